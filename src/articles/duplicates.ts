import { createHash } from 'node:crypto'
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

/**
 * Finds the same article under another address, date or headline, with a corrected word or a changed paragraph.
 * Each text is kept as the smallest hashes of its shingles (runs of nine letters, spaces and punctuation left out),
 * whose overlap estimates that of the texts; a look-up costs as much as there are texts with a shared hash.
 *
 * Source: Broder, "On the resemblance and containment of documents" (1997), bottom-k sketches
 */
export class Duplicates {
  readonly #sketches = new Map<string, number[]>()
  readonly #byHash = new Map<number, Set<string>>()

  add(id: string, article: Pick<Article, 'paragraphs'>): void {
    this.remove(id)
    const sketch = sketchOf(article)
    this.#sketches.set(id, sketch)
    for (const hash of sketch) {
      const ids = this.#byHash.get(hash)
      if (ids) ids.add(id)
      else this.#byHash.set(hash, new Set([id]))
    }
  }

  remove(id: string): void {
    for (const hash of this.#sketches.get(id) ?? []) {
      const ids = this.#byHash.get(hash)
      ids?.delete(id)
      if (ids?.size === 0) this.#byHash.delete(hash)
    }
    this.#sketches.delete(id)
  }

  /** The most alike article with an overlap of at least `SAME`; null when there is none. */
  find(article: Pick<Article, 'paragraphs'>): Likeness | null {
    const sketch = sketchOf(article)
    const candidates = new Set(sketch.flatMap((hash) => [...(this.#byHash.get(hash) ?? [])]))
    const likenesses = [...candidates].map((id) => ({ id, overlap: overlapOf(sketch, this.#sketches.get(id) ?? []) }))
    const best = likenesses.sort((a, b) => b.overlap - a.overlap || (a.id < b.id ? -1 : 1))[0]
    return best && best.overlap >= SAME ? best : null
  }
}

function sketchOf({ paragraphs }: Pick<Article, 'paragraphs'>): number[] {
  const letters = paragraphs.join('').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const hashes = new Set<number>()
  // A text shorter than a shingle is one shingle.
  for (let i = 0; i === 0 || i + SHINGLE <= letters.length; i++) hashes.add(hashOf(letters.slice(i, i + SHINGLE)))
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH)
}

/** 32-bit FNV-1a with a final mix, so that the smallest hashes are a fair sample. */
function hashOf(shingle: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < shingle.length; i++) hash = Math.imul(hash ^ shingle.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Share of common hashes among the smallest of both together. */
function overlapOf(a: number[], b: number[]): number {
  const both = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH)
  const inA = new Set(a)
  const inB = new Set(b)
  return both.length ? both.filter((hash) => inA.has(hash) && inB.has(hash)).length / both.length : 0
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
