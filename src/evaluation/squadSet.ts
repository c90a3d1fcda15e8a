import type { Article } from '../articles/article.ts'
import { languageOf } from '../text/language.ts'
import { articleOf } from './pairSet.ts'
import type { GoldQuestion } from './questionSet.ts'

/** The SQuAD form: titled contexts with questions whose answers are spans of them; none where `is_impossible`. */
export interface Squad {
  data: {
    title?: string
    paragraphs: {
      context: string
      qas: { id: string; question: string; is_impossible?: boolean; answers: { text: string }[] }[]
    }[]
  }[]
}

/** Each context is an article of one paragraph; a context that comes twice is one article. */
export function fromSquad(squad: Squad): { articles: Article[]; questions: GoldQuestion[] } {
  const articles = new Map<string, Article>()
  const questions: GoldQuestion[] = []
  for (const { title = '', paragraphs } of squad.data) {
    for (const { context, qas } of paragraphs) {
      const text = context.replace(/\s+/gu, ' ').trim()
      const article = articles.get(text) ?? articleOf(String(articles.size), title, [text], languageOf(text))
      articles.set(text, article)
      questions.push(...qas.map(({ id, question, is_impossible, answers }) => ({
        id, question, lang: languageOf(question), answerable: !is_impossible, answers: [answers.map((a) => a.text)],
        article: article.id, paragraph: 0,
      })))
    }
  }
  return { articles: [...articles.values()], questions }
}
