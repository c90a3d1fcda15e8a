import { ComponentType } from 'discord.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import type { Article } from '../../../src/articles/article.ts'
import type { Asker, Message } from '../../../src/discord/command.ts'
import { LIMITS } from '../../../src/discord/limits.ts'
import { answerMessage } from '../../../src/discord/messages/answerMessage.ts'
import { changeList } from '../../../src/discord/messages/changeList.ts'
import { factMessage } from '../../../src/discord/messages/factMessage.ts'
import { aroundMessage, articleList, articlePages, passageList } from '../../../src/discord/messages/lists.ts'
import { wordsOf } from '../../../src/discord/words.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { openNewsroom } from '../../../src/newsroom.ts'
import type { Passage } from '../../../src/search/passage.ts'
import { articleOf, NASTY } from '../../support/articles.ts'
import { textOf } from '../../support/discord.ts'

const hostile = fc.oneof(
  fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom('*', '_', '`', '[', '](', ')', '@everyone', '<@1>', '<#1>', '\\', '\u200b', '\u202e', '다. ', '👨‍👩‍👧', '||', '\n# '), { maxLength: 400 }).map((parts) => parts.join('')),
)
const texts = fc.array(hostile.map((text) => `가${text}`), { minLength: 1, maxLength: 12 })

/** Every kind of message there is, about one article with these texts. */
function messagesOf(paragraphs: string[], language: 'ko' | 'en'): Message[] {
  const article = articleOf({ id: 'a', title: paragraphs[0]!, source: paragraphs[0]!, byline: paragraphs.at(-1)!, subtitles: paragraphs.slice(0, 3), paragraphs, url: 'https://news.example/a' })
  const newsroom = { ...openNewsroom(), article: (): Article => article }
  const asker: Asker = {
    id: '12345678901234567890', name: 'x', language, words: wordsOf(language), scope: { server: null }, channel: '1', isHidden: true, isElsewhere: false, isManager: false, isModerator: false,
  }
  const passages: Passage[] = paragraphs.map((text, paragraph) => ({ article: 'a', title: article.title, paragraph, text, score: 1 }))
  const quotations = paragraphs.map((text, paragraph) => ({ article: 'a', paragraph, start: 0, end: text.length, text }))
  const facts: Fact[] = quotations.map((quotation) => ({
    ...quotation, quote: quotation.text, kind: 'hire', status: 'planned', rule: 'r', slots: { person: quotation.text, amount: { raw: quotation.text, value: 2e9, unit: 'KRW' } },
  }))
  const answers = (['answer', 'perhaps', 'none'] as const).flatMap((confidence) => [true, false].map((disagree): Answer => ({
    question: paragraphs[0]!.slice(0, 300), confidence, answers: quotations, sentences: [], passages, facts, missing: paragraphs, disagree, why: {},
  })))
  return [
    ...answers.map((answer) => answerMessage(answer, newsroom, asker)),
    passageList(paragraphs[0]!.slice(0, 300), passages, 1, newsroom, asker),
    articleList([article, article], 0, asker, paragraphs[0]!.slice(0, 100), ''),
    articlePages(article, 0, asker),
    articlePages(article, 0, asker, changeList({ title: paragraphs.at(-1)!, date: null, paragraphs: paragraphs.slice(1), facts: facts.slice(0, 1) }, article, facts, asker.words)),
    aroundMessage(article, 2),
    factMessage('', facts.map((fact) => ({ fact, tellings: [fact, fact], others: facts })), 0, newsroom, asker),
  ]
}

function partsOf(value: unknown): { type?: number; custom_id?: string; label?: string }[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  return value !== null && typeof value === 'object' ? [value, ...partsOf((value as { components?: unknown }).components ?? [])] : []
}

test('whatever stands in an article, every message stays within Discord’s limits and pings nobody', () => {
  fc.assert(fc.property(texts, fc.constantFrom('ko', 'en'), (paragraphs, language) => {
    for (const { components } of messagesOf(paragraphs, language)) {
      const parts = partsOf(components)
      const ids = parts.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]))
      const text = textOf({ body: { components } } as unknown as Parameters<typeof textOf>[0])
      // textOf puts a line break between two texts.
      expect(text.length - parts.filter(({ type }) => type === ComponentType.TextDisplay).length + 1).toBeLessThanOrEqual(LIMITS.text)
      expect(text.length).toBeGreaterThan(0)
      expect(parts.length).toBeLessThanOrEqual(LIMITS.components)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.every((id) => id.length <= LIMITS.customId)).toBe(true)
      expect(text).not.toMatch(/@everyone|@here|<@&?\d|<#\d|[\u202a-\u202e\u2066-\u2069\u200b]/u)
      expect(text).not.toMatch(/(?<!\\)(?:\\\\)*\\$/mu)
    }
  }), { numRuns: 150 })
})
