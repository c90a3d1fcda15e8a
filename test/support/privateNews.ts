import fc from 'fast-check'
import type { Article } from '../../src/articles/article.ts'
import { articleOf } from './articles.ts'

/** An article with the words that nobody outside its server may see, and a question that it answers. */
export interface Told {
  article: Article
  org: string
  person: string
  question: string
  /** what stands in this article alone: none of it may appear elsewhere unless it was asked for */
  secrets: string[]
}

const ONSET = ['가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '하', '도', '무', '소', '유']
const SECOND = ['람', '빛', '온', '솔', '별', '결', '봄', '담', '린', '슬', '찬', '휘']
const TRADE = ['전자', '해운', '건설', '제약', '식품', '항공']
const FAMILY = ['김', '이', '박', '최', '정', '문', '한', '윤']
const LATIN = ['Cal', 'Mor', 'Ven', 'Tal', 'Bre', 'Sor', 'Lin', 'Hal', 'Dro', 'Pel']
const ENDING = ['dale', 'wick', 'more', 'ton', 'garde', 'lund']

const KOREAN = fc.record({ org: fc.tuple(fc.constantFrom(...ONSET), fc.constantFrom(...SECOND), fc.constantFrom(...TRADE)).map((parts) => parts.join('')),
  person: fc.tuple(fc.constantFrom(...FAMILY), fc.constantFrom(...SECOND), fc.constantFrom(...SECOND)).map((parts) => parts.join('')), language: fc.constant('ko' as const) })
const ENGLISH = fc.record({ org: fc.tuple(fc.constantFrom(...LATIN), fc.constantFrom(...ENDING)).map((parts) => `${parts.join('')} Motors`),
  person: fc.tuple(fc.constantFrom(...LATIN), fc.constantFrom(...LATIN), fc.constantFrom(...ENDING)).map(([a, b, c]) => `${a}a ${b}${c}`), language: fc.constant('en' as const) })

/** Names that are alike on purpose, ids that several have, amounts that none shares. */
const STORY = fc.record({
  who: fc.oneof({ weight: 3, arbitrary: KOREAN }, { weight: 1, arbitrary: ENGLISH }), id: fc.integer({ min: 1, max: 6 }), day: fc.integer({ min: 1, max: 28 }), count: fc.integer({ min: 1001, max: 9999 }),
})

/** Two to ten articles, each shared or a server's own. */
export function privateNews(servers: string[]): fc.Arbitrary<Told[]> {
  const owned = fc.tuple(fc.constantFrom<string | null>(null, ...servers), STORY)
  const one = ([server, { id }]: [string | null, { id: number }]) => `${server} ${id}`
  return fc.uniqueArray(owned, { minLength: 2, maxLength: 10, selector: one }).filter((all) => new Set(all.map(([, { count }]) => count)).size === all.length)
    .map((all) => all.map(([server, { who: { org, person, language }, id, day, count }]) => {
      const date = `2026-10-${String(day).padStart(2, '0')}`
      const url = `https://news.example/${count}`
      const told = language === 'ko'
        ? { title: `${org}, ${person} 대표 영입`, question: `${org} 대표로 누가 영입됐어?`, paragraphs: [`${org}가 ${person} 전 사장을 새 대표로 영입했다고 ${day}일 밝혔다.`, `${org}는 직원 ${count}명을 새로 뽑는다.`] }
        : { title: `${org} hires ${person}`, question: `Who did ${org} hire?`, paragraphs: [`${org} has hired ${person} as chief executive, the company said.`, `${org} will recruit ${count} workers this year.`] }
      return { article: articleOf({ id: `story-${id}`, date, url, language, server, title: told.title, paragraphs: told.paragraphs }), org, person, question: told.question, secrets: [String(count), url] }
    }))
}
