import { describe, expect, test } from 'vitest'
import { relationOf } from '../../src/answers/relation.ts'
import { ofStretch } from '../support/stretch.ts'

const relations = ofStretch(relationOf)

const RAID = '무장 괴한들이 나루호를 습격해 외국인 기술자 8명을 납치했다고 해경이 밝혔다.'
const FIRM = '가온전자의 매출은 약 783억원, 직원은 2천300명이다.'
const TRIAL = '대법원 육정환 대법관은 나루당 대표 방승리 씨의 상고를 기각했다.'
const HOTEL = '강릉의 한 호텔에서 로봇을 시험했고 에덴호텔과 에덴병원이 샀다.'

describe('what a stretch is to the words around it', () => {
  test.each<[question: string, paragraph: string, stretch: string, has: string, why: string]>([
    ['나루호를 습격한 괴한은 몇 명이야?', RAID, '8명', 'amount of something else', 'those kidnapped, not those who raided'],
    ['나루호에서 납치된 기술자는 몇 명이야?', RAID, '8명', 'amount of what is asked', 'the noun before the number'],
    ['가온전자 매출 얼마야?', FIRM, '783억원', 'amount of what is asked', 'a particle and an adverb between'],
    ['가온전자 벌금 얼마야?', FIRM, '783억원', 'amount of something else', 'sales are no fine'],
    ['How many apples does Reaper pick?', 'Reaper picks 1,100 apples an hour.', '1,100 apples', 'amount of what is asked', 'the noun after it in English'],
    ['How many people does Reaper hire?', 'Reaper picks 1,100 apples an hour.', '1,100 apples', 'amount of something else', 'apples are no people'],
    ['상고 기각한 대법관 누구야?', TRIAL, '육정환', 'title as asked', 'the title after the name'],
    ['방승리 상고 맡은 변호사 누구야?', TRIAL, '육정환', 'another title', 'a judge is no lawyer'],
    ['나루호를 누가 습격했어?', RAID, '무장 괴한들', 'verb after it as asked', 'the next verb is the one asked'],
    ['나루호를 누가 수리했어?', RAID, '무장 괴한들', 'another verb after it', 'nobody is said to have mended it'],
    ['로봇을 산 호텔은 어디야?', HOTEL, '에덴호텔', 'sort as asked', 'it ends in the asked noun'],
    ['로봇을 산 호텔은 어디야?', HOTEL, '에덴병원', 'another sort', 'a hospital is none'],
    ['로봇을 시험한 호텔은 어디야?', HOTEL, '강릉', 'asked thing is not named', '한 호텔 is any hotel'],
  ])('%s, %s: %s is %s (%s)', (question, paragraph, stretch, has) => {
    expect(relations(question, paragraph, stretch)).toContain(has)
  })

  test.each<[question: string, paragraph: string, stretch: string, lacks: RegExp, why: string]>([
    ['나루호를 습격한 괴한은 몇 명이야?', RAID, '8명', /title|sort/u, 'a number has no title'],
    ['가온전자는 어디 있어?', FIRM, '가온전자', /sort|verb/u, 'no noun says of what sort, and there is no verb'],
  ])('%s, %s: %s has no %s (%s)', (question, paragraph, stretch, lacks) => {
    expect(relations(question, paragraph, stretch).join('; ')).not.toMatch(lacks)
  })
})
