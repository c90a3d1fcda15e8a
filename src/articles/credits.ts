import { readLexicon } from '../text/lexicon.ts'

/** Who wrote or sent an article, as a line of its own tells it. */
export interface Credit {
  byline: string | null
  source: string | null
}

const JOBS = '(?:선임|수석|전문|인턴|객원|시민|수습)?(?:\\s?(?:의학|논설|사진|영상|과학|경제|북한|국방))?\\s?(?:전문)?(?:기자|특파원|통신원|논설위원|편집위원|에디터|PD|앵커|해설위원|평론가|위원|리포터|캐스터|연구원)'
const MAIL = '[(<\\[]?\\s?[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,4}\\s?[)>\\]]?'
const NAME = '(?!(?:과학|의학|경제|사회|정치|문화|국제|산업|사진|영상|선임|수석|전문|인턴))[가-힣]{2,4}'
const KOREAN = new RegExp(`^[\\s▶■◆/=·\\[(【]{0,6}(?:(?:(?:글|취재|정리|기사|글\\s?[·,]\\s?사진|사진\\s?[·,]\\s?글)\\s?[=:]|기자명|글쓴이|작성자)\\s?:?\\s?)?(?:([가-힣A-Za-z0-9·]{1,20})\\s?[=|:·/]?\\s)?` +
  `((?:${NAME}(?:\\s?[,·ㆍ/]\\s?|\\s)){0,4}${NAME}\\s?(?:[가-힣A-Za-z]{0,8}\\s)?${JOBS})(?:\\s?[=|:·/]?\\s?${MAIL}){0,3}[\\s/=|\\])】:]{0,4}$`, 'u')
/** `작성자 한예문 조회 1,204회`, as boards have it. */
const LABELLED = /^(?:작성자|글쓴이)\s?[:：]?\s?([가-힣]{2,4})(?:\s.{0,60})?$/u
const ENGLISH_NAME = '[A-Z][\\p{L}.\'’-]{0,20}(?:\\s(?:[A-Z][\\p{L}.\'’-]{0,20}|de|van|von|der|la|bin|al-\\w{1,15})){1,3}'
const ENGLISH = new RegExp(`^(?:(.{2,40}),\\s)?(?:[Bb]y|BY|Written by|Story by|Reported by|Reporting by)\\s(${ENGLISH_NAME}(?:(?:,|,? and| &)\\s${ENGLISH_NAME}){0,4})` +
  `(?:(?:,|\\s[|·•/-]|\\s\\|)\\s?(.{2,60}))?(?:\\s${MAIL})?$`, 'u')
/** `Reporting by A and B; Editing by C`, as agencies close with. */
const SIGN_OFF = /^[(\[]?(?:Additional )?(?:Reporting|Writing) by ([^;,.]{3,80})(?:[;,.].{0,200})?$/u
const MAIL_LINE = new RegExp(`^.{0,40}${MAIL}.{0,20}$`, 'u')
const PUBLISHER_ENDING = /(?:일보|신문|뉴스|통신|방송|타임스|타임즈|저널|매거진|경제|데일리|\b(?:News|Times|Post|Press|Herald|Tribune|Journal|Daily|Gazette|Chronicle|Observer|Standard|Globe|Mail|Register|Courier|Review|Wire|Agency|Magazine|Today|Weekly))(?:TV|온라인|닷컴| Online| Agency)?$/u

const PUBLISHERS = new Set(readLexicon('publishers').flatMap(({ name, english }) => [name!, english!]).filter((name) => name !== '').map(squeeze))

/** Whether a name is a publisher's: in `publishers.tsv`, or named like one (`가람일보`, `Port Calder Gazette`). */
export function isPublisher(name: string): boolean {
  const text = name.trim()
  return text.length <= 40 && (PUBLISHERS.has(squeeze(text)) || (PUBLISHER_ENDING.test(text) && text.split(' ').length <= 5))
}

/** Whether a name stands in `publishers.tsv` itself. */
export const isKnownPublisher = (name: string) => PUBLISHERS.has(squeeze(name))

/** `기사샘플 한예문 기자 han@example.com`, `By Jane Doe, Gisa Samples`, `가람일보`; null when the line says something else. */
export function creditOf(line: string): Credit | null {
  const text = line.trim()
  if (text.length > 140 || /[다요까][.?!]|^[[(<]?사진\s?[=:]|^(?:photo|image|picture|credit|illustration)\b/iu.test(text)) return null
  const korean = KOREAN.exec(text)
  if (korean) return { byline: korean[2]!.trim(), source: sourceBefore(korean[1]) }
  const labelled = LABELLED.exec(text)
  if (labelled) return { byline: labelled[1]!, source: null }
  const english = ENGLISH.exec(text)
  if (english) return fromEnglish(english)
  const signed = SIGN_OFF.exec(text)
  if (signed) return { byline: signed[1]!.trim(), source: null }
  if (isPublisher(text)) return { byline: null, source: text }
  if (MAIL_LINE.test(text)) return { byline: null, source: null }
  return null
}

/** `By Jane Doe, Gisa Samples`: behind a lone comma stands the paper, not a second name. */
function fromEnglish([, before, names, after]: RegExpExecArray): Credit {
  const [name, paper, ...more] = names!.split(/,\s/u)
  const lone = paper !== undefined && more.length === 0 && !/\s(?:and|&)\s/u.test(names!)
  return { byline: lone ? name! : names!, source: before ?? (lone ? paper : null) ?? (after && isPublisher(after) ? after : null) }
}

function sourceBefore(word: string | undefined): string | null {
  return word !== undefined && !/^(?:글|취재|정리|기사|사진|입력|온라인|기자명|기자|등록|승인)$/u.test(word) ? word : null
}

function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
