import { amountAt } from './amounts.ts'
import { DAY, wallClock, type Moment, type Stretch } from './calendar.ts'
import { englishTimesIn } from './englishDate.ts'
import { englishLengthAt } from './englishLength.ts'
import { match } from './koreanNumber.ts'
import { koreanTimeReadingAt } from './koreanSpan.ts'
import type { Reading } from './reading.ts'

/**
 * Every number, amount, date and time a Korean or English text speaks of, in order and without overlap:
 * `메타는 14일 143억 달러를` → the date 14일 and the money 143억 달러. `now` is the reference moment, for an article its own
 * date; it is read by its wall clock (in `timeZone`, when it is a Date or has an offset). Never throws on text; linear in it.
 *
 * @throws RangeError when `now` is no date
 */
export function readingsIn(text: string, options: { now: Date | string; timeZone?: string }): Reading[] {
  const now = wallClock(options.now, options.timeZone)
  const plain = plainForms(text)
  const readings: Reading[] = []
  const english = /[A-Za-z]/u.test(plain) ? englishTimesIn(plain, now) : []
  let from = 0
  CUES.lastIndex = 0
  for (let cue = CUES.exec(plain); cue; cue = CUES.exec(plain)) {
    const at = cue.index
    for (let date = nextDate(english, from, at); date; date = nextDate(english, from, at)) {
      readings.push({ ...date, text: text.slice(date.start, date.end) })
      from = date.end
    }
    if (from > at) {
      CUES.lastIndex = from
      continue
    }
    const address = /[\dhw]/iu.test(cue[0][0]!) ? match(ADDRESS, plain, at) : null
    if (address) {
      from = CUES.lastIndex = at + address[0].length
      continue
    }
    const reading = timeAt(plain, at, now, readings.at(-1)) ?? amountAt(plain, at, from)
    if (reading) {
      readings.push({ ...reading, text: text.slice(reading.start, reading.end) })
      from = CUES.lastIndex = Math.max(reading.end, at + 1)
    } else CUES.lastIndex = afterCue(plain, at)
  }
  for (let rest = nextDate(english, from, plain.length); rest; rest = nextDate(english, from, plain.length)) {
    readings.push({ ...rest, text: text.slice(rest.start, rest.end) })
    from = rest.end
  }
  return readings
}

/** The next English date that begins at or before `at` and after what was read; taken from the list. */
function nextDate(dates: Reading[], from: number, at: number): Reading | null {
  while (dates[0] && dates[0].start < from) dates.shift()
  return dates[0] && dates[0].start <= at ? dates.shift()! : null
}

/** In `6월 18일과 19일` the second day is told by the first. */
function listedDay(text: string, at: number, last: Reading | undefined): Stretch | undefined {
  if (last?.kind !== 'date' || at - last.end > 5 || !/^(?:과|와|,|·|및|이나| 또는| 및|,? ) ?$/u.test(text.slice(last.end, at))) return undefined
  const from = wallClock(String(last.value))
  return { start: last.start, end: last.end, from, to: from + DAY, grain: 'day', assumed: [] }
}

/** What tells of time at a cue; figures that no time word, dash or slash follows tell none. */
function timeAt(text: string, at: number, now: Moment, last: Reading | undefined): Reading | null {
  if (/\d/u.test(text[at]!) && !match(MAYBE_TIME, text, at)) return null
  return koreanTimeReadingAt(text, at, now, listedDay(text, at, last)) ?? englishLengthAt(text, at)
}

const MAYBE_TIME = /\d{1,6}(?:[.,]\d{1,6}){0,2}(?:여)? ?(?:[-년월일시분초주달박해밤천만억백십여반번영Q./:~–—'·]|개[월년]|세기|학년도|회계|[사제]? ?분기|[ap]\.?m|to |or |[smhdwyc][a-z])/iuy

/** Web and mail addresses and phone numbers count nothing. */
const ADDRESS = /https?:\/\/\S{1,2000}|www\.\S{1,500}|[\w.]{1,60}@[\w.]{1,60}\.[a-z]{2,6}|\+?\d{1,4}(?:[- ]\d{2,4})?(?:-\d{3,4}){2}(?:\/\d{3,4})?(?!\d)/iuy

/** Where a reading may begin: figures, and the first letters of all words that count or date. */
const CUES = new RegExp([
  '\\d', "['’‘](?=\\d{2}[.년])", '(?<!\\d)\\.\\d', '(?<![\\d\\w)])[-−]\\.?\\d', 'https?:', 'www\\.',
  `(?<![가-힣])(?:${[
    '마이너스', '영하', '플러스', '섭씨', '화씨', '절대온도', '[일이삼사오육칠팔구십백천만수몇](?=[ 일이삼사오육륙칠팔구십백천만억조개주년월분번퍼달명배원점세등과와은는이가을를의째인층도위에보또여하스서마쉰예아열])', '영 ?[점쩜] ?[영공일이삼사오육칠팔구]', '[일이삼사오육칠팔구십](?=$|[.,])',
    '하나', '한', '두', '둘', '세', '셋', '네', '넷', '석', '서너', '너', '넉', '다섯', '여섯', '일곱', '여덟', '아홉', '여남', '대여', '예닐', '열', '스물', '스무', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔', '첫', '절반', '반',
    '오늘', '금일', '당일', '이 ?날', '그 ?날', '같은 ?날', '어제', '어젯', '간밤', '어저께', '작일', '전날', '전전', '그 전', '그전', '그제', '그저께', '엊', '그끄', '내일', '명일', '익일', '다음', '그 ?다음', '이튿', '모레', '글피', '그글피', '바로 내',
    '지난', '지지난', '저번', '저저번', '이번', '이 ?[주달해]', '그 ?[주달해]', '같은 [주달해]', '다다음', '다가오', '오는', '돌아오는', '금주', '내주', '차주', '전주', '차기', '주말', '[월화수목금토일]요일', '올', '금년', '당해', '재작년', '작년', '전년', '내후년', '후년', '내년', '명년', '이듬해',
    '그 여', '이 여', '그 봄', '그 가', '그 겨', '이 봄', '이 가', '이 겨', '상반기', '하반기', '전반기', '후반기', '내달', '전달', '전월', '익월', '금월', '당월', '마지막', '둘째', '셋째', '넷째',
    '연[말초내]', '세밑', '월[말초]', '[월화수목금토일](?=[·~–-][월화수목금토일]요일)', '전 ?분기', '현 ?분기', '양력', '최근', '과거', '영업일', '직전', '앞으로', '향후', '지금', '현재', '며칠', '여러 ?(?:개월|년|주|달|시간|해|날)', '남은', '나머지', '하루', '하룻', '전일', '이틀', '사흘', '사나흘', '대엿새', '나흘', '닷새', '엿새', '이레', '여드레', '아흐레', '열흘', '보름', '스무날', '한나절', '반나절', '반년', '반세기',
    '오전', '오후', '새벽', '아침', '점심', '한낮', '대낮', '낮', '저녁', '밤', '한밤', '심야', '자정', '정오', '이른', '늦은', '유월', '시월', '서기', '기원',
    '설', '구정', '음력', '춘[제절]', '정월', '대보름', '석가', '부처', '초파일', '사월', '단오', '칠석', '추석', '한가위', '중추', '중양', '삼일절', '신정', '새해', '근로자', '노동절', '메이데이', '어린이날', '어버이', '스승', '현충', '제헌', '광복', '국군의', '개천', '한글날', '식목', '성탄', '크리스', '섣달', '제야', '블랙 ?프라', '사이버 ?먼',
    '밸런', '발렌', '화이트 ?데', '만우', '핼러', '할로', '빼빼', '재향', '독립 ?기', '미국 [독현노]', '준틴', '노예', '세계 여성', '여성의', '성 ?[패금]', '지구의', '복싱', '박싱', '만성절', '그라운드', '성촉', '싱코', '바스', '마틴', '대통령의', '프레지', '메모', '레이버', '콜럼', '추수', '땡스', '어머니', '아버지', '부활', '재의', '종려', '성령', '오순', '예수승',
  ].join('|')})`,
  '(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores|half|several|an? (?:hundred|thousand|million|billion|trillion|dozen|third|quarter|half|few|couple|second|minute|hour|day|week|month|year|decade|century)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?![a-z])',
].join('|'), 'giu')

/** Past the cue that led to nothing: a run of digits and the letters glued to it, or one letter. */
function afterCue(text: string, at: number): number {
  GLUED.lastIndex = at
  return at + Math.max(1, GLUED.exec(text)?.[0].length ?? 1)
}

const GLUED = /[\d,.]{1,40}[A-Za-z]{0,20}|[A-Za-z]{1,20}/uy

/** Full-width figures, commas, percent signs and dashes as plain ones, letter for letter so that offsets hold. */
function plainForms(text: string): string {
  return /[０-９，．％／～〜∼－−　\u00a0\u2009\u202f：＄]/u.test(text)
    ? text.replace(/[０-９％／～：＄．，－]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[〜∼]/gu, '~').replace(/−/gu, '-').replace(/[\u3000\u00a0\u2009\u202f]/gu, ' ')
    : text
}
