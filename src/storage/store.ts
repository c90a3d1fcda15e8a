import type { Article } from '../articles/article.ts'
import type { FeedState } from '../articles/feedState.ts'
import type { IndexableArticle } from '../desk/readArticle.ts'
import type { Fact } from '../facts/fact.ts'
import type { Language } from '../text/language.ts'

/** What one Discord server chose; absent: gisa's default. */
export interface ServerSettings {
  language?: Language
  /** IANA name */
  timeZone?: string
  /** whether answers are seen by all or by the asker alone when the asker does not say */
  answers?: 'public' | 'hidden'
  /** ids of the channels in which gisa answers; absent or empty: all */
  channels?: string[]
}

/** One channel that gets the digest. */
export interface Subscription {
  /** `${server}:${channel}`: a channel follows once */
  id: string
  server: string
  channel: string
  /** wall-clock time, `HH:MM` */
  time: string
  /** IANA name */
  timeZone: string
  /** days of the week on which it comes, 1 Monday … 7 Sunday */
  days: number[]
  /** words of which a story must have one; empty: every story */
  topics: string[]
  language: Language
  /** ISO moment from which it counts: nothing older is told or made up for */
  since: string
  /** why nothing is posted (`unknownChannel`, `missingAccess`); null while it runs */
  paused: string | null
  /** paused, and those who manage the server are still to be told */
  isUntold?: boolean
  /** the member who set it up, who is told as well; absent in what was set up before that was kept */
  by?: string
}

/**
 * One digest for one channel and one local day. `claimed` is written before the post and `posted` after it, so that
 * after a crash in between the same nonce is sent again and Discord throws the repeat away.
 */
export interface Delivery {
  subscription: string
  /** local day, `2026-11-23` */
  day: string
  /** `skipped`: there was no news; `missed`: more than twelve hours late */
  state: 'claimed' | 'posted' | 'skipped' | 'missed'
  /** what is posted, kept until it is there so that a repeat says the same; null otherwise */
  payload: string | null
  /** at most 25 characters, derived from subscription and day */
  nonce: string
  /** the message's id once posted */
  message: string | null
  /** ISO moment of the last change */
  at: string
}

/** A story told in a channel within the last thirty days, so that it is not told twice unless something new came. */
export interface Told {
  subscription: string
  story: string
  day: string
  headline: string
  /** ids of the articles that told it */
  articles: string[]
  /** keys of the facts that were known then */
  facts: string[]
}

/** What someone thought of an answer. There is no user in it, on purpose. */
export interface FeedbackEntry {
  /** ISO moment */
  at: string
  good: boolean
  question: string
  answer: string | null
  article: string | null
  paragraph: number | null
  /** the member's words on a bad answer; null when none were given */
  reason: string | null
}

/** A file of a watched folder as it was when it was last read. */
export interface KnownFile {
  path: string
  /** milliseconds since 1970, as the file system has it */
  modified: number
  size: number
  /** which version of the readers made it; another version reads again */
  reader: string
  articles: string[]
}

/** Whether an article of a folder is shown, or which other one is shown in its place. */
export interface Place {
  id: string
  /** the id of the one that stands for it; null: it is shown itself */
  behind: string | null
  /** by which near copies of it are found */
  keys: number[]
  /** those that were shown until now and that it stands for: what they said becomes a version of it */
  displaced: string[]
}

/** What an article said before it was added again with another text. */
export interface ArticleVersion {
  title: string
  /** ISO day or moment; null when it told none */
  date: string | null
  paragraphs: string[]
  facts: Fact[]
}

/** An answer that stands in a channel and what it quotes, so that it can be corrected. Who asked, and what, is not kept. */
export interface GivenAnswer {
  /** the message's id */
  message: string
  channel: string
  /** null in a direct message */
  server: string | null
  language: Language
  /** seen by the asker alone: it cannot be edited any more once its interaction is over, but it may be shared */
  isHidden: boolean
  /** ISO moment */
  at: string
  /** paragraphs as they stood in the articles then */
  quoted: QuotedParagraph[]
  /** what was written under it when an article had changed; null while it stands as it was given */
  note: string | null
}

export interface QuotedParagraph {
  /** the article's id */
  article: string
  text: string
}

/** Articles that a button may still bring in (Keep) or back (Undo), also after a restart. */
export interface Held {
  /** as the button's id has it */
  key: string
  server: string
  /** ISO moment at which they go */
  until: string
  articles: Article[]
}

/** A feed that a server's managers follow. */
export interface Feed {
  /** the address as they gave it; with the server it names the feed */
  address: string
  /** null: its articles are for all to see */
  server: string | null
  title: string
  /** the member who followed it, who is told when it is asked no more; absent where that was not kept */
  by?: string
  state: FeedState
  /** names of entries that were taken or passed over, newest last */
  seen: string[]
  /** how often the pages of entries could not be read that are still to come; absent where none failed */
  tries?: Record<string, number>
}

/**
 * All that must survive a restart. Every method resolves when its change is on disk.
 * `server` is a Discord server's id, or null for what all may see.
 */
export interface Store {
  /** by server and id, those that all may see first; one at a time, because together they need far more memory than once taken in */
  articles(): AsyncIterable<IndexableArticle>
  /** puts each in the place of the one with its id and server, whose text is kept as a version where it was another */
  putArticles(articles: IndexableArticle[], file?: KnownFile): Promise<void>
  /** what stood in its place before, newest first, at most five; none once it is removed and no longer held */
  versions(id: string, server: string | null): Promise<ArticleVersion[]>
  removeArticle(id: string, server: string | null): Promise<boolean>
  knownFiles(): Promise<KnownFile[]>
  /** forgets a file and the articles it gave */
  removeFile(path: string): Promise<void>

  /** an article that all may see, as it was read; null when there is none */
  article(id: string): Promise<IndexableArticle | null>
  /** the file that such an article comes from; null where it comes from none */
  fileOf(id: string): Promise<Pick<KnownFile, 'path' | 'modified'> | null>
  /** articles of folders of which nobody knows yet whether they are shown: new ones, and those whose stand-in went or changed */
  unplaced(): Promise<string[]>
  /** articles of folders that are shown and have so many of these keys, at most so many articles, those with most keys first */
  shownWith(keys: readonly number[], least: number, most: number): Promise<string[]>
  /** all at once; what stood behind a displaced one is unplaced */
  putPlaces(places: readonly Place[]): Promise<void>
  /** for each article that is not shown the one that stands for it */
  standIns(): Promise<Map<string, string>>
  /** the article that is shown in the place of this one; null for one that is shown itself, or is not there */
  standIn(id: string): Promise<string | null>

  putHeld(held: Held): Promise<void>
  /** null for what was never held, is over or was taken; what is past its time may still be there */
  held(key: string): Promise<Held | null>
  removeHeld(key: string): Promise<void>
  /** forgets what was held until an ISO moment */
  forgetHeld(until: string): Promise<void>

  settings(server: string): Promise<ServerSettings>
  putSettings(server: string, settings: ServerSettings): Promise<void>

  subscriptions(server?: string): Promise<Subscription[]>
  putSubscription(subscription: Subscription): Promise<void>
  removeSubscription(id: string): Promise<boolean>

  delivery(subscription: string, day: string): Promise<Delivery | null>
  /** the last day with a delivery, whatever its state; null before the first */
  lastDelivery(subscription: string): Promise<Delivery | null>
  /** ISO moment up to which news was looked at: of the last that was posted or had none; null before the first */
  lastLook(subscription: string): Promise<string | null>
  /** deliveries that were claimed and never confirmed: what a crash left */
  openDeliveries(): Promise<Delivery[]>
  /** together with what is told in it; what a missed one would have told counts as untold */
  putDelivery(delivery: Delivery, told?: Told[]): Promise<void>
  /** each with those articles, too, that stand for its own by now */
  told(subscription: string): Promise<Told[]>

  feeds(): Promise<Feed[]>
  putFeed(feed: Feed): Promise<void>
  /** as `putFeed`, but a feed that is followed no longer stays so: false then */
  updateFeed(feed: Feed): Promise<boolean>
  removeFeed(address: string, server: string | null): Promise<boolean>

  /** puts an answer in the place of the one with its message */
  putAnswer(answer: GivenAnswer): Promise<void>
  answer(message: string): Promise<GivenAnswer | null>
  /** those that quote an article of which there is an earlier version, or that another one stands for, and those with a note, oldest first */
  answersOnChanged(): Promise<GivenAnswer[]>
  removeAnswer(message: string): Promise<void>
  /** forgets those given before an ISO moment */
  forgetAnswers(before: string): Promise<void>

  keepFeedback(entry: FeedbackEntry): Promise<void>
  feedback(): Promise<FeedbackEntry[]>

  /** marks a server as left; `null` when it came back */
  putLeft(server: string, at: string | null): Promise<void>
  left(): Promise<{ server: string; at: string }[]>
  /** removes everything that belongs to a server */
  forget(server: string): Promise<void>

  /** every row, for a backup: `{ table, row }` */
  rows(): AsyncIterable<StoredRow>
  /** puts rows back; a row that is there already is replaced */
  putRows(rows: Iterable<StoredRow> | AsyncIterable<StoredRow>): Promise<number>
  close(): Promise<void>
}

export interface StoredRow {
  table: string
  row: Record<string, string | number | null>
}
