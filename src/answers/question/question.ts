import type { Language } from '../../text/language.ts'
import type { Span } from '../../text/span.ts'

export const ASKS = [
  'person', 'organization', 'place', 'product', 'name', 'number', 'money', 'percent', 'date', 'duration',
  'reason', 'statement', 'manner', 'role', 'definition', 'thing', 'yesNo',
] as const

/** What kind of thing a question wants to hear: `누가` person, `how much did it cost` money, `어떤 모델이야` definition. */
export type Asks = (typeof ASKS)[number]

/** Kinds of question that a figure answers, with or without what it counts. */
export const QUANTITIES: ReadonlySet<Asks> = new Set<Asks>(['number', 'money', 'percent', 'duration'])
/** Kinds of question that a reading answers; names are not offered to them. */
export const AMOUNTS: ReadonlySet<Asks> = new Set<Asks>([...QUANTITIES, 'date'])
/** Kinds of question that a proper name answers. */
export const PROPER: ReadonlySet<Asks> = new Set<Asks>(['person', 'organization', 'place', 'product'])

/** Who does what: `누가 샀어` asks for the subject of the verb, `누구를 만났어` for its object, `어디로 갔어` for where `to`. */
export type AskedRole = 'subject' | 'object' | 'to' | 'from' | 'at' | 'with' | 'since' | 'until'

/** A question as far as its words alone tell it; which article it is about is not known yet. */
export interface Question {
  /** as typed, trimmed, with a space set before a question word that had none */
  text: string
  language: Language
  asks: Asks
  /**
   * narrows a number (`person`, `length`, `ordinal`, `change` …) or a date (`year`, `month`, `day`, `weekday`, `time`, `century`);
   * absent when the words do not tell
   */
  unit?: string
  /** the word that counts: `명` in `몇 명`, `vehicles` in `how many vehicles` */
  counter?: string
  /** the noun that says what is asked: `방송사` in `어느 방송사가`, `adviser` in `which adviser of …` */
  head?: string
  /** the verb, or the noun that makes one, bare: `영입` in `누가 영입됐어?`, `acquired` in `what was acquired?` */
  predicate?: string
  role?: AskedRole
  /** whether the verb is passive: `누가 영입됐어`, `who was hired`; absent when there is no verb */
  passive?: boolean
  /** true when more than one answer is expected: `어떤 회사들이`, `which companies` */
  several: boolean
  /** true when the question stands on the last one: `그럼 두 번째는?`, `and how much?` */
  followsUp: boolean
  /** the words that only ask (`몇 명이야`, `이름이 뭐예요`, `how many`); what is left is what to look for */
  asking: Span[]
}

/** The question without the words that only ask: `오픈AI 연구원 몇 명을 데려왔어?` → `오픈AI 연구원 데려왔어?` */
export function contentOf(question: Question): string {
  let content = ''
  let at = 0
  for (const { start, end } of question.asking.toSorted((a, b) => a.start - b.start)) {
    if (start > at) content += question.text.slice(at, start) + ' '
    at = Math.max(at, end)
  }
  return (content + question.text.slice(at)).replace(/\s+/gu, ' ').trim()
}
