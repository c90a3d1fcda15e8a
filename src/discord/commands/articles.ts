import { isIsoDay } from '../../text/calendar.ts'
import { UserError } from '../../userError.ts'
import type { Command, Turn } from '../command.ts'
import { articleList } from '../messages/lists.ts'
import { declare, HIDE, words } from './declare.ts'
import { suggestNames } from './suggest.ts'

export const articles: Command = {
  data: declare(
    { name: 'articles', ko: '기사목록', description: 'What is in the archive, newest first', koDescription: '기사 목록 보기 (최신순)' },
    [
      words({ name: 'since', ko: '부터', description: 'From this day on, such as 2025-07-14', koDescription: '이날부터 나온 기사만 (예: 2025-07-14)' }, { most: 10 }),
      words({ name: 'about', ko: '대상', description: 'A person, company, place or thing', koDescription: '사람, 회사, 장소, 물건' }, { autocomplete: true, most: 100 }),
      HIDE,
    ],
  ),
  run(options, asker, tools) {
    const since = options.since as string | undefined
    if (since !== undefined && !isIsoDay(since)) throw new UserError(asker.words.badDay)
    return articlesPage(String(options.about ?? ''), 0, ['', since ?? '', 'about'], asker, tools)!
  },
  suggest: suggestNames,
}

export const articlesPage: Turn = (title, page, [, since = '', source], asker, { newsroom }) => {
  // Without a name the title is only a title.
  const about = source === 'all' ? '' : title
  return articleList(newsroom.articles({ scope: asker.scope, since: since || undefined, about: about || undefined }), page, asker, about, since)
}
