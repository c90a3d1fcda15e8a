/** So many commands a person may give in a row, and one more for every pause. */
const BURST = 8
const PAUSE = 2000

/** A bucket of tokens for each person: eight commands at once, then one every two seconds. */
export class RateLimit {
  /** person → moment at which the bucket will be full again */
  readonly #full = new Map<string, number>()

  /** Takes a token: null when there was one, else the moment at which there will be. */
  take(person: string, now: Date): Date | null {
    const at = now.getTime()
    this.#forget(at)
    const full = Math.max(at, this.#full.get(person) ?? at)
    if (full - at > (BURST - 1) * PAUSE) return new Date(full - (BURST - 1) * PAUSE)
    this.#full.set(person, full + PAUSE)
    return null
  }

  /** Full buckets need no memory; looked for only when there are many. */
  #forget(at: number): void {
    if (this.#full.size < 10_000) return
    for (const [person, full] of this.#full) if (full <= at) this.#full.delete(person)
  }
}
