import type { Span } from '../text/span.ts'

const KOREAN = /(?:언급|공개|설명|확인|발표|거론|보도|제시|전)하지\s?(?:는\s?)?않(?:았|고|은)\S{0,6}|(?:밝히|알리|말하)지\s?(?:는\s?)?않(?:았|고|은)\S{0,6}|(?:알려지|밝혀지|공개되|확인되|정해지)지\s?(?:는\s?)?않(?:았|고|은)\S{0,6}|(?:아직\s)?(?:미정|미공개)이(?:다|라고)\S{0,4}|(?:언급|설명|발표|공개|확인)(?:은|는|을|이|도)?\s(?:피했|없었|거부했|거절했)\S{0,4}/gu
const ENGLISH = /\b(?:did not|didn['’]t|has not|have not|had not|was not|were not|is not|would not|declined to|refused to)\s(?:been\s|be\s|immediately\s|yet\s|publicly\s){0,2}(?:say|said|disclosed?|mention(?:ed)?|announced?|told|tell|known|revealed?|reveal|specif(?:y|ied)|given|give|clear|identified|identify|named?|released?|comment|provided?|elaborated?)\b|\bremains? (?:unknown|unclear|undisclosed)\b/giu

/** The words that say a thing was not told: `위치는 언급하지 않았다` → 언급하지 않았다; `terms were not disclosed`. */
export function untoldPhrases(text: string, sentence: Span): Span[] {
  const part = text.slice(sentence.start, sentence.end)
  return [...part.matchAll(KOREAN), ...part.matchAll(ENGLISH)].map((m) => ({
    start: sentence.start + m.index, end: sentence.start + m.index + m[0].length,
  }))
}
