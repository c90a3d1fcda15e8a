import type { Span } from '../text/span.ts'
import type { Asks } from './question/question.ts'

const KOREAN = /(?:언급|공개|설명|확인|발표|거론|보도|제시|전)하지\s?(?:는\s?)?않(?:았|고|은)\S{0,6}|(?:밝히|알리|말하)지\s?(?:는\s?)?않(?:았|고|은)\S{0,6}|(?:알려지|밝혀지|공개되|확인되|정해지)지\s?(?:는\s?)?않(?:았|고|은)\S{0,6}|(?:아직\s)?(?:미정|미공개)이(?:다|라고)\S{0,4}|(?:언급|설명|발표|공개|확인)(?:은|는|을|이|도)?\s(?:피했|없었|거부했|거절했)\S{0,4}/gu
const ENGLISH = /\b(?:did not|didn['’]t|has not|have not|had not|was not|were not|is not|would not|declined to|refused to)\s(?:been\s|be\s|immediately\s|yet\s|publicly\s){0,2}(?:say|said|disclosed?|mention(?:ed)?|announced?|told|tell|known|revealed?|reveal|specif(?:y|ied)|given|give|clear|identified|identify|named?|released?|comment|provided?|elaborated?)\b|\bremains? (?:unknown|unclear|undisclosed)\b/giu

/** The words that say a thing was not told: `위치는 언급하지 않았다` → 언급하지 않았다; `terms were not disclosed`. */
export function untoldPhrases(text: string, sentence: Span): Span[] {
  const part = text.slice(sentence.start, sentence.end)
  return [...part.matchAll(KOREAN), ...part.matchAll(ENGLISH)].map((m) => ({
    start: sentence.start + m.index, end: sentence.start + m.index + m[0].replace(/[.,]$/u, '').length,
  }))
}

/** What a sentence names when it says that the answer to such a question was not told. */
const NAMED: Partial<Record<Asks, RegExp>> = {
  place: /위치|장소|어디|소재지|부지|지역|행선지|\bwhere\b|\blocations?\b|\bsites?\b/iu,
  money: /금액|가격|액수|비용|규모|조건|얼마|연봉|대금|\bprice\b|\bterms\b|\bhow much\b|\bamount\b|\bcost\b|\bvalue\b/iu,
  number: /\s수(?=[\s와과는를도,])|개수|규모|인원|숫자|몇|얼마나|크기|\bhow many\b|\bnumber\b|\bsize\b/iu,
  percent: /비율|비중|지분|규모|\bshare\b|\bstake\b|\bpercentage\b/iu,
  date: /시기|시점|일정|언제|날짜|시한|\bwhen\b|\bdate\b|\btiming\b|\bschedule\b/iu,
  duration: /기간|얼마나|언제까지|\bhow long\b|\bduration\b/iu,
  person: /이름|신원|누구|명단|인물|\bwho\b|\bnames?\b|\bidentit/iu,
  organization: /이름|업체명|회사명|어디|어느|명단|\bwhich\b|\bnames?\b/iu,
  reason: /이유|원인|배경|왜|사유|\bwhy\b|\breasons?\b|\bcause\b/iu,
  name: /이름|명칭|\bnames?\b/iu,
}

/** Whether a sentence that says a thing was not told names what the question asks for. */
export function namesWhatIsAsked(sentence: string, asks: Asks): boolean {
  return NAMED[asks]?.test(sentence) ?? false
}
