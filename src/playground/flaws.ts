import type { Json } from './interactions.ts'

/** Where in a request a flaw is: `['embeds', 0, 'title']`. */
export type Path = (string | number)[]

/** What is wrong with a part of a request, as Discord words it. */
export interface Flaw {
  path: Path
  code: string
  message: string
}

export const flaw = (path: Path, code: string, message: string): Flaw => ({ path, code, message })
export const required = (path: Path) => flaw(path, 'BASE_TYPE_REQUIRED', 'This field is required')
export const oneOf = (path: Path, values: readonly number[]) => flaw(path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`)
export const badUnion = (path: Path, values: readonly number[]) => flaw([...path, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${values.join(', ')},).`)
const notString = (path: Path, value: unknown) => flaw(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`)
const notList = (path: Path) => flaw(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
const notDictionary = (path: Path) => flaw(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')
export const badLength = (path: Path, least: number, most: number) => (least === 0
  ? flaw(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)
  : flaw(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`))

const isAbsent = (value: unknown) => value === undefined || value === null

/** A value as text; empty where it is none. */
export const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A value as objects; none where it is no list, and without what is no object: both are flaws found by `flawsInList`. */
export const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]).filter((one): one is Json => typeof one === 'object' && one !== null && !Array.isArray(one)) : [])

/** A text's length in characters as Discord counts them; a `least` of 1 makes it required. */
export function flawsInText(path: Path, value: unknown, least: number, most: number): Flaw[] {
  if (isAbsent(value)) return least > 0 ? [required(path)] : []
  if (typeof value !== 'string') return typeof value === 'object' ? [notString(path, value)] : []
  const length = [...value].length
  return length < least || length > most ? [badLength(path, least, most)] : []
}

/** A list's kind and length, and whether all in it are objects; a `least` of 1 makes it required. */
export function flawsInList(path: Path, value: unknown, least: number, most: number): Flaw[] {
  if (isAbsent(value)) return least > 0 ? [required(path)] : []
  if (!Array.isArray(value)) return [notList(path)]
  const wrong = (value as unknown[]).flatMap((one, i) => (typeof one === 'object' && one !== null && !Array.isArray(one) ? [] : [notDictionary([...path, i])]))
  return [...(value.length < least || value.length > most ? [badLength(path, least, most)] : []), ...wrong]
}

export function flawsInAddress(path: Path, value: unknown): Flaw[] {
  if (isAbsent(value)) return []
  const [, scheme] = /^([a-z][a-z\d+.-]{0,30}):/iu.exec(text(value)) ?? []
  if (scheme === undefined) return [flaw(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')]
  return ['http', 'https', 'discord', 'attachment'].includes(scheme.toLowerCase()) ? [] : [flaw(path, 'URL_TYPE_INVALID_SCHEME', `"${scheme}": Scheme "${scheme}" must be one of ('http', 'https', 'discord').`)]
}

/** Discord's error body for flaws: nested by path, each under `_errors`. */
export function errorBody(flaws: Flaw[]): Json {
  if (flaws.length === 1 && flaws[0]!.path.length === 0) return { code: Number(flaws[0]!.code), message: flaws[0]!.message }
  const errors: Json = {}
  for (const { path, code, message } of flaws) {
    let at = errors
    for (const step of path) at = (at[step] ??= {}) as Json
    at._errors = [...(at._errors as unknown[] | undefined ?? []), { code, message }]
  }
  return { code: 50035, message: 'Invalid Form Body', errors }
}
