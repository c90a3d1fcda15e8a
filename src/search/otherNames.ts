import type { ReadArticle } from '../desk/readArticle.ts'

/**
 * What articles say a name is also called: after `하이페리온(Hyperion)`, 하이페리온 is Hyperion and the other way. Follows
 * the articles as they come and go, and says the same in whatever order they came.
 */
export class OtherNames {
  /** key → other name → number of articles that say so */
  readonly #names = new Map<string, Map<string, number>>()
  readonly #ofArticle = new Map<string, [key: string, other: string][]>()

  add({ article, title, paragraphs }: ReadArticle): void {
    const pairs = new Map<string, [string, string]>()
    const mentions = [title, ...paragraphs].flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.mentions))
    for (const { name, aliases } of mentions) {
      for (const alias of aliases) {
        for (const [one, other] of [[name, alias], [alias, name]] as const) {
          if (!contain(keyOf([one]), keyOf([other]))) pairs.set(`${keyOf([one])}\t${other}`, [keyOf([one]), other])
        }
      }
    }
    if (pairs.size > 0) this.#ofArticle.set(article.id, [...pairs.values()])
    for (const [key, other] of pairs.values()) {
      const others = this.#names.get(key) ?? new Map<string, number>()
      this.#names.set(key, others.set(other, (others.get(other) ?? 0) + 1))
    }
  }

  remove(article: string): void {
    for (const [key, other] of this.#ofArticle.get(article) ?? []) {
      const others = this.#names.get(key)!
      const left = others.get(other)! - 1
      if (left > 0) others.set(other, left)
      else others.delete(other)
      if (others.size === 0) this.#names.delete(key)
    }
    this.#ofArticle.delete(article)
  }

  /** The other names of these words together, those said most often first; empty for what no article explains. */
  of(words: readonly string[]): string[] {
    return [...this.#names.get(keyOf(words)) ?? []]
      .sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))
      .map(([name]) => name)
  }
}

/** `Safe Superintelligence` and `safe-superintelligence's` → safesuperintelligence. */
const keyOf = (words: readonly string[]) => words.map((word) => word.replace(/['’]s$/iu, '')).join('').toLowerCase().replace(/[\s.'’·-]/gu, '')

/** 조이스 is part of 앨런 조이스: both find the same, and the longer one more of the wrong. */
const contain = (one: string, other: string) => one.includes(other) || other.includes(one)
