import { readLexicon } from '../../text/lexicon.ts'
import type { Span } from '../../text/span.ts'
import type { MentionKind } from '../mention.ts'
import { knownNames, suffixOf } from './nameLists.ts'

const QUOTED = /'([^'"“”\n]{1,30})'|‘([^‘’\n]{1,30})’|“([^“”\n]{1,30})”|"([^"\n]{1,30})"|「([^」\n]{1,30})」|『([^』\n]{1,30})』|《([^》\n]{1,30})》|<([^<>\n]{1,30})>/gu
/** A clause or an opinion in quotation marks, not a name. */
const NO_NAME = /(?:다|요|까|자|라|고|며|면|서|는|은|을|를|이|가|에|의|것|중|듯|했|됐|[.,!?…])$|,/u
const CALLING = /([가-힣A-Za-z]{1,12})(?:인|는|은|의 이름은|이름이|,)?\s?$/u

let nouns: Map<string, MentionKind> | undefined

/** What sort of name a common noun announces: `스타트업` → organization, `모델` → product; null when none. */
export function kindByNoun(noun: string): MentionKind | null {
  nouns ??= new Map(readLexicon('nameNouns').map((row) => [row.noun!, row.kind as MentionKind]))
  for (let from = 0; from < Math.min(noun.length, 20); from++) {
    if (from > 0 && /[A-Za-z]/u.test(noun[from - 1]!)) continue
    const kind = nouns.get(noun.slice(from).trim())
    if (kind) return kind
  }
  return null
}

export interface QuotedName extends Span {
  text: string
  kind: MentionKind
}

/**
 * Names between quotation marks, with the kind their neighbours give them: `스타트업 '플레이AI'` organization,
 * `'초지능 연구소'` organization by its end, `클러스터인 '하이페리온'(Hyperion)` product. A quotation with no
 * neighbour that names a kind, no gloss and no known word in it is left alone: it may be anything.
 */
export function quotedNames(text: string, within: Span): QuotedName[] {
  const names: QuotedName[] = []
  for (const match of text.slice(within.start, within.end).matchAll(QUOTED)) {
    const name = match.slice(1).find((part) => part !== undefined)!
    if (!/^[\p{L}\p{N}]/u.test(name) || NO_NAME.test(name) || name.split(' ').length > 5) continue
    const start = within.start + match.index + 1
    const end = start + name.length
    const kind = kindOf(name, text.slice(Math.max(within.start, start - 31), start - 1), text.slice(end + 1, end + 31))
    if (kind) names.push({ start, end, text: name, kind })
  }
  return names
}

function kindOf(name: string, before: string, after: string): MentionKind | null {
  const known = knownNames(name)[0]
  if (known) return known.type === 'person' ? 'person' : /^(?:country|city|region|province|county|district)$/u.test(known.type) ? 'place' : 'organization'
  const suffix = suffixOf(name)
  if (suffix && suffix.length > 1 && name.length > suffix.length) return suffix.kind as MentionKind
  const calling = CALLING.exec(before)?.[1]
  const announced = calling ? kindByNoun(calling) ?? kindByNoun(calling.replace(/(?:인|는|은|의)$/u, '')) : null
  if (announced) return announced
  const follows = /^(?:\([^()]{1,30}\))?\s?(?:라는|이라는|란|이란)?\s?([가-힣]{1,8})/u.exec(after)?.[1]
  const followed = follows ? kindByNoun(follows.replace(/(?:은|는|이|가|을|를|의|도|와|과|에|로)$/u, '')) : null
  if (followed) return followed
  if (/(?:세운|설립한|창업한|창립한|이끄는|운영하는|경영하는)\s$/u.test(before) || /^(?:\([^()]{1,30}\))?의\s(?:[^\s]{1,8}\s){1,3}(?:CEO|대표|최고경영자|창업자|회장|사장|이사)/u.test(after)) return 'organization'
  return /^\([A-Za-z]/u.test(after) ? 'product' : null
}
