import type { Command, Turn } from '../command.ts'
import { shortId } from '../customId.ts'
import { articlePages } from '../messages/lists.ts'
import { declare, HIDE, words } from './declare.ts'
import { articleNamed, suggestArticles } from './suggest.ts'

export const article: Command = {
  data: declare(
    { name: 'article', ko: '기사', description: 'Read one article', koDescription: '기사 하나 읽기' },
    [words({ name: 'title', ko: '제목', description: 'Its title or a part of it', koDescription: '제목이나 그 일부' }, { required: true, autocomplete: true }), HIDE],
  ),
  run: (options, asker, tools) => articlePages(articleNamed(String(options.title), asker, tools), 0, asker),
  suggest: suggestArticles,
}

export const articlePage: Turn = (_title, page, [, id], asker, { newsroom }) => {
  const found = newsroom.articles({ scope: asker.scope }).find((one) => shortId(one.id) === id)
  return found ? articlePages(found, page, asker) : null
}
