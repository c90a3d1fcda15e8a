import { UserError } from '../../userError.ts'
import type { Command } from '../command.ts'
import { answerMessage } from '../messages/answerMessage.ts'
import { ARTICLE, declare, HIDE, words } from './declare.ts'
import { articleNamed, suggestArticles } from './suggest.ts'

export const ask: Command = {
  data: declare(
    { name: 'ask', ko: '질문', description: 'Ask about the news; the answer is quoted from the articles', koDescription: '뉴스에 관해 묻기. 답은 기사에서 그대로 보여 드려요' },
    [
      words({ name: 'question', ko: '질문', description: 'Your question, in your own words', koDescription: '묻고 싶은 말 그대로' }, { required: true }),
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
    return answerMessage(answer, newsroom, asker)
  },
  suggest: suggestArticles,
}
