import { describe, expect, test } from 'vitest'
import { cleanLine, looksLikePage, stripMarkup } from '../../src/articles/plainText.ts'

describe('stripMarkup', () => {
  test.each([
    ['AT&amp;T는 <b>5%</b> 올랐다', 'AT&T는 5% 올랐다', 'tags and entities'],
    ['첫째<br>둘째<br/>셋째', '첫째\n둘째\n셋째', 'a break ends a line'],
    ['<p>하나</p><p>둘</p>', '하나\n둘\n', 'so does a closed block'],
    ['앞<script>var a = "<p>숨은 글</p>"</script>뒤', '앞뒤', 'scripts with what they hold'],
    ['앞<style>p { color: red }</style><!-- 숨은 글 -->뒤', '앞뒤', 'styles and comments'],
    ['앞<!-- 닫히지 않은 글', '앞<!-- 닫히지 않은 글', 'a comment that never ends is none'],
    ['앞<!-- a --><!-- b -->중간<SCRIPT>c</script >뒤<!-- d', '앞중간뒤<!-- d', 'each with its own end'],
    ['<!-- <script> -->앞<script><!-- </script>뒤', '앞뒤', 'what opens within another opens nothing'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;끝', '끝', 'markup hidden in entities'],
    ['&amp;lt;b&amp;gt;굵게', '굵게', 'twice hidden'],
    ['<b<i>>굵게', 'b>굵게', 'a tag within a tag leaves no tag'],
    ['<img src="a.jpg" alt="사진">설명', '설명', 'a picture'],
    ['3 < 5 그리고 7 > 2', '3 < 5 그리고 7 > 2', 'not a tag: a comparison'],
    ['영화 <기생충>과 <Us>', '영화 <기생충>과 <Us>', 'not a tag: a title in angle brackets'],
    ['R&D 예산 &c', 'R&D 예산 &c', 'not an entity'],
    ['a &nbsp; b', 'a \u00a0 b', 'an unbreakable space, cleaned with the line'],
  ])('%s', (text, expected) => {
    expect(stripMarkup(text)).toBe(expected)
  })
})

test('openings without an end are read in a time that grows as they do', () => {
  const taken = (n: number) => {
    const before = process.cpuUsage()
    stripMarkup(`${'<!--<script>'.repeat(n)}</style>`)
    return process.cpuUsage(before).user
  }
  taken(1000)
  expect(taken(40_000)).toBeLessThan(40 * Math.max(1000, taken(4000)))
})

describe('cleanLine', () => {
  test.each([
    ['  가람시\t 새   다리 ', '가람시 새 다리', 'runs of space'],
    ['가\u200b람\ufeff시\u00ad', '가람시', 'invisible characters'],
    ['\u202e뒤집힌 글\u202c', '뒤집힌 글', 'marks that turn the direction of text'],
    ['\u3000들여쓴 글', '들여쓴 글', 'a full-width space'],
    ['👨‍👩‍👧 가족', '👨‍👩‍👧 가족', 'emoji joiners stay'],
    ['\u0007벨', '벨', 'control characters'],
  ])('%j', (text, expected) => {
    expect(cleanLine(text)).toBe(expected)
  })
})

describe('looksLikePage', () => {
  test.each([
    ['<!doctype html><html><body>글</body></html>', true],
    ['<div class="article"><p>글</p></div>', true],
    ['머리\n<p>하나</p><p>둘</p><p>셋</p>', true],
    ['영화 <기생충>이 상을 받았다.', false],
    ['굵은 <b>글</b> 하나', false],
  ])('%s: %s', (text, expected) => {
    expect(looksLikePage(text)).toBe(expected)
  })
})
