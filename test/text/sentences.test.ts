import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

const cases: [text: string, sentences: string[], why: string][] = [
  ['가온전자가 공장을 샀다. 값은 3억원이다.', ['가온전자가 공장을 샀다.', '값은 3억원이다.'], 'stop and space'],
  ['가온전자가 공장을 샀다.값은 3억원이다.', ['가온전자가 공장을 샀다.', '값은 3억원이다.'], 'no space after the stop'],
  ['성장률은 3.5%다. 물가는 2.1% 올랐다.', ['성장률은 3.5%다.', '물가는 2.1% 올랐다.'], 'decimals'],
  ['그는 "기쁘다. 고맙다"고 말했다. 그리고 떠났다.', ['그는 "기쁘다. 고맙다"고 말했다.', '그리고 떠났다.'], 'speech stays in its sentence'],
  ['그는 “기쁘다.”고 말했다. 끝.', ['그는 “기쁘다.”고 말했다.', '끝.'], 'a particle follows the quote'],
  ['그는 "기쁘다." 라고 말했다.', ['그는 "기쁘다." 라고 말했다.'], 'particle after a space'],
  ['"정말 기쁘다." 그는 웃었다.', ['"정말 기쁘다."', '그는 웃었다.'], 'a quote that is a sentence'],
  ['그는 "기쁘다고 말했다. 그리고 떠났다.', ['그는 "기쁘다고 말했다.', '그리고 떠났다.'], 'a lost closing mark encloses nothing'],
  ['공장은 크다(면적은 3㎡. 높이는 4m). 끝났다.', ['공장은 크다(면적은 3㎡. 높이는 4m).', '끝났다.'], 'brackets'],
  ['첫 줄\n둘째 줄. 셋째', ['첫 줄', '둘째 줄.', '셋째'], 'a line end always ends'],
  ['누가 왔나? 모두 왔다! 정말?!', ['누가 왔나?', '모두 왔다!', '정말?!'], 'question and exclamation'],
  ['2025. 7. 14. 오후 서울에서 열렸다. 끝이다.', ['2025. 7. 14. 오후 서울에서 열렸다.', '끝이다.'], 'a date with stops'],
  ['1. 개요를 쓴다. 2. 본문을 쓴다.', ['1. 개요를 쓴다.', '2. 본문을 쓴다.'], 'list numbers'],
  ['인재 영입 경쟁… 오픈AI 긴장', ['인재 영입 경쟁… 오픈AI 긴장'], 'an ellipsis joins a headline'],
  ['글쎄… 모르겠다… 그래도 간다.', ['글쎄… 모르겠다…', '그래도 간다.'], 'an ellipsis after a verb ends'],
  ['Orla Inc. bought Velora for $3.5 billion. It paid cash.', ['Orla Inc. bought Velora for $3.5 billion.', 'It paid cash.'], 'Inc. goes on'],
  ['He works at Orla Inc. The firm is old.', ['He works at Orla Inc.', 'The firm is old.'], 'Inc. ends'],
  ['The U.S. Senate met at 9 p.m. The vote passed.', ['The U.S. Senate met at 9 p.m.', 'The vote passed.'], 'U.S. goes on, p.m. ends'],
  ['Mr. Lee met Gen. J. R. Park. They left.', ['Mr. Lee met Gen. J. R. Park.', 'They left.'], 'titles and initials'],
  ['Ranked No. 5 by size. No. That is wrong.', ['Ranked No. 5 by size.', 'No.', 'That is wrong.'], 'No. before a number alone'],
  ['"Are you sure?" he asked. "Yes." She left.', ['"Are you sure?" he asked.', '"Yes."', 'She left.'], 'speech in English'],
  ['"Really?" Jane Moss asked. He nodded.', ['"Really?" Jane Moss asked.', 'He nodded.'], 'a speaker follows'],
  ["The workers' union didn't agree. It's over.", ["The workers' union didn't agree.", "It's over."], 'apostrophes are no quotes'],
  ["'90s music is back. The '80s too.", ["'90s music is back.", "The '80s too."], 'decades'],
  ['Visit example.com now. Bye.', ['Visit example.com now.', 'Bye.'], 'domain names'],
  ['그는 U.S.A. 출신이다. I.M. 페이도 왔다.', ['그는 U.S.A. 출신이다.', 'I.M. 페이도 왔다.'], 'Latin initials in Korean'],
  ['공장은 크다.[1][2] 값은 싸다.', ['공장은 크다.[1][2]', '값은 싸다.'], 'footnotes stay with their sentence'],
  ['', [], 'nothing'],
  [' \n\n ', [], 'white space alone'],
  ['...', ['...'], 'marks alone'],
]

describe('splitSentences', () => {
  it.each(cases)('%s', (text, sentences, why) => {
    expect(splitSentences(text).map((s) => text.slice(s.start, s.end)), why).toEqual(sentences)
  })

  it('loses nothing but white space, in order, for any text', () => {
    const letters = fc.constantFrom(...'가다요 ab.!?…"\'“”‘’()[]\n1,AI')
    fc.assert(fc.property(fc.array(letters, { maxLength: 80 }).map((l) => l.join('')), (text) => {
      const spans = splitSentences(text)
      expect(spans.map((s) => text.slice(s.start, s.end)).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      let at = 0
      for (const s of spans) {
        expect(s.start).toBeGreaterThanOrEqual(at)
        expect(s.end).toBeGreaterThan(s.start)
        at = s.end
      }
    }))
  })

  it('is linear on hostile text', () => {
    for (const piece of ['"', '(', '. ', 'U.S. ', '\n', "'a", '1. ', '…']) expect(cpuMilliseconds(() => splitSentences(piece.repeat(100_000)))).toBeLessThan(4000)
  })
})
