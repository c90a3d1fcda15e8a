/** Sums by paragraph number, for many numbers at once: adds to a flat array and remembers which places were touched. */
export class Tally {
  #sums = new Float64Array(1024)
  #touched: number[] = []

  add(id: number, amount: number): void {
    if (id >= this.#sums.length) this.#grow(id)
    if (this.#sums[id] === 0) this.#touched.push(id)
    this.#sums[id]! += amount
  }

  /** Keeps the higher of what is there and `amount`. */
  raise(id: number, amount: number): void {
    if (id >= this.#sums.length) this.#grow(id)
    if (this.#sums[id] === 0) this.#touched.push(id)
    if (amount > this.#sums[id]!) this.#sums[id] = amount
  }

  /** Hands out every number with its sum, and begins anew from nothing. */
  drain(visit: (id: number, sum: number) => void): void {
    for (const id of this.#touched) {
      visit(id, this.#sums[id]!)
      this.#sums[id] = 0
    }
    this.#touched = []
  }

  #grow(id: number): void {
    const sums = new Float64Array(2 ** Math.ceil(Math.log2(id + 1)))
    sums.set(this.#sums)
    this.#sums = sums
  }
}
