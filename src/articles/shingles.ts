/** Letters in each. */
export const SHINGLE = 9

/**
 * What a text says, as the hashes of its shingles: runs of nine letters, across paragraphs, spaces and punctuation left out.
 * Each once, smallest first, so that the first few are a fair sample of all.
 *
 * @returns 32-bit numbers; for a text shorter than a shingle the hash of all of it
 */
export function shinglesOf(paragraphs: readonly string[]): Uint32Array {
  const hashes = shingleHashes(lettersOf(paragraphs)).sort()
  return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1])
}

/** The letters and digits of a text alone, in lower case. */
export function lettersOf(paragraphs: readonly string[]): string {
  return paragraphs.join('').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
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
