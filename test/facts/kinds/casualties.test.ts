import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const casualtiesFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'casualties').map(onOneLine)

test.each([
  ['가온시 화재로 3명이 숨지고 12명이 다쳤다.',
    'casualties stated injured=12 person killed=3 person', 'two harms, one fact'],
  ['이번 지진의 사망자는 42명으로 늘었다.',
    'casualties stated killed=42 person', 'number behind its word'],
  ['미국 시카고 공장에서 불… 9명 사망, 30명 이상 부상',
    'casualties stated injured=30 person killed=9 person place=미국 시카고 공장', 'a headline'],
  ['최소한 네 명의 사망이 확인되고, 최대 30명이 실종됐다.',
    'casualties stated killed=4 person missing=30 person', 'bounds and nouns'],
  ['버스가 뒤집혀 승객 5명이 중상을 입고 20명이 경상을 입었다.',
    'casualties stated injured=5 person+20 person', 'two grades of hurt'],
  ['이라크 바그다드에서 폭탄이 터져 17명이 목숨을 잃었다.',
    'casualties stated killed=17 person place=이라크 바그다드', 'an idiom, and the place'],
  ['At least 9 people died and more than 30 were injured in a fire in Chicago.',
    'casualties stated injured=30 person killed=9 person place=Chicago', 'two harms'],
  ['A storm struck Chile, killing at least 12 people and leaving 40 missing.',
    'casualties stated killed=12 person missing=40 person place=Chile', 'participles'],
  ['반군의 공격으로 민간인 11명과 군인 3명이 희생됐다.', 'casualties stated killed=11 person+3 person', 'two numbers, one fate'],
  ['두 명이 숨지고 한 명이 중태다.', 'casualties stated injured=1 person killed=2 person', 'in danger of death'],
  ['테러의 희생자가 외국인 28명을 포함해 모두 172명으로 늘어났다.', 'casualties stated killed=172 person', 'the toll, and not those included'],
  ['냉동창고 화재 사망자 40명, 부상자 10명', 'casualties stated injured=10 person killed=40 person', 'two labels, two numbers'],
  ['테러범 1명을 포함해 모두 23명이 사망했으며 부상자도 60명이 넘는다.', 'casualties stated injured=60 person killed=23 person', 'a verb and a label'],
  ['공습으로 어린이 4명 등 일가족 7명이 몰살했다.', 'casualties stated killed=7 person', 'a rarer verb of death'],
  ['입주민 24명이 연기를 들이마셔 병원으로 옮겨졌다.', 'casualties stated injured=24 person', 'taken to hospital'],
  ['조류독감으로 숨진 사람은 인도네시아에서만 74명에 달한다.', 'casualties stated killed=74 person place=인도네시아', 'who died, then how many'],
  ['로마 여학생 2명이 물에 빠져 숨졌다.', 'casualties stated killed=2 person', 'where they come from is not where it happened'],
  ['A quake struck China\'s Sichuan province, killing at least 8,500 people.', 'casualties stated killed=8500 person place=Sichuan', 'the smaller of two places'],
])('%s → %s (%s)', (text, expected) => {
  expect(casualtiesFacts(text)).toEqual([expected])
})

test.each([
  ['산사태로 3명이 매몰됐다가 구조됐다.', 'buried and saved'],
  ['소방대원들이 주민 30명을 구조했다.', 'rescued'],
  ['이 사고로 숨진 사람은 없었다.', 'none'],
  ['경비원 2명을 공격한 곰이 잡혔다.', 'attacked, not hurt'],
  ['No one was killed.', 'none'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(casualtiesFacts(text)).toEqual([])
})
