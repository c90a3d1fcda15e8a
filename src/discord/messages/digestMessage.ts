import type { DigestEdition } from '../../digest/edition.ts'
import type { Language } from '../../text/language.ts'
import type { Message } from '../command.ts'
import { cut, safe } from '../safeText.ts'
import type { Words } from '../words.ts'
import { factLine } from './factMessage.ts'
import { card } from './parts.ts'

/** The day in brief: a headline, one sentence and the key facts a story; for an update what is new. */
export function digestMessage({ entries, more }: DigestEdition, words: Words, language: Language, day: string): Message {
  if (entries.length === 0) return card(`### ${words.digestTitle} · ${day}`, [words.noNews])
  const each = Math.floor(3400 / entries.length)
  const sections = entries.map(({ story, news }) => {
    const title = safe(cut(story.headline, 150))
    const head = `**${news ? `${words.update}: ` : ''}${story.url && /^https?:\/\/[^\s<>()]{1,500}$/u.test(story.url) ? `[${title}](<${story.url}>)` : title}**`
    const facts = (news ?? story.facts).slice(0, 2).map((fact) => `- ${factLine(fact, words, language)}`)
    const sentence = story.sentence ? safe(cut(story.sentence.text, 200)) : ''
    return cut([head, sentence, ...facts, `-# ${[story.date?.slice(0, 10), words.sources(story.sources)].filter(Boolean).join(' · ')}`].filter(Boolean).join('\n'), each)
  })
  return card(`### ${words.digestTitle} · ${day}`, [...sections, ...(more > 0 ? [`-# ${words.more(more)}`] : [])])
}
