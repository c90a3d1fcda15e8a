import { describe, expect, test } from 'vitest'
import { linesOf } from '../../src/articles/lines.ts'
import { readLines, titleFrom } from '../../src/articles/readLines.ts'

const read = (text: string) => readLines(linesOf(text))!

describe('a plain text', () => {
  test.each([
    ['제목이다\n\n첫 문단이다.\n\n둘째 문단이다.', '제목이다', ['첫 문단이다.', '둘째 문단이다.'], 'headline and paragraphs'],
    ['제목이다\n첫 문단이다.\n둘째 문단이다.', '제목이다', ['첫 문단이다.', '둘째 문단이다.'], 'no empty lines'],
    ['정치\n\n정치는 함께 사는 일을 정하는 일이다.', '정치', ['정치는 함께 사는 일을 정하는 일이다.'], 'a headline that is a menu word'],
    ['하나뿐인 문장이 여기 있다. 그리고 둘째 문장도 있다.', '하나뿐인 문장이 여기 있다.', ['하나뿐인 문장이 여기 있다. 그리고 둘째 문장도 있다.'], 'one line is its own paragraph'],
    ['긴 첫 문장은 제목일 수 없다. 두 문장이 있기 때문이다.\n\n둘째 문단이다.', '긴 첫 문장은 제목일 수 없다.', ['긴 첫 문장은 제목일 수 없다. 두 문장이 있기 때문이다.', '둘째 문단이다.'], 'no headline'],
    ['제목\n\n소제목\n\n첫 문단이다.\n\n끝', '제목', ['소제목', '첫 문단이다.', '끝'], 'when in doubt, text stays'],
    ['제목\n\n목록은 다음과 같다.\n\n- 하나\n\n- 둘', '제목', ['목록은 다음과 같다.', '- 하나', '- 둘'], 'lists stay'],
    ['Title\n\nThe committee met on Monday\n\nIt decided nothing.', 'Title', ['The committee met on Monday', 'It decided nothing.'], 'a paragraph without a full stop'],
  ])('%j', (text, title, paragraphs) => {
    expect(read(text)).toMatchObject({ title, paragraphs })
  })

  test('time, paper and reporter under the headline', () => {
    expect(read('새 다리 개통\n입력 2026-09-14 10:32\n가람일보 나여울 기자\n\n다리가 열렸다.')).toMatchObject({ date: '2026-09-14T10:32:00', source: '가람일보', byline: '나여울 기자', paragraphs: ['다리가 열렸다.'] })
    expect(read('Bridge opens\nSeptember 14, 2026\nGisa Samples\n\nThe bridge is open.')).toMatchObject({ date: '2026-09-14', source: 'Gisa Samples', paragraphs: ['The bridge is open.'] })
  })

  test('subtitles in the headline\'s block', () => {
    expect(read('새 다리 개통\n9년 만에 완공\n첫날 2만 명 몰려\n\n다리가 열렸다.\n\n둘째 문단이다.')).toMatchObject({ subtitles: ['9년 만에 완공', '첫날 2만 명 몰려'], paragraphs: ['다리가 열렸다.', '둘째 문단이다.'] })
  })

  test('the reporter\'s line at the end', () => {
    expect(read('새 다리 개통\n\n다리가 열렸다.\n\n둘째 문단이다.\n\n나여울 기자 na@example.com')).toMatchObject({ byline: '나여울 기자', paragraphs: ['다리가 열렸다.', '둘째 문단이다.'] })
  })

  test('no text at all', () => {
    expect(readLines(linesOf(' \n\n'))).toBeNull()
  })
})

describe('a page as text', () => {
  test('the date is the first publication, not the change', () => {
    expect(read('새 다리 개통\n수정 2026-09-15 08:00 입력 2026-09-14 10:32\n로그인\n다리가 열렸다고 시가 밝혔다.\n\n시민들은 반겼다고 시가 전했다.')).toMatchObject({ date: '2026-09-14T10:32:00' })
  })

  test('a list amid the text does not end it', () => {
    const page = '새 다리 개통\n입력 2026-09-14\n공유하기\n다리가 열렸다고 시가 밝혔다.\n\n관련기사\n가람천 산책로 야간 조명 바꾼다\n\n시민들은 다리를 걸어서 건넜다.\n\n시장은 내년에 또 하나를 놓겠다고 말했다.\n\n저작권자 © 가람일보 무단전재 및 재배포 금지'
    expect(read(page)).toMatchObject({ source: '가람일보', paragraphs: ['다리가 열렸다고 시가 밝혔다.', '시민들은 다리를 걸어서 건넜다.', '시장은 내년에 또 하나를 놓겠다고 말했다.'], headlines: [{ title: '가람천 산책로 야간 조명 바꾼다', date: null, teaser: null }] })
  })

  test('readers\' comments are not the article', () => {
    const page = '새 다리 개통\n댓글 2\n다리가 열렸다고 시가 밝혔다.\n\n시민들은 다리를 걸어서 건넜다.\n\n댓글 2\n드디어 열렸네요. 기다린 보람이 있습니다.\n통행료가 너무 비싼 것 같습니다.'
    expect(read(page).paragraphs).toEqual(['다리가 열렸다고 시가 밝혔다.', '시민들은 다리를 걸어서 건넜다.'])
  })
})

test.each([
  ['짧은 문장이다. 다음 문장이다.', '짧은 문장이다.', 'the first sentence'],
  ['문장이 붙어 있는 글이다.다음 문장이 바로 온다.', '문장이 붙어 있는 글이다.', 'no space between sentences'],
  ['The U.S. economy grew by 2.5 percent last year. More is expected.', 'The U.S. economy grew by 2.5 percent last year.', 'points within numbers'],
  ['마침표가 없는 글', '마침표가 없는 글', 'no end'],
])('titleFrom(%j)', (text, expected) => {
  expect(titleFrom(text)).toBe(expected)
})

test('a long sentence is cut at a word\'s end', () => {
  const title = titleFrom('아주 긴 문장의 낱말 '.repeat(30))
  expect(title.length).toBeLessThanOrEqual(101)
  expect(title).toMatch(/(?:아주|긴|문장의|낱말)…$/u)
})
