import type { DigestEdition } from '../../digest/edition.ts'
import type { Language } from '../../text/language.ts'
import type { Message } from '../command.ts'
import { customId } from '../customId.ts'
import { cut, safe } from '../safeText.ts'
import type { Words } from '../words.ts'
import { factLine } from './factMessage.ts'
import { button, card } from './parts.ts'

/** Room for all stories together; titles and sentences are cut to fit, markup is never cut. */
const ROOM = 3600
const SENTENCE = 200
const MOST_ASKED = 5

/**
 * The day in brief: a headline, one sentence and the key facts a story; for an update what is new.
 *
 * @param nonce names this digest in its buttons, so that it can be found in its channel
 */
export function digestMessage({ entries, more }: DigestEdition, words: Words, language: Language, day: string, nonce = 'now'): Message {
  const title = `### ${words.digestTitle} · ${day}`
  if (entries.length === 0) return card(title, [words.noNews])
  let left = ROOM
  const sections = entries.map(({ story, news }, i) => {
    const name = safe(cut(story.headline, 120))
    const linked = story.url !== null && /^https?:\/\/[^\s<>()[\]\\]{1,300}$/u.test(story.url) ? `[${name}](<${story.url}>)` : name
    const head = `**${i + 1}. ${news ? `${words.update}: ` : ''}${linked}**`
    const foot = `-# ${[story.date?.slice(0, 10), words.sources(story.sources)].filter(Boolean).join(' · ')}`
    const extras = [story.sentence ? safe(cut(story.sentence.text, SENTENCE)) : '', ...(news ?? story.facts).slice(0, 2).map((fact) => `- ${factLine(fact, words, language)}`)]
    // Every story gets its headline; what more there is room for is shared fairly.
    let share = left / (entries.length - i) - head.length - foot.length
    const body = extras.filter((line) => line !== '' && (share -= line.length) >= 0)
    const section = [head, ...body, foot].join('\n')
    left -= section.length
    return section
  })
  const ask = entries.slice(0, MOST_ASKED).map((_, i) => button(`${words.askStory} ${i + 1}`, customId({ action: 'story', asker: 'all', arguments: [nonce, String(i)] })))
  return card(title, [...sections, ...(more > 0 ? [`-# ${words.more(more)}`] : [])], [ask])
}
