/** Remembers values for a while, the newest 10,000 of them. */
export class RecentMap<T> {
  readonly #life: number
  readonly #entries = new Map<string, { value: T; until: number }>()

  /** @param life in milliseconds */
  constructor(life: number) {
    this.#life = life
  }

  set(key: string, value: T, now: Date): void {
    this.#entries.delete(key)
    this.#entries.set(key, { value, until: now.getTime() + this.#life })
    for (const [oldest, { until }] of this.#entries) {
      if (until > now.getTime() && this.#entries.size <= MOST) break
      this.#entries.delete(oldest)
    }
  }

  /** Undefined for what was never set, or too long ago. */
  get(key: string, now: Date): T | undefined {
    const entry = this.#entries.get(key)
    return entry && entry.until > now.getTime() ? entry.value : undefined
  }
}

const MOST = 10_000
