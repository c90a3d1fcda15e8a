import type { Exactness } from './reading.ts'

const BEFORE: [RegExp, Exactness][] = [
  [/(?:최대|최고|많게는|많아야|길게는|기껏해야|크게는|up to|as (?:many|much|high|long|large|far) as|no more than|at most|maximum of|a maximum) ?$/iu, 'atMost'],
  [/(?:최소|최소한|최저|적어도|못해도|짧게는|적게는|at least|no (?:less|fewer) than|minimum of|a minimum) ?$/iu, 'atLeast'],
  [/(?:more than|over|above|exceeding|upwards of|in excess of|greater than|>) ?$/iu, 'moreThan'],
  [/(?:less than|fewer than|under|below|<) ?$/iu, 'lessThan'],
  [/(?:약|대략|거의|무려 약|얼추|어림잡아|about|around|roughly|nearly|almost|some|approximately|an estimated|close to|≈|(?<![\d가-힣A-Za-z%] ?)~) ?$/iu, 'about'],
]

const AFTER: [RegExp, Exactness][] = [
  [/ ?(?:이상|혹은 그 이상|또는 그 이상|or more|or above|and up|plus\b|\+(?!\d))/iuy, 'atLeast'],
  [/ ?(?:이하|이내|까지(?! ?[늘줄올내]))|or (?:less|fewer|below)/iuy, 'atMost'],
  [/ ?(?:미만|[이가]? ?채 (?:안|못)|에 못 미|도 (?:안|못) ?되|보다 (?:적|작|낮))/iuy, 'lessThan'],
  [/ ?(?:초과|[을를이가]? ?넘|을 웃도|를 웃도|을 상회|를 상회|남짓|보다 (?:많|크|높))/iuy, 'moreThan'],
  [/ ?(?:안팎|가량|정도|쯤|내외|전후|꼴|여(?![가-힣])|가까이|에 육박|에 가까|대(?=[ 의로에]|$)|or so)/iuy, 'about'],
]

/** How exact an amount is, by the words around it: `최대 5기가와트` atMost, `9명 이상` atLeast, `약 3만` about. */
export function boundsOf(text: string, start: number, end: number): Exactness {
  const before = text.slice(Math.max(0, start - 16), start)
  const said = before === '' ? undefined : BEFORE.find(([words]) => words.test(before))
  if (said) return said[1]
  return AFTER.find(([words]) => {
    words.lastIndex = end
    return words.test(text)
  })?.[1] ?? 'exact'
}
