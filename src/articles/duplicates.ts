import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from './article.ts'

/** How an article stands to one that is there already. */
export interface Likeness {
  /** the id handed in with the other article */
  id: string
  /** estimated share of common shingles, 0 to 1 (Jaccard) */
  overlap: number
}

/** At this share two texts are one article told again: a corrected word, another date or address. */
const SAME = 0.55
const SHINGLE = 9
const SKETCH = 96
/** So many texts are sketched at a stretch, some tens of milliseconds. */
const STRETCH = 100

type Text = Pick<Article, 'paragraphs'>

/**
 * Finds the same article under another address, date or headline, with a corrected word or a changed paragraph.
 * Each text is kept as the smallest hashes of its shingles (runs of nine letters, spaces and punctuation left out),
 * whose overlap estimates that of the texts.
 *
 * Source: Broder, "On the resemblance and containment of documents" (1997), bottom-k sketches
 */
export class Duplicates {
  readonly #sketches = new Map<string, Uint32Array>()

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
    this.#sketches.set(id, sketchOf(article))
  }

  remove(id: string): void {
    this.#sketches.delete(id)
  }

  /** The most alike article with an overlap of at least `SAME`; null when there is none. */
  find(article: Text): Likeness | null {
    const sketch = sketchOf(article)
    let best: Likeness | null = null
    for (const [id, other] of this.#sketches) {
      const overlap = overlapOf(sketch, other)
      if (overlap >= SAME && (best === null || overlap > best.overlap || (overlap === best.overlap && id < best.id))) best = { id, overlap }
    }
    return best
  }
}

const sketches = new WeakMap<Text, Uint32Array>()

/** A text never changes under its article, so that each is read once. */
function sketchOf(article: Text): Uint32Array {
  const known = sketches.get(article) ?? readSketch(article)
  sketches.set(article, known)
  return known
}

function readSketch({ paragraphs }: Text): Uint32Array {
  const letters = paragraphs.join('').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const hashes = shingleHashes(letters).sort()
  return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]).slice(0, SKETCH)
}

const BASE = 0x01000193
const LEAVING = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, BASE), 1)

/** A hash for each run of nine letters, rolled from one to the next; a text shorter than that is one run. */
function shingleHashes(letters: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(1, letters.length - SHINGLE + 1))
  let rolled = 0
  for (let i = 0; i < letters.length; i++) {
    rolled = (Math.imul(rolled, BASE) + letters.charCodeAt(i)) | 0
    if (i >= SHINGLE) rolled = (rolled - Math.imul(letters.charCodeAt(i - SHINGLE), LEAVING)) | 0
    hashes[Math.max(0, i - SHINGLE + 1)] = mixed(rolled)
  }
  return hashes
}

/** Spreads a hash over all 32 bits, so that the smallest ones are a fair sample (the end of MurmurHash3). */
function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
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
