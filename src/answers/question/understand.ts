import { languageOf } from '../../text/language.ts'
import { understandEnglish } from './englishQuestion.ts'
import { understandKorean } from './koreanQuestion.ts'
import type { Question } from './question.ts'

/**
 * What a question asks for: `풍력에 몰빵한 중국 부자 이름이 뭐예요?` → a person.
 * Korean in any style of speech, as a noun phrase, without spaces or question mark; English wh-questions and noun phrases.
 * Never throws; what cannot be told is a `thing`.
 */
export function understand(text: string): Question {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 500)
  return languageOf(plain) === 'en' ? understandEnglish(plain) : understandKorean(plain)
}
