import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from './article.ts'
import { areOtherNumbers } from './numbersTold.ts'
import { shinglesOf } from './shingles.ts'

/** How an article stands to one that is there already. */
export interface Likeness {
  /** the id handed in with the other article */
  id: string
  /** estimated share of common shingles, 0 to 1 (Jaccard) */
  overlap: number
}

/** At this share two texts are one article told again: a corrected word, another date or address. */
const SAME = 0.55
const SKETCH = 96
/** So many texts are sketched at a stretch, some tens of milliseconds. */
const STRETCH = 100

type Text = Pick<Article, 'paragraphs'>

/**
 * Finds the same article under another address, date or headline, with a corrected word or a changed paragraph.
 * Each text is kept as the smallest hashes of its shingles, whose overlap estimates that of the texts. The same words with
 * other numbers, as of each day's market, are another article.
 *
 * Source: Broder, "On the resemblance and containment of documents" (1997), bottom-k sketches
 */
export class Duplicates {
  readonly #known = new Map<string, Text>()

  /** All of these by their ids, read in stretches between which others have their turn. */
  static async among(articles: readonly Pick<Article, 'id' | 'paragraphs'>[]): Promise<Duplicates> {
    const known = new Duplicates()
    for (const [i, article] of articles.entries()) {
      if (i % STRETCH === STRETCH - 1) await nextTurn()
      known.add(article.id, article)
    }
    return known
  }

  add(id: string, article: Text): void {
    sketchOf(article)
    this.#known.set(id, article)
  }

  remove(id: string): void {
    this.#known.delete(id)
  }

  /** The most alike article with an overlap of at least `SAME`; null when there is none. */
  find(article: Text): Likeness | null {
    const sketch = sketchOf(article)
    let best: Likeness | null = null
    for (const [id, other] of this.#known) {
      const overlap = overlapOf(sketch, sketchOf(other))
      const isBest = overlap >= SAME && (best === null || overlap > best.overlap || (overlap === best.overlap && id < best.id))
      if (isBest && !areOtherNumbers(article.paragraphs, other.paragraphs)) best = { id, overlap }
    }
    return best
  }
}

const sketches = new WeakMap<Text, Uint32Array>()

/** A text never changes under its article, so that each is read once. */
function sketchOf(article: Text): Uint32Array {
  const known = sketches.get(article) ?? shinglesOf(article.paragraphs).slice(0, SKETCH)
  sketches.set(article, known)
  return known
}

/** Share of common hashes among the smallest of both together. */
function overlapOf(a: Uint32Array, b: Uint32Array): number {
  let [i, k, both, common] = [0, 0, 0, 0]
  for (; both < SKETCH && (i < a.length || k < b.length); both++) {
    const [left, right] = [a[i] ?? Infinity, b[k] ?? Infinity]
    if (left === right) common++
    if (left <= right) i++
    if (right <= left) k++
  }
  return both === 0 ? 0 : common / both
}

/** Parameters that say how a reader came to a page and not which page it is. */
const TRACKING = /^(?:utm_\w{1,30}|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|smid|share|spm|_ga|sid|from|source)$/iu

/**
 * An address in the form under which the same page is known: no tracking parameters, no fragment, the rest sorted,
 * host in lower case, `m.` and `www.` and a last slash left out. An address that cannot be read is returned as it is.
 */
export function plainAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = new URLSearchParams(kept).toString()
  return `${url.host.replace(/^(?:www|m|mobile|amp)\./u, '')}${url.pathname.replace(/\/$/u, '')}${query && `?${query}`}`
}

/** A short name for exactly this text, for telling versions apart: changes when any letter of a paragraph does. */
export function fingerprintOf({ title, paragraphs }: Pick<Article, 'title' | 'paragraphs'>): string {
  return createHash('sha256').update([title, ...paragraphs].join('\n')).digest('base64url').slice(0, 16)
}
