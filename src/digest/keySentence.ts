import type { Quotation } from '../answers/answer.ts'
import type { ReadArticle, ReadParagraph } from '../desk/readArticle.ts'
import type { FactKind } from '../facts/fact.ts'
import { unpackMorphemes } from '../text/packedMorphemes.ts'
import { familyOf, termsIn } from '../text/terms.ts'

/** News tells the event first; what comes after these paragraphs is background. */
const PARAGRAPHS = 4
const EACH_PARAGRAPH_LATER = 0.15
const EACH_SENTENCE_LATER = 0.05
const A_FACT = 0.4

/**
 * The sentence that tells an article's event: a whole one near the beginning that says what the headline says and
 * carries a fact. Notes about the article itself, corrections and credits never are it.
 *
 * @param weights how much a fact of each kind says about the day; the heaviest in a sentence counts
 * @returns null where nothing but the headline and notes is there
 */
export function keySentence({ article, title, paragraphs, facts }: ReadArticle, weights: Partial<Record<FactKind, number>>): Quotation | null {
  const wanted = termsOf(article.title, title)
  const heaviest = Math.max(1, ...Object.values(weights))
  const candidates = paragraphs.slice(0, PARAGRAPHS).flatMap(({ sentences }, paragraph) => {
    const text = article.paragraphs[paragraph] ?? ''
    return sentences.map(({ start, end, morphemes }, nth) => {
      const quotation: Quotation = { article: article.id, paragraph, text: text.slice(start, end), start, end }
      const said = termsOf(text, { sentences: [{ start, end, morphemes, mentions: [], readings: [] }] })
      const fact = Math.max(0, ...facts.filter((one) => one.paragraph === paragraph && one.start >= start && one.end <= end).map(({ kind }) => weights[kind] ?? 0))
      const score = shareOf(wanted, said) + (A_FACT * fact) / heaviest - EACH_PARAGRAPH_LATER * paragraph - EACH_SENTENCE_LATER * nth
      return { quotation, score }
    })
  }).filter(({ quotation: { text } }) => isWhole(text) && text !== article.title && !isNote(text))
  return candidates.reduce<(typeof candidates)[number] | null>((best, one) => (best && best.score >= one.score ? best : one), null)?.quotation ?? null
}

const isWhole = (sentence: string) => /[.!?。"”]$/u.test(sentence)

/** What an article says about itself and not about the world. */
const NOTES = [
  /^[([<※*▲▶\s]{0,4}(?:이|본|위|아래) (?:기사|글|콘텐츠|게시물)(?:는|은|의|에|를|을)(?!\S)/u,
  /^[([<※*▲▶\s]{0,4}(?:정정|바로잡습니다|알립니다|알림|편집자 ?주|사진|영상|그래픽|자료|출처)(?: ?제공)?\s?[\])>]{0,1}\s?[:=：/|]/u,
  /^[([<※*▲▶\s]{0,4}(?:바로잡습니다|정정합니다)/u,
  /^[([*\s]{0,4}(?:correction|clarification|editor['’]?s note|note|disclaimer|photo|photograph|image|credit|caption|video)s?(?: by)?\s?[:—–-]/iu,
  /^[([*\s]{0,4}this (?:article|story|text|piece|post|page|report|sample)\b.{0,60}\b(?:fiction|fictional|fictitious|invented|made up|sample|example|updated|corrected|amended|published|written|produced|translated|generated|sponsored)\b/iu,
  /^[([*\s]{0,4}(?:an earlier|a previous) version of this (?:article|story|report)\b/iu,
]

function isNote(sentence: string): boolean {
  return NOTES.some((note) => note.test(sentence))
}

function termsOf(text: string, { sentences }: ReadParagraph): Set<string> {
  return new Set(sentences.flatMap(({ start, end, morphemes }) => termsIn(text.slice(start, end), unpackMorphemes(morphemes, text).map((m) => ({ ...m, start: m.start - start, end: m.end - start }))))
    .map(({ term }) => term).filter((term) => familyOf(term) !== 'bigram' && familyOf(term) !== 'word'))
}

function shareOf(wanted: ReadonlySet<string>, said: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((term) => said.has(term)).length / wanted.size
}
