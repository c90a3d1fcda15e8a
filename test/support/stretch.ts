import { candidatesIn } from '../../src/answers/candidates.ts'
import { emptySources, lookUp } from '../../src/answers/inquiry.ts'
import { understand } from '../../src/answers/question/understand.ts'
import { readArticle } from '../../src/desk/readArticle.ts'
import { languageOf } from '../../src/text/language.ts'
import { articleOf } from './articles.ts'

/** One stretch of a paragraph, as a question that finds it sees it; throws when no such stretch is offered. */
export function stretchIn(question: string, paragraph: string, stretch: string) {
  const sources = emptySources()
  // a word is rare only among other paragraphs
  for (const [id, text] of [['a', paragraph], ['b', '비가 온다.'], ['c', 'It rained.']] as const) {
    const read = readArticle(articleOf({ id, title: '', paragraphs: [text], date: null, language: languageOf(text) }))
    sources.archive.put(read)
    sources.index.add(read)
  }
  const { asked, views } = lookUp(understand(question), sources, { scope: { server: null } })
  const view = views[0]!
  for (const [i, sentence] of view.sentences.entries()) {
    const candidate = candidatesIn(view.text, sentence.read, i, sentence.morphemes, asked.question.asks).find(({ text }) => text === stretch)
    if (candidate) return { candidate, text: view.text, sentence, asked }
  }
  throw new Error(`no stretch ${stretch}`)
}
