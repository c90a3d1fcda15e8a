import { UserError } from '../../userError.ts'
import type { Asker, Command, Message, Tools, Turn } from '../command.ts'
import { shortId } from '../customId.ts'
import { answerMessage } from '../messages/answerMessage.ts'
import { furtherPassages, otherArticles } from '../messages/furtherMessage.ts'
import { ARTICLE, declare, HIDE, words } from './declare.ts'
import { articleNamed, suggestArticles } from './suggest.ts'

/** Paragraphs beyond those an answer showed. The question stands in the title; what it stood on is remembered for ten minutes. */
export const furtherPage: Turn = (question, page, [, from = '0', narrowed = ''], asker, { newsroom, now, previous }) => {
  const article = narrowed === '' ? null : newsroom.articles({ scope: asker.scope }).find(({ id }) => shortId(id) === narrowed)
  if (article === undefined) return null
  const { passages } = newsroom.ask(question, { scope: asker.scope, now, ...(article ? { article: article.id } : {}), ...(previous ? { previous } : {}) })
  return furtherPassages(question, passages, page, Number(from), narrowed, newsroom, asker)
}

/** The same question to the articles that an answer did not cite. */
export function askOthers(question: string, cited: readonly string[], asker: Asker, { newsroom, now, previous }: Tools): Message {
  const { passages } = newsroom.ask(question, { scope: asker.scope, now, ...(previous ? { previous } : {}) })
  const others = [...new Set(passages.map(({ article }) => article))].filter((id) => !cited.includes(shortId(id)))
  return otherArticles(question, others, newsroom, asker, now)
}

export const ask: Command = {
  data: declare(
    { name: 'ask', ko: '질문', description: 'Ask about the news; the answer is quoted from the articles', koDescription: '뉴스에 대해 질문하기 (답은 기사 원문 그대로)' },
    [
      words({ name: 'question', ko: '질문', description: 'Your question, in your own words', koDescription: '궁금한 것을 말하듯이' }, { required: true }),
      words(ARTICLE, { autocomplete: true, most: 100 }),
      HIDE,
    ],
  ),
  run(options, asker, tools) {
    const { newsroom, now, previous, remember } = tools
    if (newsroom.size(asker.scope).articles === 0) throw new UserError(asker.words.noArticles)
    const article = typeof options.article === 'string' ? articleNamed(options.article, asker, tools).id : undefined
    const answer = newsroom.ask(String(options.question), { scope: asker.scope, now, article, previous })
    remember(answer)
    return answerMessage(answer, newsroom, asker, article)
  },
  suggest: suggestArticles,
}
