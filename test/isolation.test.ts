import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../src/articles/article.ts'
import type { IndexableArticle } from '../src/desk/readArticle.ts'
import { openNewsroom, type Newsroom } from '../src/newsroom.ts'
import { privateNews, type Told } from './support/privateNews.ts'

/** More in a longer run: `GISA_RUNS=1000 npx vitest run test/isolation.test.ts`. */
const RUNS = Number(process.env.GISA_RUNS ?? 15)
const NOW = new Date('2026-11-23T00:00:00Z')
const SERVERS = [null, '1', '2', '3']

/** Everything someone in a server can get out of the newsroom by asking for an article, theirs or not. */
function seen(newsroom: Newsroom, server: string | null, { article: { id, title }, org, person, question }: Told): Record<string, unknown> {
  const scope = { server }
  return {
    ask: newsroom.ask(question, { scope, now: NOW }),
    askWithin: newsroom.ask(question, { scope, now: NOW, article: id }),
    misspelt: newsroom.search(`${org.slice(0, -1)}즈 ${person.slice(0, -1)}돌`, { scope, limit: 50 }),
    search: newsroom.search(`${org} ${person}`, { scope, limit: 50 }),
    factsAbout: newsroom.facts({ scope, about: org }),
    factsOf: newsroom.facts({ scope, article: id }),
    byId: newsroom.article(id, scope),
    byTitle: newsroom.article(title, scope),
    about: newsroom.articles({ scope, about: person }),
    titles: newsroom.suggestArticles(title.slice(0, 2), scope),
    names: newsroom.suggestNames(org.slice(0, 2), scope),
  }
}

/** The same, of what needs no words. */
function shown(newsroom: Newsroom, server: string | null): Record<string, unknown> {
  const scope = { server }
  return {
    articles: newsroom.articles({ scope }), since: newsroom.articles({ scope, since: '2026-10-10' }), digest: newsroom.digest({ scope }), facts: newsroom.facts({ scope }),
    titles: newsroom.suggestArticles('', scope), names: newsroom.suggestNames('', scope), size: newsroom.size(scope),
    ko: newsroom.examples(scope, 'ko'), en: newsroom.examples(scope, 'en'),
  }
}

async function withNewsroom<T>(reads: IndexableArticle[], use: (newsroom: Newsroom) => T): Promise<T> {
  const newsroom = openNewsroom()
  newsroom.restore(reads)
  try {
    return use(newsroom)
  } finally {
    await newsroom.close()
  }
}

test('what a server sees is the same, to the last score, whatever other servers have', { timeout: 20_000 + RUNS * 4000 }, async () => {
  const desk = openNewsroom()
  await fc.assert(fc.asyncProperty(privateNews(['1', '2', '3']), async (told) => {
    const reads = await desk.add(told.map(({ article }) => article))
    for (const { article: { id, server } } of reads) desk.remove(id, { server })
    const look = (newsroom: Newsroom, server: string | null) => [shown(newsroom, server), ...told.map((one) => seen(newsroom, server, one))]
    const together = await withNewsroom(reads, (newsroom) => SERVERS.map((server) => look(newsroom, server)))
    for (const [i, server] of SERVERS.entries()) {
      const visible = reads.filter(({ article }: { article: Article }) => article.server === null || article.server === server)
      const alone = await withNewsroom(visible, (newsroom) => look(newsroom, server))
      expect(together[i], `server ${server}`).toEqual(alone)
    }
  }), { numRuns: RUNS })
  await desk.close()
})
