import { readLexicon, type LexiconRow } from '../../text/lexicon.ts'

/** What the word lists know of a name: `country`, `city`, `company`, `team`, `person` … and its English form, if any. */
export interface KnownName {
  type: string
  english: string
}

const LISTS = [['places', ''], ['organizations', ''], ['people', 'person']] as const

let known: Map<string, KnownName[]> | undefined

/** By the name without spaces, Korean or English as the text has it: `구글딥마인드`, `Scale AI` → `scaleai`. */
export function knownNames(name: string): readonly KnownName[] {
  known ??= readNames()
  return known.get(squeezed(name)) ?? []
}

/** A name as the lists hold it: no spaces, small letters. */
export function squeezed(name: string): string {
  return name.replace(/\s+/gu, '').toLowerCase()
}

function readNames(): Map<string, KnownName[]> {
  const names = new Map<string, KnownName[]>()
  const put = (key: string, entry: KnownName) => {
    const at = squeezed(key)
    const row = names.get(at)
    if (!row) names.set(at, [entry])
    else if (!row.some((r) => r.type === entry.type)) row.push(entry)
  }
  for (const [list, type] of LISTS) {
    for (const row of readLexicon(list)) {
      const entry = { type: row.type ?? type, english: row.english ?? '' }
      put(row.name!, entry)
      if (row.english) put(row.english, entry)
    }
  }
  return names
}

const cached = <T>(make: () => T) => {
  let value: T | undefined
  return () => (value ??= make())
}

const column = (list: string, name: string, keep: (row: LexiconRow) => boolean = () => true) =>
  new Set(readLexicon(list).filter(keep).map((row) => row[name]!))

const surnames = cached(() => column('surnames', 'surname'))
const givenNames = cached(() => new Set(readLexicon('givenNames').flatMap((row) => [row.name!, row.english!.toLowerCase()])))
const titlesAfter = cached(() => column('titles', 'title', (row) => row.position === 'after'))
const titlesBefore = cached(() => column('titles', 'title', (row) => row.position === 'before'))
const suffixes = cached(() => new Map(readLexicon('nameSuffixes').map((row) => [row.suffix!, { kind: row.kind!, sort: row.sort! }])))

export const isSurname = (text: string) => surnames().has(text)
export const isGivenName = (text: string) => givenNames().has(/[A-Za-z]/u.test(text) ? text.toLowerCase() : text)
/** A title that follows a name: `의원` in `김 의원`. */
export const isTitleAfter = (text: string) => titlesAfter().has(text) || (text.length > 2 && /^[부전]/u.test(text) && titlesAfter().has(text.slice(1)))
/** A title or calling that stands before a name: `배우` in `배우 고아라`. */
export const isTitleBefore = (text: string) => titlesBefore().has(text)

const LONGEST_SUFFIX = 9

/**
 * What the end of a name says it is: `지질연구소` → organization by 연구소; null when nothing.
 * `sort` is finer: firm, media, team, school, state, party, body, place.
 */
export function suffixOf(name: string): { kind: string; sort: string; length: number } | null {
  for (let length = Math.min(LONGEST_SUFFIX, name.length); length > 0; length--) {
    const found = suffixes().get(name.slice(-length))
    if (found) return { ...found, length }
  }
  return null
}

/** The longest title at the head of a text: `의원은` → `의원`. */
export function titleAtHead(text: string): string | null {
  for (let length = Math.min(8, text.length); length > 0; length--) {
    const title = text.slice(0, length)
    if (isTitleAfter(title)) return title
  }
  return null
}

/** What makes a firm of many (`시중은행`, `저가항공`) and no name of one. */
const GENERIC = /^(?:국내|해외|외국|대형|중소|중견|저가|시중|저축|중앙|지방|일반|민간|국영|공영|다국적|글로벌|국제|전문|종합|인터넷|모바일|온라인|신규|기존|일부|모든|각|타|본|동|양|모|자|대|소|전|현|이|그|저|새|첫|제|고|신|구|초|총|부|상|하|한|두|우리|자체|공동|합작|협력|관련|해당|주요|유명|인기|비메모리|메모리|차량용|태양광|풍력|원자력|화력|수력|친환경|신재생|재생|자율주행|전기|수소|생명|손해|자동차|주택|토목|해외|가전|개인|법인|신용|체크|소셜|도매|소매|종이|조간|석간|지상파|케이블|위성|공중파|유료|국가|남자|여자|성인|청소년|상대|원정|홈|전통|재래|아마추어|프로|보궐|여|야|군소|소수)$/u

/** Whether a name is only a kind of firm or team with a word that tells which kind. */
export function isGeneric(name: string): boolean {
  const suffix = suffixOf(name)
  return suffix !== null && (suffix.length === name.length || GENERIC.test(name.slice(0, -suffix.length)))
}

const SINO = new Set('가각간갈감갑강개객갱갹거건걸검겁게격견결겸경계고곡곤골곶공과곽관괄광괘괴굉교구국군굴궁권궐궤귀규균귤극근글금급긍기긴길김끽나낙난날남납낭내녀년념녕노농뇌뇨누눈눌뉴니닉다단달담답당대댁덕도독돈돌동두둔득등라락란랄람랍랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭륵름릉리린림립마막만말망매맥맹면멸명모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비빈빙사삭산살삼삽상쌍새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심십씨아악안알암압앙애액앵야약양어억언얼엄업여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유육윤율융은을음읍응의이익인일임입잉자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준중즉즐즙증지직진질짐집징차착찬찰참창채책처척천철첨첩청체초촉촌총촬최추축춘출충췌취측층치칙친칠침칩칭쾌타탁탄탈탐탑탕태택탱토통퇴투특파판팔패팽편폄평폐포폭표품풍피필핍하학한할함합항해핵행향허헌헐험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훙훤훼휘휴휼흉흑흔흘흠흡흥희힐')

/** Share of a Hangul word's syllables that no Chinese character is read as: high in `수츠케버`, nil in `위원장`. */
export function foreignShare(word: string): number {
  const syllables = word.replace(/[^가-힣]/gu, '')
  if (syllables === '') return 0
  return [...syllables].filter((s) => !SINO.has(s)).length / syllables.length
}
