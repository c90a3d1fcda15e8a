import type { Asked } from '../../src/answers/asked.ts'
import type { Candidate } from '../../src/answers/candidate.ts'
import { candidatesIn } from '../../src/answers/candidates.ts'
import { lookUp } from '../../src/answers/inquiry.ts'
import type { SentenceView } from '../../src/answers/passageView.ts'
import { understand } from '../../src/answers/question/understand.ts'
import { languageOf } from '../../src/text/language.ts'
import { articleOf } from './articles.ts'
import { sourcesOf } from './sources.ts'

/** What says of a stretch of a paragraph how it fits a question, as feature names. */
type Fit = (candidate: Candidate, text: string, sentence: SentenceView, asked: Asked) => string[]

/**
 * What `fit` says of one stretch of a paragraph, as a question that finds it sees it. Throws when no such stretch is offered.
 *
 * @returns (question, paragraph, stretch) → feature names
 */
export function ofStretch(fit: Fit): (question: string, paragraph: string, stretch: string) => string[] {
  return (question, paragraph, stretch) => {
    // a word is rare only among other paragraphs
    const texts = [['a', paragraph], ['b', '비가 온다.'], ['c', 'It rained.']] as const
    const sources = sourcesOf(texts.map(([id, text]) => articleOf({ id, title: '', paragraphs: [text], date: null, language: languageOf(text) })))
    const { asked, views } = lookUp(understand(question), sources, { scope: { server: null } })
    const view = views[0]!
    for (const [i, sentence] of view.sentences.entries()) {
      const candidate = candidatesIn(view.text, sentence.read, i, sentence.morphemes, asked.question.asks).find(({ text }) => text === stretch)
      if (candidate) return fit(candidate, view.text, sentence, asked)
    }
    throw new Error(`no stretch ${stretch}`)
  }
}
