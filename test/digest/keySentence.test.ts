import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/desk/readArticle.ts'
import { keySentence } from '../../src/digest/keySentence.ts'

const read = (title: string, ...paragraphs: string[]) => readArticle({
  id: 'a', title, subtitles: [], date: '2026-05-04', byline: null, source: null, place: null, url: null,
  language: /[가-힣]/u.test(title) ? 'ko' : 'en', captions: [], paragraphs, headlines: [], server: null,
})
const WEIGHTS = { acquisition: 3, casualties: 3, hire: 2 } as const

describe('the sentence that tells it', () => {
  const ko = '도담제과가 한솥과자를 900억 원에 인수한다고 4일 밝혔다.'
  const en = 'Ashby Foods has bought Crumb for $9 million.'
  test.each<[string, string[], string | null, string]>([
    ['도담제과, 한솥과자 인수', [ko], ko, 'the lead'],
    ['도담제과, 한솥과자 인수', ['이 기사는 예시로 지어낸 것이다.', ko], ko, 'a note about the article comes first'],
    ['도담제과, 한솥과자 인수', ['※ 본 기사는 인공지능이 번역했습니다.', ko], ko, 'marked'],
    ['도담제과, 한솥과자 인수', ['사진=도담제과 제공.', ko], ko, 'a credit'],
    ['도담제과, 한솥과자 인수', ['[사진 제공: 도담제과].', ko], ko, 'a credit in brackets'],
    ['도담제과, 한솥과자 인수', ['바로잡습니다. 앞선 기사에서 값을 잘못 적었습니다.', ko], ko, 'a correction'],
    ['도담제과, 한솥과자 인수', ['과자를 싫어하는 사람은 드물다. 봄에는 더 그렇다.', ko], ko, 'an opening that tells nothing'],
    ['도담제과, 한솥과자 인수', [ko, '한솥과자는 1968년에 문을 열었다. 도담제과는 2011년에도 한솥과자 인수를 꾀했다.'], ko, 'background later on'],
    ['Ashby Foods buys Crumb', ['This is a fictional sample.', en], en, 'a note in English'],
    ['Ashby Foods buys Crumb', ['This article was updated on Monday to correct a name.', en], en, 'an update'],
    ['Ashby Foods buys Crumb', ['Correction: an earlier version named the wrong town.', en], en, 'a correction'],
    ['Ashby Foods buys Crumb', ['Photo: Ashby Foods.', en], en, 'a credit'],
    ['Report faults bakery', ['This report names three bakeries that broke the rules.'], 'This report names three bakeries that broke the rules.', 'a report in the news is not a note'],
    ['기사 쓰는 로봇 나왔다', ['이 로봇은 하루 기사 300건을 쓴다.'], '이 로봇은 하루 기사 300건을 쓴다.', 'articles as news'],
    ['도담제과, 한솥과자 인수', ['이 기사는 예시로 지어낸 것이다.'], null, 'nothing but a note'],
    ['도담제과, 한솥과자 인수', [], null, 'a headline alone'],
  ])('%s: %# (%s)', (title, paragraphs, sentence) => {
    const found = keySentence(read(title, ...paragraphs), WEIGHTS)
    expect(found?.text ?? null).toBe(sentence)
    if (found) expect(paragraphs[found.paragraph]!.slice(found.start, found.end)).toBe(found.text)
  })
})
