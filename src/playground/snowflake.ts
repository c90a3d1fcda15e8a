/** Discord counts from the first second of 2015. */
const EPOCH = 1_420_070_400_000n
let counter = 0n

/** An id as Discord makes them: the moment in its upper bits, a running number below. */
export function snowflake(at: number = Date.now()): string {
  counter = (counter + 1n) & 0x3fffffn
  return (((BigInt(at) - EPOCH) << 22n) | counter).toString()
}

/** When an id was made, in milliseconds since 1970. */
export function madeAt(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH)
}
