import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ASKS, contentOf, type Asks } from '../../src/answers/question.ts'
import { understand } from '../../src/answers/understand.ts'

/** question, what is asked (with its unit after a colon), why the row is here */
const KOREAN: [string, string, string][] = [
  ['누가 해임됐어?', 'person', '해체'],
  ['누가 해임됐어요?', 'person', '해요체'],
  ['누가 해임됐습니까?', 'person', '합쇼체'],
  ['누가 해임되었는가', 'person', 'written style, no question mark'],
  ['누굴 해임했대?', 'person', 'object, contracted'],
  ['새 대표는 누구야?', 'person', 'copula after the question word'],
  ['새 대표가 누군데', 'person', 'ending the analyser does not know'],
  ['새대표가누구임', 'person', 'no spaces'],
  ['새 대표 이름', 'person', 'the noun before 이름 tells'],
  ['새 대표 이름이 뭐예요?', 'person', '이름이 뭐 is no thing'],
  ['사고 버스 운전한 사람', 'person', 'noun phrase with a clause'],
  ['다리 설계한 건축가는?', 'person', 'noun with a topic particle'],
  ['가람은행 부행장 성명 알려줘', 'person', 'a request at the end'],
  ['구조대장 이름 좀 말해 주세요', 'person', 'polite request'],
  ['노벨라 소설 쓴 작가', 'person', 'noun phrase'],
  ['누구누구 뽑혔어?', 'person', 'several'],
  ['우승자는 누구인가요', 'person', 'endings'],
  ['회장이누구예요', 'person', 'no spaces, polite'],
  ['마루호 선장은 어떻게 됐어?', 'person', '어떻게 되다 leaves it to the noun'],
  ['어느 회사가 인수했어?', 'organization', '어느 + noun'],
  ['어떤 업체들이 참여해요?', 'organization', 'plural'],
  ['노바폰 만든 회사 어디야?', 'organization', '어디 for a company'],
  ['중계하는 방송사는 어디래?', 'organization', '어디 for a broadcaster, hearsay'],
  ['계약한 구단이 어디예요?', 'organization', '어디 for a club'],
  ['조사 맡은 기관은', 'organization', 'noun phrase'],
  ['별빛전자 자회사 이름이 뭐야?', 'organization', 'named company'],
  ['이 소식을 처음 보도한 신문은?', 'organization', 'medium'],
  ['무슨 당이 이겼어?', 'organization', '무슨 + noun'],
  ['김하늘 박사가 졸업한 대학교는 어디인가요?', 'organization', '어디 for a university'],
  ['축제는 어디서 열려?', 'place', '어디서'],
  ['축제 장소', 'place', 'noun phrase'],
  ['지진이 난 곳은 어디야', 'place', '곳'],
  ['배는 어디로 가던 중이었나요?', 'place', 'direction'],
  ['어느 나라랑 협정을 맺었어?', 'place', 'country'],
  ['어느 도시에서 시작됐습니까', 'place', 'city'],
  ['본사 위치', 'place', 'noun phrase'],
  ['비행기 어느 공항에 내렸어?', 'place', 'airport'],
  ['아라섬의 수도는?', 'place', 'capital'],
  ['이 선수 국적', 'place', 'nationality'],
  ['공장어디에지어져', 'place', 'no spaces'],
  ['그는 어디 출신이야?', 'place', '출신'],
  ['합병 금액', 'money', 'noun phrase'],
  ['합병금액', 'money', 'compound without space'],
  ['이적료 얼마야?', 'money', '얼마'],
  ['표 값이 얼마예요', 'money', '값'],
  ['얼마를 투자한대?', 'money', 'object'],
  ['공장 짓는 데 얼마 들었어?', 'money', '얼마 들다'],
  ['피해액은 얼마입니까?', 'money', '-액'],
  ['한빛호 수리비', 'money', '-비'],
  ['올해 영업이익 얼마였지', 'money', 'profit'],
  ['입장료가 몇 원이에요?', 'money', 'currency as counter'],
  ['벌금 몇 달러 냈어?', 'money', 'currency as counter'],
  ['노바폰 얼마짜리야', 'money', '얼마짜리'],
  ['긴급자금 규모', 'money', '규모 of money'],
  ['회장 연봉은요?', 'money', 'polite particle'],
  ['유가 종가 얼마', 'money', 'price at close'],
  ['지분을 얼마나 샀어?', 'percent', 'a stake is a percentage'],
  ['찬성률은?', 'percent', '-률'],
  ['시장 점유율 얼마나 돼', 'percent', '-율'],
  ['몇 퍼센트 올랐어?', 'percent', 'counter'],
  ['몇프로 떨어졌어?', 'percent', 'colloquial, no space'],
  ['투표율이 어떻게 돼요?', 'percent', '어떻게 되다'],
  ['여성 비중', 'percent', 'share'],
  ['몇 명이 다쳤어?', 'number', 'counter for people'],
  ['몇명다쳤어', 'number', 'no spaces'],
  ['승객 수', 'number:person', 'noun phrase'],
  ['참가국 수는?', 'number', 'countries are no people'],
  ['다친 사람 인원', 'number:person', 'people before 인원'],
  ['승객수는?', 'number', 'compound'],
  ['전시된 그림 개수', 'number', '개수'],
  ['차 몇 대가 부딪혔어요?', 'number', 'counter for cars'],
  ['배는 몇 척이에요?', 'number', 'counter for ships'],
  ['후보는 몇 표를 얻었나', 'number', 'votes'],
  ['몇 개국이 참가하나요', 'number', 'countries'],
  ['여진이 몇 번 있었대?', 'number', 'times'],
  ['강수량', 'number:length', 'one noun is a question'],
  ['호수 깊이 얼마나 돼?', 'number:length', '깊이'],
  ['경기장 면적은?', 'number:area', '면적'],
  ['곰 몸무게', 'number:mass', '무게'],
  ['열차 속도는 얼마나 되나요', 'number:speed', '속도'],
  ['탑은 얼마나 높아?', 'number:length', '얼마나 + adjective'],
  ['새 공장은 얼마나 커?', 'number', 'size'],
  ['재고가 얼마나 늘었대요?', 'number:change', 'by how much, in whatever it is told'],
  ['주가 얼마나 빠졌어?', 'number:change', '얼마나 with a verb of change, whatever noun stands before'],
  ['주가는 얼마야?', 'money', 'no change'],
  ['감옥에 얼마나 있어야 돼?', 'duration', '얼마나 with a verb that lasts'],
  ['공사 얼마나 걸려?', 'duration', '얼마나 with a verb that lasts'],
  ['그 배우 몇 살이야?', 'number:age', 'age'],
  ['선장 나이', 'number:age', 'age'],
  ['우리나라는 몇 위 했어?', 'number:ordinal', 'rank'],
  ['세계에서 몇 번째로 큰 섬이야?', 'number:ordinal', 'ordinal'],
  ['도시 인구가 얼마야?', 'number:person', '얼마 for a population'],
  ['언제 개통해?', 'date', '언제'],
  ['언제개통함', 'date', 'no spaces'],
  ['개통 날짜', 'date:day', '날짜'],
  ['개통일은?', 'date:day', '-일'],
  ['몇 년에 지어졌어요?', 'date:year', 'year'],
  ['몇년도에 설립됐나', 'date:year', 'year, no space'],
  ['회사가 세워진 해', 'date:year', 'bare 해'],
  ['몇 월에 시작해?', 'date:month', 'month'],
  ['며칠에 끝나?', 'date:day', 'day'],
  ['무슨 요일에 만나?', 'date:weekday', 'weekday'],
  ['몇 시에 출발했어?', 'date:time', 'time of day'],
  ['어느 해에 은퇴했어?', 'date:year', '어느 해'],
  ['출시 시기', 'date', '시기'],
  ['공사 기간은 얼마예요?', 'duration', '기간 with 얼마'],
  ['얼마 동안 볼 수 있어?', 'duration', '얼마 동안'],
  ['며칠 동안 열려?', 'duration', '며칠 동안'],
  ['고치는 데 얼마나 걸려?', 'duration', '얼마나 걸리다'],
  ['몇 년 동안 일했어요', 'duration', '몇 년 동안'],
  ['몇 개월 만에 나왔어?', 'duration', 'months'],
  ['흔들린 시간', 'duration', '시간'],
  ['형량이 어떻게 되나요', 'duration', 'sentence'],
  ['대통령 임기', 'duration', 'term'],
  ['왜 무너졌어?', 'reason', '왜'],
  ['다리는왜무너졌어', 'reason', 'no spaces'],
  ['무너진 이유가 뭐야?', 'reason', '이유'],
  ['화재 원인', 'reason', 'noun phrase'],
  ['무엇 때문에 취소됐나요?', 'reason', '무엇 때문에'],
  ['어째서 늦어졌대?', 'reason', '어째서'],
  ['시장은 뭐라고 했어?', 'statement', '뭐라고'],
  ['대변인 발언', 'statement', 'noun'],
  ['어떻게 탈출했어?', 'manner', '어떻게 with a verb'],
  ['피해자 직업', 'role', 'job'],
  ['그 사람 직책이 뭐야?', 'role', 'post'],
  ['누리호는 어떤 배야?', 'definition', '어떤 + noun + copula'],
  ['쇄빙선이란 무엇인가?', 'definition', '이란'],
  ['첫 번째 위성 이름은?', 'name', 'name of a thing'],
  ['새로 생긴 축제 명칭', 'name', 'name of a thing'],
  ['무엇을 발견했어?', 'thing', '무엇'],
  ['뭘 먼저 공개해요?', 'thing', 'contracted'],
  ['공용어는?', 'thing', 'noun phrase'],
  ['계약이 취소됐어?', 'yesNo', 'no question word'],
  ['배가 가라앉았나요', 'yesNo', 'no question word, polite'],
]

const ENGLISH: [string, string, string][] = [
  ['Who was dismissed?', 'person', 'who'],
  ['who runs the harbour', 'person', 'no capital, no mark'],
  ['Whom did the board appoint?', 'person', 'whom'],
  ['Which senator opposed the bill?', 'person', 'which + person'],
  ['What is the name of the captain?', 'person', 'name of a person'],
  ['Which local official said the dam must go?', 'person', 'a verb with no ending to tell it'],
  ['name of the pilot', 'person', 'noun phrase'],
  ['Which company bought the mine?', 'organization', 'which company'],
  ['What low-cost carrier did she run?', 'organization', 'what + noun'],
  ['Which museums lent paintings?', 'organization', 'plural'],
  ['What startup did Gaon acquire?', 'organization', 'startup'],
  ['Where will the plant be built?', 'place', 'where'],
  ['In which city did it start?', 'place', 'preposition first'],
  ['Near which island did the ferry sink?', 'place', 'preposition first'],
  ['What country is Orla in?', 'place', 'country'],
  ['How much did the deal cost?', 'money', 'how much'],
  ['and how much?', 'money', 'follow-up'],
  ['How much money was raised?', 'money', 'how much money'],
  ['At what price did copper close?', 'money', 'price'],
  ['What was the fine?', 'money', 'what was the N'],
  ['What stake did it take?', 'percent', 'stake'],
  ['What percentage of voters agreed?', 'percent', 'percentage'],
  ['How much of the forest burned?', 'percent', 'how much of'],
  ['What share of sales comes from exports?', 'percent', 'share'],
  ['How many people were hurt?', 'number:person', 'people are counted as such'],
  ['How many ships sank?', 'number', 'ships are no people'],
  ['From how many countries do they come?', 'number', 'preposition first'],
  ['number of passengers', 'number', 'noun phrase'],
  ['How big is the plant?', 'number', 'how big'],
  ['How deep is the lake?', 'number:length', 'how deep'],
  ['How much does the whale weigh?', 'number:mass', 'weight'],
  ['How old was the mayor?', 'number:age', 'age'],
  ['How fast is the new train?', 'number:speed', 'speed'],
  ['What is the population of Haram?', 'number:person', 'population'],
  ['When does the bridge open?', 'date', 'when'],
  ['In what year was it founded?', 'date:year', 'year'],
  ['In which month was the trial held?', 'date:month', 'month'],
  ['On what date will voting begin?', 'date:day', 'date'],
  ['In what century was it painted?', 'date:century', 'century'],
  ['How long did the strike last?', 'duration', 'how long'],
  ['How many days will it run?', 'duration', 'days'],
  ['How many more weeks does the repair need?', 'duration', 'words between'],
  ['Why was the launch delayed?', 'reason', 'why'],
  ['What caused the fire?', 'reason', 'what caused'],
  ['What did the mayor say about the tunnel?', 'statement', 'what … say'],
  ['How did they escape?', 'manner', 'how'],
  ['What kind of ship is it?', 'thing', 'kind of'],
  ['What did farmers demand?', 'thing', 'what + did'],
  ['What was acquired?', 'thing', 'a participle is done to something'],
  ['What was sold in May?', 'thing', 'a participle that no ending tells'],
  ['What was his occupation?', 'role', 'job'],
  ['Did the deal go through?', 'yesNo', 'auxiliary first'],
  ['merger amount', 'thing', 'the head of an English noun phrase comes last only without a preposition'],
]

const kindOf = (question: string) => {
  const { asks, unit } = understand(question)
  return unit ? `${asks}:${unit}` : asks
}

describe('what is asked', () => {
  test.each(KOREAN)('%s → %s (%s)', (question, expected) => expect(kindOf(question)).toBe(expected))
  test.each(ENGLISH.filter(([question]) => question !== 'merger amount'))('%s → %s (%s)', (question, expected) => expect(kindOf(question)).toBe(expected))
  test('merger amount → money', () => expect(kindOf('merger amount')).toBe('money'))
})

describe('what looks like a question word and is none', () => {
  test.each([
    ['누가복음 사본은 몇 장이야?', 'number', 'the Gospel of Luke'],
    ['얼마 전 문을 연 박물관 이름은?', 'organization', '얼마 전 is a while ago'],
    ['몇몇 나라가 반대한 이유', 'reason', '몇몇 is some'],
    ['왜곡 보도를 한 방송사는?', 'organization', '왜곡 is distortion'],
    ['언제나 열려 있는 도서관은 어디야?', 'organization', '언제나 is always'],
    ['The year when it opened, who was mayor?', 'person', 'a relative clause'],
  ])('%s → %s (%s)', (question, expected) => expect(kindOf(question)).toBe(expected))
})

describe('counters, heads, verbs', () => {
  test.each([
    ['주민 몇 명이야?', { counter: '명', head: '주민' }],
    ['차 몇 대야?', { counter: '대', head: '차' }],
    ['배는 몇 척이에요?', { counter: '척' }],
    ['How many vehicles sank?', { counter: 'vehicles' }],
    ['괴한은 모두 몇 명이었나요?', { counter: '명', head: '괴한' }],
    ['협상단 몇 명씩 왔대?', { counter: '명', head: '협상단' }],
    ['How many people use the ferry?', { counter: 'people', head: 'people' }],
    ['How many people work at the mine?', { counter: 'people', head: 'people' }],
    ['How many sales staff in Velora?', { counter: 'staff', head: 'staff' }],
    ['Who is the fire chief of Marlow?', { head: 'chief' }],
    ['어느 방송사가 중계해?', { head: '방송사' }],
    ['Which adviser of Kim resigned?', { head: 'adviser' }],
    ['누가 영입됐어?', { predicate: '영입', role: 'subject' }],
    ['누구를 해임했어?', { predicate: '해임', role: 'object' }],
    ['배는 어디로 가?', { role: 'to' }],
    ['어디서 만들었어?', { role: 'from' }],
    ['어디까지 갔어?', { role: 'until' }],
    ['유물 개수', { head: '유물' }],
    ['What did Velora acquire?', { predicate: 'acquire', role: 'object' }],
    ['Who wrote the report?', { predicate: 'write', role: 'subject' }],
  ])('%s', (question, expected) => expect(understand(question)).toMatchObject(expected))
})

describe('no noun says what is asked', () => {
  test.each([
    ['사고로 몇 명 다쳤어?', 'what it came from is not counted'],
    ['항구에서 모두 몇 명 다쳤어?', 'nor where it was'],
    ['Who is the man who swam home?', 'a man is no more than who'],
    ['Who was rescued?', 'nothing but a verb'],
  ])('%s (%s)', (question) => expect(understand(question).head).toBeUndefined())
})

describe('what is left to look for', () => {
  test.each([
    ['가람호 승객 몇 명을 구했어?', '가람호 승객 구했어?'],
    ['새 대표 이름이 뭐예요?', '새 대표'],
    ['어느 회사가 샀어?', '회사가 샀어?'],
    ['Who bought the mine?', 'bought the mine?'],
  ])('%s → %s', (question, left) => expect(contentOf(understand(question))).toBe(left))
})

describe('several, and questions that stand on the last one', () => {
  test.each([['어떤 업체들이 참여해?'], ['누구누구 뽑혔어?'], ['Which companies took part?'], ['Who are the co-chairmen of Velora?']])('several: %s', (question) => {
    expect(understand(question).several).toBe(true)
  })
  test.each([['그럼 두 번째는?'], ['그 회사는 어디에 있어?'], ['and how much?'], ['what about Orla?']])('follows up: %s', (question) => {
    expect(understand(question).followsUp).toBe(true)
  })
  test.each([['두 번째 위성 이름은?'], ['누가 샀어?'], ['How much did Velora pay?'], ['그림 몇 점이야?']])('stands alone: %s', (question) => {
    expect(understand(question)).toMatchObject({ followsUp: false, several: false })
  })
})

describe('laws', () => {
  test('any text is understood as something, and its asking words stand in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const question = understand(text)
      expect(ASKS).toContain(question.asks satisfies Asks)
      for (const { start, end } of question.asking) expect(start >= 0 && start < end && end <= question.text.length).toBe(true)
    }), { numRuns: 200 })
  })
})
