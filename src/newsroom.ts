import type { Answer } from './answers/answer.ts'
import { ask, askArticle } from './answers/ask.ts'
import { emptySources } from './answers/inquiry.ts'
import type { Article } from './articles/article.ts'
import type { Scope } from './desk/archive.ts'
import { Desk } from './desk/desk.ts'
import { collectEarly } from './desk/heap.ts'
import { readArticle, type IndexableArticle, type ReadArticle } from './desk/readArticle.ts'
import { Recent } from './digest/recent.ts'
import { storiesOf } from './digest/stories.ts'
import { isWithin } from './digest/window.ts'
import type { Story } from './digest/story.ts'
import { comparedFacts, type ComparedFact } from './facts/compare.ts'
import type { Fact, FactKind } from './facts/fact.ts'
import { exampleQuestions } from './answers/exampleQuestions.ts'
import { factsAbout } from './search/factsAbout.ts'
import { NameCounts } from './search/nameCounts.ts'
import type { Passage } from './search/passage.ts'
import { queryOf, type Query } from './search/query.ts'
import { suggest } from './search/suggest.ts'
import { widen } from './search/widen.ts'
import { languageOf, type Language } from './text/language.ts'
import { UserError } from './userError.ts'

export interface AskOptions {
  scope: Scope
  now: Date
  /** narrows to one article, by id */
  article?: string
  /** the same person's last question and answer in the same channel, for follow-ups */
  previous?: Answer
}

/** All gisa can do, with no Discord in it. Methods throw `UserError` where the person who asked can mend it. */
export interface Newsroom {
  ask(question: string, options: AskOptions): Answer
  /** asks about a text that is not in the archive, such as a Discord message; passages cite article `message` */
  askText(text: string, question: string, now: Date): Answer
  search(words: string, options: { scope: Scope; limit: number }): Passage[]
  /** what is told, newest article first; the same fact told twice is one, other values for the same thing stand beside it */
  facts(options: { scope: Scope; about?: string; kind?: FactKind; article?: string }): ComparedFact[]
  /** facts in a text that is not in the archive */
  factsIn(text: string, now: Date): Fact[]
  /** by id, or by title where no id fits; null when there is none that may be seen */
  article(idOrTitle: string, scope: Scope): Article | null
  /** newest first; `about`: those in which all of its words stand */
  articles(options: { scope: Scope; since?: string; about?: string }): Article[]
  /** the stories of a window of days or moments, weightiest first; `newest`: of so many of the newest articles in it */
  digest(options: { scope: Scope; since?: string; until?: string; newest?: number }): Story[]
  /** titles for autocomplete, at most 25, best first: by part of a word, initial consonants, wrong keyboard layout, other script */
  suggestArticles(typed: string, scope: Scope): { id: string; title: string }[]
  /** names of people, organisations, products and places for autocomplete, at most 25 */
  suggestNames(typed: string, scope: Scope): string[]
  /** questions that the articles answer, for someone who does not know yet what to ask; at most five */
  examples(scope: Scope, language: Language): string[]
  /** loads word lists and weights, so that the first question waits for none of them */
  warmUp(now: Date): void
  /**
   * reads articles and puts each in the place of the one with its id and server; returns what was read, to be kept
   *
   * @param came ISO moment at which each comes in; one that takes another's place came when that one did
   */
  add(articles: Article[], progress?: (done: number, total: number) => void, came?: (article: Article) => string | undefined): Promise<IndexableArticle[]>
  /** reads articles as `add` does and puts them nowhere yet; `restore` does */
  read(articles: Article[], progress?: (done: number, total: number) => void, came?: (article: Article) => string | undefined): Promise<IndexableArticle[]>
  /** puts back articles that were read before, without reading them again */
  restore(reads: readonly IndexableArticle[]): void
  remove(id: string, scope: Scope): boolean
  /** takes out all that belongs to a server */
  removeServer(server: string): void
  size(scope: Scope): { articles: number; paragraphs: number; facts: number }
  /** articles of all servers, for the one who runs gisa */
  count(): number
  /** whether every article can be found */
  isIndexed(): boolean
  close(): Promise<void>
}

/** So many questions are shown to someone new; of each kind so many are tried until one is answered. */
const MOST_EXAMPLES = 5
const MOST_TRIED = 5

/** A newsroom with nothing in it. */
export function openNewsroom(): Newsroom {
  collectEarly()
  return new OpenNewsroom()
}

/** Windows whose stories are remembered until an article comes or goes. */
const STORIES_KEPT = 50

class OpenNewsroom implements Newsroom {
  readonly #desk = new Desk()
  readonly #sources = emptySources()
  readonly #names = new NameCounts()
  readonly #stories = new Recent<Story[]>(STORIES_KEPT)

  ask(question: string, options: AskOptions): Answer {
    return ask(question, this.#sources, options)
  }

  askText(text: string, question: string, now: Date): Answer {
    return askArticle(question, readArticle(messageArticle(text, now)))
  }

  facts({ scope, about, kind, article }: { scope: Scope; about?: string; kind?: FactKind; article?: string }): ComparedFact[] {
    const one = article === undefined ? null : this.#find(article, scope)
    const query = this.#query(about ?? '', scope)
    const reads = article === undefined ? this.#visibleAbout(query, scope) : one ? [one] : []
    return comparedFacts(reads.flatMap((read) => factsAbout(read, query).filter((fact) => kind === undefined || fact.kind === kind)
      .map((fact) => ({ fact, date: read.article.date }))))
  }

  search(words: string, { scope, limit }: { scope: Scope; limit: number }): Passage[] {
    return this.#sources.index.search(this.#query(words, scope), { scope, limit })
  }

  suggestArticles(typed: string, scope: Scope): { id: string; title: string }[] {
    return suggest(typed, this.articles({ scope }), ({ title }) => title).map(({ id, title }) => ({ id, title }))
  }

  suggestNames(typed: string, scope: Scope): string[] {
    return suggest(typed, this.#names.visible(scope.server, this.#sources.archive.hidden(scope)), (name) => name)
  }

  examples(scope: Scope, language: Language): string[] {
    const answered = (question: string) => ask(question, this.#sources, { scope }).confidence === 'answer'
    return exampleQuestions(this.#sources.archive.visible(scope).flatMap((read) => read.facts), language)
      .flatMap((questions) => questions.slice(0, MOST_TRIED).find(answered) ?? []).slice(0, MOST_EXAMPLES)
  }

  factsIn(text: string, now: Date): Fact[] {
    return readArticle(messageArticle(text, now)).facts
  }

  article(idOrTitle: string, scope: Scope): Article | null {
    return this.#find(idOrTitle, scope)?.article ?? null
  }

  articles({ scope, since, about }: { scope: Scope; since?: string; about?: string }): Article[] {
    return this.#visibleAbout(this.#query(about ?? '', scope), scope).map((read) => read.article)
      .filter((article) => (since === undefined || (article.date !== null && Date.parse(article.date) >= Date.parse(since))))
  }

  digest({ scope, since, until, newest }: { scope: Scope; since?: string; until?: string; newest?: number }): Story[] {
    const visible = this.#sources.archive.visible(scope)
    const window = visible.filter((read) => isWithin(read, { since, until })).slice(0, newest)
    // Servers without articles of their own see the same, and hundreds of channels ask for it at one minute.
    const eyes = visible.some(({ article }) => article.server !== null) ? scope : { server: null }
    return this.#stories.get([eyes.server, ...window.map(({ article }) => article.id)].join(' '), () =>
      storiesOf(window, (query) => widen(query, this.#sources.vocabulary, eyes)))
  }

  warmUp(now: Date): void {
    for (const question of ['누가 언제 얼마에 인수했어?', 'Who bought it, when and for how much?']) this.askText('가온전자가 5일 마루반도체를 2조 원에 인수했다.', question, now)
    for (const language of ['ko', 'en'] as const) this.examples({ server: null }, language)
  }

  async add(articles: Article[], progress?: (done: number, total: number) => void, came?: (article: Article) => string | undefined): Promise<IndexableArticle[]> {
    const reads = await this.read(articles, progress, came)
    this.restore(reads)
    return reads
  }

  async read(articles: Article[], progress?: (done: number, total: number) => void, came?: (article: Article) => string | undefined): Promise<IndexableArticle[]> {
    return (await this.#desk.read(articles, progress)).map((read) => {
      const { id, server } = read.article
      const before = this.#sources.archive.get(id, { server })
      const at = before?.article.server === server ? before.came : came?.(read.article)
      return { ...read, ...(at === undefined ? {} : { came: at }) }
    })
  }

  restore(reads: readonly IndexableArticle[]): void {
    this.#stories.clear()
    for (const read of reads) {
      const before = this.#sources.archive.put(read)
      if (before) this.#names.remove(before)
      this.#names.add(read)
    }
    this.#sources.index.addAll(reads)
  }

  remove(id: string, { server }: Scope): boolean {
    this.#stories.clear()
    this.#sources.index.remove(id, server)
    const gone = this.#sources.archive.remove(id, server)
    if (gone) this.#names.remove(gone)
    return gone !== null
  }

  removeServer(server: string): void {
    this.#stories.clear()
    for (const read of this.#sources.archive.removeServer(server)) {
      this.#sources.index.remove(read.article.id, server)
      this.#names.remove(read)
    }
  }

  size(scope: Scope) {
    const reads = this.#sources.archive.visible(scope)
    return {
      articles: reads.length,
      paragraphs: reads.reduce((sum, read) => sum + read.paragraphs.length, 0),
      facts: reads.reduce((sum, read) => sum + read.facts.length, 0),
    }
  }

  count(): number {
    return this.#sources.archive.size
  }

  isIndexed(): boolean {
    return this.#sources.index.articles === this.#sources.archive.size
  }

  close(): Promise<void> {
    return this.#desk.close()
  }

  #query(words: string, scope: Scope): Query {
    return widen(queryOf(words), this.#sources.vocabulary, scope)
  }

  /** Newest first; all of them for a query without words. */
  #visibleAbout(query: Query, scope: Scope): ReadArticle[] {
    const visible = this.#sources.archive.visible(scope)
    if (query.words.length === 0) return visible
    const about = this.#sources.index.articlesWith(query, scope)
    return visible.filter(({ article }) => about.has(article.id))
  }

  #find(idOrTitle: string, scope: Scope): ReadArticle | null {
    return this.#sources.archive.get(idOrTitle, scope) ?? this.#sources.archive.visible(scope).find((read) => read.article.title === idOrTitle) ?? null
  }
}

/** A text from outside the archive as an article of its own; its words are where they were, a line a paragraph. */
function messageArticle(text: string, now: Date): Article {
  const paragraphs = text.split('\n').map((line) => line.trim()).filter(Boolean)
  if (paragraphs.length === 0) throw new UserError('There is no text in this message.', { korean: '이 글에는 읽을 내용이 없어요.' })
  return {
    id: 'message', title: '', subtitles: [], date: now.toISOString(), byline: null, source: null, place: null, url: null,
    language: languageOf(text), captions: [], paragraphs, headlines: [], server: null,
  }
}
