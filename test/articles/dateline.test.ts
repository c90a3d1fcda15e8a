import { describe, expect, test } from 'vitest'
import { readDateline } from '../../src/articles/dateline.ts'

const TEXT = '가람시가 새 다리를 열었다고 7일 밝혔다.'
const ENGLISH = 'A ferry ran aground in thick fog on Monday.'

describe('datelines', () => {
  test.each([
    ['(가람=한들통신) 온다솜 기자 = ', '가람', '한들통신', '온다솜 기자'],
    ['[서울=한들통신] 온다솜 나여울 기자 = ', '서울', '한들통신', '온다솜 나여울 기자'],
    ['【서울=한들통신】온다솜 기자 = ', '서울', '한들통신', '온다솜 기자'],
    ['(샌프란시스코=한들통신) 온다솜 특파원 = ', '샌프란시스코', '한들통신', '온다솜 특파원'],
    ['(세종=한들통신 온다솜 기자) ', '세종', '한들통신', '온다솜 기자'],
    ['(가람·별내=한들통신) 온다솜 기자 = ', '가람·별내', '한들통신', '온다솜 기자'],
    ['(샌프란시스코=기사샘플) ', '샌프란시스코', '기사샘플', null],
    ['[누리경제 도예찬 기자] ', null, '누리경제', '도예찬 기자'],
    ['[연합뉴스] ', null, '연합뉴스', null],
    ['온다솜 기자 = ', null, null, '온다솜 기자'],
  ])('%s', (dateline, place, source, byline) => {
    expect(readDateline(dateline + TEXT, false)).toEqual({ place, source, byline, rest: TEXT })
  })

  test.each([
    ['PORT CALDER, Maine (AP) — ', 'PORT CALDER, Maine', 'AP'],
    ['MERIDIAN CITY, Sept 2 (Reuters) - ', 'MERIDIAN CITY', 'Reuters'],
    ['Seoul (AFP) – ', 'Seoul', 'AFP'],
  ])('%s', (dateline, place, source) => {
    expect(readDateline(dateline + ENGLISH, false)).toEqual({ place, source, byline: null, rest: ENGLISH })
  })

  test('capitals alone count where the text is surely an article', () => {
    expect(readDateline(`ORLA ISLAND - ${ENGLISH}`, true)).toEqual({ place: 'ORLA ISLAND', source: null, byline: null, rest: ENGLISH })
    expect(readDateline(`ORLA ISLAND - ${ENGLISH}`, false)).toBeNull()
  })
})

describe('what opens a text and is none', () => {
  test.each([
    ['(사진) 가람시가 새 다리를 열었다.', 'a word in brackets'],
    ['[단독] 가람시가 새 다리를 열었다.', 'a label'],
    ['(CEO) 자리를 놓고 다투고 있다고 한다.', 'an abbreviation'],
    ['한예문 기자는 새 다리가 열렸다고 보도했다.', 'a reporter as the subject'],
    ['가격(2=1+1) 계산이 잘못됐다고 밝혔다.', 'a sum'],
    ['NASA — the agency that runs the telescope — said no.', 'a name and a dash'],
  ])('%s: %s', (text) => {
    expect(readDateline(text, true)).toBeNull()
  })
})
