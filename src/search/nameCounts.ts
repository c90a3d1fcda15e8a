import type { ReadArticle } from '../desk/readArticle.ts'

/** How often the articles of each server, and the shared ones, mention every name; follows them as they come and go. */
export class NameCounts {
  readonly #rooms = new Map<string | null, Map<string, number>>()

  add(read: ReadArticle): void {
    this.#count(read, 1)
  }

  remove(read: ReadArticle): void {
    this.#count(read, -1)
  }

  /**
   * The names that a server's members may see, those mentioned most often first.
   *
   * @param hidden shared articles in whose place these see others
   */
  visible(server: string | null, hidden: readonly ReadArticle[]): string[] {
    const counts = new Map(this.#rooms.get(null))
    if (server !== null) for (const [name, often] of this.#rooms.get(server) ?? []) counts.set(name, (counts.get(name) ?? 0) + often)
    for (const name of hidden.flatMap(namesIn)) counts.set(name, counts.get(name)! - 1)
    return [...counts].filter(([, often]) => often > 0).sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1)).map(([name]) => name)
  }

  #count(read: ReadArticle, by: 1 | -1): void {
    const { server } = read.article
    const counts = this.#rooms.get(server) ?? new Map<string, number>()
    for (const name of namesIn(read)) {
      const often = (counts.get(name) ?? 0) + by
      if (often > 0) counts.set(name, often)
      else counts.delete(name)
    }
    if (counts.size > 0) this.#rooms.set(server, counts)
    else this.#rooms.delete(server)
  }
}

const namesIn = ({ paragraphs }: ReadArticle) => paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ mentions }) => mentions.map(({ name }) => name)))
