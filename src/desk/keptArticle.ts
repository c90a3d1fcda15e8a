import type { Article } from '../articles/article.ts'
import type { Fact } from '../facts/fact.ts'
import { packSentences, unpackSentences } from './packedSentences.ts'
import type { ReadArticle, ReadParagraph } from './readArticle.ts'

/**
 * A read article as it is kept in memory, in a third of the room: a paragraph's sentences are unpacked each time they are
 * asked for, which takes some microseconds, and what the index needs beside is left out.
 */
export class KeptArticle implements ReadArticle {
  readonly article: Article
  readonly facts: Fact[]
  readonly came?: string
  /** the headline's sentences, then each paragraph's, one behind the other */
  readonly #bytes: Buffer
  readonly #ends: readonly number[]

  constructor({ article, title, paragraphs, facts, came }: ReadArticle) {
    this.article = article
    this.facts = facts.map((fact) => sharing(fact, article))
    if (came !== undefined) this.came = came
    const packed = [title, ...paragraphs].map(({ sentences }, i) => packSentences(sentences, textOf(article, i)))
    let end = 0
    this.#ends = packed.map((part) => (end += Buffer.byteLength(part)))
    // One of its own: a part of the pool would keep what else was written there as well.
    this.#bytes = Buffer.allocUnsafeSlow(end)
    this.#bytes.write(packed.join(''))
  }

  get title(): ReadParagraph {
    return this.#read(0)
  }

  get paragraphs(): ReadParagraph[] {
    return this.#ends.slice(1).map((_, i) => this.#read(i + 1))
  }

  #read(i: number): ReadParagraph {
    const unpacked = () => unpackSentences(this.#bytes.toString('utf8', i === 0 ? 0 : this.#ends[i - 1], this.#ends[i]), textOf(this.article, i))
    return { get sentences() { return unpacked() } }
  }
}

/** The headline, then the paragraphs. */
const textOf = ({ title, paragraphs }: Article, i: number) => (i === 0 ? title : paragraphs[i - 1]!)

const names = new Map<string, string>()

/** One string for all that say the same: what comes from the database has each anew. */
function shared<T extends string>(name: T): T {
  if (!names.has(name)) names.set(name, name)
  return names.get(name) as T
}

/** A fact whose words are part of its paragraph's text, and the names of kinds and rules those of all others. */
function sharing({ kind, status, slots, paragraph, start, end, rule }: Fact, { id, paragraphs }: Article): Fact {
  return { kind: shared(kind), status: shared(status), slots, quote: paragraphs[paragraph]!.slice(start, end), article: id, paragraph, start, end, rule: shared(rule) }
}
