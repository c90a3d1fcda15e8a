import type { Answer } from './answer.ts'
import { contentOf, type Question } from './question/question.ts'
import { understand } from './question/understand.ts'

const ORDINAL = /(?:첫|두|세|네|다섯|여섯)\s?번째|(?:제)?\d{1,2}번째|\b(?:first|second|third|fourth|fifth|other|next)\b/giu
const POINTING = /(?:그|이|저)\s?(?:것|게|건|거|곳|사람|분|회사|기업|때|여자|남자)(?:은|는|이|가|을|를|도|의|에|에서|한테)?(?=\s|$)|^(?:그럼|그러면|그렇다면|그리고|그런데|근데|그래서|또)(?=[\s,])|^(?:and|so|then|but|what about|how about)\b|\b(?:it|they|them|he|she|him|her|that one)\b/giu
/** A question with so few words of its own may stand on the last one. */
const FEW_WORDS = 2

/**
 * A question that stands on the last one, made whole: `그럼 두 번째는?` after `첫 번째 위성 이름은?` looks for `위성 두 번째`
 * and asks for a name; `and how much?` after `Who was hired?` takes over `was hired` and who it was.
 *
 * @returns the question itself when it stands alone
 */
export function resolved(question: Question, previous: Answer | undefined): Question {
  if (!previous || !question.followsUp) return question
  const own = contentOf(question).replace(POINTING, ' ').trim()
  if (own.split(/\s+/u).length > FEW_WORDS + 2) return question
  const before = understand(previous.question)
  const kept = ORDINAL.test(own) ? contentOf(before).replace(ORDINAL, ' ') : contentOf(before)
  const named = pointsAtAnswer(question) ? (previous.answers[0]?.text ?? '') : ''
  const text = [named, kept, own].filter(Boolean).join(' ').replace(/[?？.!]+/gu, ' ').replace(/\s+/gu, ' ').trim()
  const bare = question.asks === 'thing' || question.asking.length === 0
  const asks = bare ? before : question
  return { ...asks, text, asking: [], followsUp: true, language: question.language }
}

/** `그 회사는`, `그 사람은`, `he`: what was answered, not what was asked about. */
function pointsAtAnswer({ text }: Question): boolean {
  return /(?:그|이|저)\s?(?:곳|사람|분|회사|기업|여자|남자)|\b(?:he|she|him|her|they|them)\b/iu.test(text)
}
