import { describe, expect, test } from 'vitest'
import { newsParagraphs } from '../support/newsText.ts'

const namesIn = (...texts: string[]) => newsParagraphs(texts).flatMap((p) => p.sentences.flatMap((s) => s.mentions))
const shown = (...texts: string[]) => namesIn(...texts).map((m) => `${m.text}:${m.kind}`)

describe('names in one sentence', () => {
  test.each([
    ['배우 고아라 씨가 부산을 찾았다.', ['고아라:person', '부산:place'], 'a calling before, a courtesy after'],
    ['김 의원은 서울에서 기자들을 만났다.', ['김:person', '서울:place'], 'a surname alone with its title'],
    ['B(36)씨는 서울에 산다.', ['B:person', '서울:place'], 'a letter with an age'],
    ['푸젠성과 상하이가 물에 잠겼다.', ['푸젠성:place', '상하이:place'], 'a particle that makes another word'],
    ['승점 4로 한국이 앞섰다.', ['한국:place'], 'a count is no part of a name'],
    ['A씨는 경찰에 신고했다.', ['A:person', '경찰:organization'], 'a letter for a name'],
    ['위르겐 클린스만 감독이 독일로 떠났다.', ['위르겐 클린스만:person', '독일:place'], 'a foreign name that ends like a particle'],
    ['구글 딥마인드와 엔비디아가 손을 잡았다.', ['구글 딥마인드:organization', '엔비디아:organization'], 'listed firms joined by 와'],
    ["AI 스타트업 '새봄랩스'가 문을 열었다.", ['새봄랩스:organization'], 'a quoted name and the noun that announces it'],
    ["메타의 새 모델인 '큰곰'(Big Bear)이 나왔다.", ['메타:organization', '큰곰:product', 'Big Bear:product'], 'a product, and its gloss'],
    ['Mark Zuckerberg, chief executive of Meta, spoke in Seoul.', ['Mark Zuckerberg:person', 'Meta:organization', 'Seoul:place'], 'English'],
    ['Google CEO Sundar Pichai met Foreign Minister Jane Doe.', ['Google:organization', 'Sundar Pichai:person', 'Jane Doe:person'], 'titles stand between names'],
    ['The Bank of England raised rates.', ['Bank of England:organization'], 'a name with of'],
  ])('%s → %j (%s)', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test.each([
    ['한국인은 매운 음식을 좋아한다.', 'a nationality is no place'],
    ['대형 은행은 이자를 올렸다.', 'a kind of firm is no name'],
    ["그는 '정말 기쁘다'고 했다.", 'an opinion in quotation marks'],
    ['However, the company said on Monday it was ready.', 'capitals at the head of a sentence and of a day'],
  ])('%s names nobody (%s)', (text) => {
    expect(shown(text)).toEqual([])
  })
})

describe('who is who over a whole article', () => {
  test('a short form given in brackets', () => {
    const names = namesIn('마크 저커버그 메타플랫폼(이하 메타) 최고경영자가 말했다.', '메타는 저커버그가 세웠다.')
    expect(names.map((m) => `${m.text}=${m.name}`)).toEqual(['마크 저커버그=마크 저커버그', '메타플랫폼=메타플랫폼', '메타=메타플랫폼', '메타=메타플랫폼', '저커버그=마크 저커버그'])
  })

  test('a surname with a title is the one person of that surname', () => {
    expect(namesIn('김무성 대표가 부산에 왔다.', '김 대표는 곧 떠났다.').at(-1)!.name).toBe('김무성')
  })

  test('a surname two persons share stays a surname', () => {
    expect(namesIn('김무성 대표와 김한길 대표가 만났다.', '김 대표는 곧 떠났다.').at(-1)!.name).toBe('김')
  })

  test('a name learnt in one paragraph is found in the others, quoted or not', () => {
    const names = namesIn("새 모델인 '큰곰'(Big Bear)이 나왔다.", '큰곰은 느리다.', 'Big Bear는 크다.')
    expect(names.map((m) => m.name)).toEqual(['큰곰', '큰곰', '큰곰', '큰곰'])
    expect(names[0]!.aliases).toEqual(['Big Bear'])
  })

  test('an English firm by its first word', () => {
    expect(namesIn('Lumen Cells bought a site.', 'Lumen will open in May.').at(-1)).toMatchObject({ text: 'Lumen', name: 'Lumen Cells' })
  })
})
