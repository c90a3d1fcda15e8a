import type { Span } from '../text/span.ts'

/** Words that follow a reason in Korean, and stand before one in English or Korean. */
const AFTER = /^['"’”]?\s?(?:때문|탓|덕(?:분|에)|(?:으?로)\s(?:인해|인한|말미암아)|에\s(?:따라|따른|의해)|(?:을|를)\s(?:위해|위한|이유로|계기로|우려해)|(?:이|가)\s(?:원인|이유)|(?:으?로)\s?(?:추정|보인다|보고))/u
const BEFORE = /(?:because(?: of)?|due to|caused by|as a result of|owing to|thanks to|blamed on|attributed to|in order to|so that|원인은|이유는|목적은|배경에는|사인은)\s?(?:the |a |an )?['"‘“]?$/iu
const ANYWHERE = /때문|탓에|탓이|덕분|인해|인한|이유|원인|목적|위해|계기|배경|우려|\bbecause\b|\bdue to\b|\bcaused?\b|\breasons?\b|\bas a result\b|\bin order to\b|\bblam/iu

export function tellsWhy(text: string): boolean {
  return ANYWHERE.test(text)
}

/** Whether a stretch stands where a reason is told: `짙은 안개 때문에` → 짙은 안개. */
export function isToldAsReason(text: string, { start, end }: Span): boolean {
  return AFTER.test(text.slice(end, end + 12)) || BEFORE.test(text.slice(Math.max(0, start - 24), start))
}
