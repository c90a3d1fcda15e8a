import { match } from './koreanNumber.ts'
import type { UnitAt } from './units.ts'

/** Measures of the household and the market; their words mean much else (`한 말`, `두 되풀이`), so the goods must stand before the number. */
const MEASURES: Record<string, string> = { 되: 'doe', 말: 'mal', 섬: 'seom', 홉: 'hop', 돈: 'don', 냥: 'nyang', 관: 'gwan', 가마: 'gama', 가마니: 'gama', 포대: 'sack', 두름: 'string of twenty', 쾌: 'string of twenty', 접: 'hundred' }
const GOODS = /(?:쌀|보리|콩|밀|팥|깨|조|수수|좁쌀|찹쌀|벼|곡식|잡곡|소금|설탕|밀가루|고추|고춧가루|술|막걸리|간장|기름|참기름|금|순금|은|금반지|돌반지|굴비|북어|명태|마늘|배추|감|곶감)(?:은|을|이|만)? (?:약 |총 )?$/u
const MEASURE = new RegExp(`(${Object.keys(MEASURES).sort((a, b) => b.length - a.length).join('|')})(?=[^가-힣]|[을를이가은는의에도만씩]|짜리|값|$)`, 'uy')

/** `쌀 두 되`, `금 한 돈`: the measure at `at` of a number that begins at `start`; null where no goods are told. */
export function oldMeasureAt(text: string, start: number, at: number): UnitAt | null {
  const word = GOODS.test(text.slice(Math.max(0, start - 10), start)) ? match(MEASURE, text, at) : null
  return word && { start: at, end: at + word[0].length, unit: MEASURES[word[1]!]!, sort: 'measure', times: 1, nativeOnly: false }
}

const WEIGHING = /(?:몸무게|체중|무게|중량|체급|몸집|[온킬]로?그램|kg|톤|온스|태어난|감량|증량)[^.]{0,14}$/u
const WEIGHED = /(?:짜리|의|나 되는|가 넘는|에 달하는)? ?(?:아기|신생아|감자|고기|소고기|돼지고기|쇠고기|설탕|밀가루|쌀|커피|바벨|역기|폭탄|참치|연어|물고기|칠면조|[을를]? ?(?:감량|증량)|무게)/uy

/** `파운드` is a weight where weighing is told of, and money everywhere else: `몸무게는 200 파운드`. */
export function isWeight(text: string, start: number, unit: UnitAt): boolean {
  return text.slice(unit.start, unit.end) === '파운드' && (WEIGHING.test(text.slice(Math.max(0, start - 24), start)) || match(WEIGHED, text, unit.end) !== null)
}

/** `2 pm은 2 피코미터`: no time of day where the measure is spelled out close behind. */
export const isPicometer = (text: string, end: number) => /^[^.]{0,24}(?:피코미터|나노미터|picomet)/u.test(text.slice(end, end + 40))
