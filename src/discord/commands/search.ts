import type { Command, Turn } from '../command.ts'
import { passageList } from '../messages/lists.ts'
import { declare, HIDE, words } from './declare.ts'

const MOST = 100

export const search: Command = {
  data: declare(
    { name: 'search', ko: '검색', description: 'Find the paragraphs that fit some words', koDescription: '낱말이 나오는 문단 찾기' },
    [words({ name: 'words', ko: '낱말', description: 'Words to look for', koDescription: '찾을 낱말' }, { required: true }), HIDE],
  ),
  run: (options, asker, tools) => searchPage(String(options.words), 0, [], asker, tools)!,
}

export const searchPage: Turn = (searched, page, _rest, asker, { newsroom }) =>
  passageList(searched, newsroom.search(searched, { scope: asker.scope, limit: MOST }), page, newsroom, asker)
