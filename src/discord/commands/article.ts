import type { Article } from '../../articles/article.ts'
import type { Asker, Command, Message, SlowTurn, Tools } from '../command.ts'
import { shortId } from '../customId.ts'
import { changeList } from '../messages/changeList.ts'
import { articlePages } from '../messages/lists.ts'
import { declare, HIDE, words } from './declare.ts'
import { articleNamed, suggestArticles } from './suggest.ts'

export const article: Command = {
  data: declare(
    { name: 'article', ko: '기사', description: 'Read one article', koDescription: '기사 하나 읽기' },
    [words({ name: 'title', ko: '제목', description: 'Its title or a part of it', koDescription: '제목이나 그 일부' }, { required: true, autocomplete: true }), HIDE],
  ),
  run: (options, asker, tools) => pageOf(articleNamed(String(options.title), asker, tools), 0, asker, tools),
  suggest: suggestArticles,
}

export const articlePage: SlowTurn = async (_title, page, [, id], asker, tools) => {
  const found = tools.newsroom.articles({ scope: asker.scope }).find((one) => shortId(one.id) === id)
  return found ? pageOf(found, page, asker, tools) : null
}

async function pageOf(article: Article, page: number, asker: Asker, { newsroom, store }: Tools): Promise<Message> {
  const [before] = page === 0 ? await store.versions(article.id, article.server) : []
  const facts = before ? newsroom.facts({ scope: asker.scope, article: article.id }).flatMap(({ tellings }) => tellings) : []
  return articlePages(article, page, asker, before ? changeList(before, article, facts, asker.words) : '')
}
