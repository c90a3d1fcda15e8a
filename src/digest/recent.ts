/** What was made for the last so many keys, so that it is not made again. */
export class Recent<V> {
  readonly #most: number
  readonly #kept = new Map<string, V>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, make: () => V): V {
    const value = this.#kept.get(key) ?? make()
    // Taken out and put in again, so that the one asked for longest ago stands first.
    this.#kept.delete(key)
    this.#kept.set(key, value)
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!)
    return value
  }

  clear(): void {
    this.#kept.clear()
  }
}
