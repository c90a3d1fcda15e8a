import { describe, expect, test } from 'vitest'
import { completionOf } from '../../src/playground/completion.ts'
import { SHAPES } from '../support/commandShapes.ts'

const suggest = (_command: unknown, option: string) => Promise.resolve([`${option} 하나`, `${option} 둘`])

describe('what Tab offers', () => {
  test.each([
    ['/', ['/ask ', '/질문 ', '/facts ', '/사실 ', '/digest ', '/요약 '], 'every command, in both languages'],
    ['/di', ['/digest '], 'a command that was begun'],
    ['/요약 ', ['지금 ', 'now ', '구독 ', 'follow '], 'subcommands'],
    ['/요약 f', ['follow '], 'a subcommand that was begun'],
    ['/ask who? hi', ['hide:'], 'an option that was begun'],
    ['/ask who? ', ['기사:', 'article:', '숨김:', 'hide:'], 'options that are not given yet'],
    ['/ask who? hide:', ['true', 'false'], 'yes or no'],
    ['/ask who? article:메', ['article 하나', 'article 둘'], 'what the bot suggests'],
    ['/ask 메', [], 'an option the bot suggests nothing for'],
    ['/사실 가온', ['about 하나', 'about 둘'], 'the first option, bare'],
    ['/사실 종류:영', ['영입·임명'], 'choices as the member reads them'],
    ['/nope a', [], 'no command'],
    ['hello', [], 'no command at all'],
  ])('%j → %j (%s)', async (line, words, _why) => {
    expect((await completionOf(line, SHAPES, suggest)).words).toEqual(words)
  })

  test('what it takes the place of stands at the end of the line', async () => {
    for (const line of ['/사', '/요약 f', '/ask who? hi', '/ask who? article:메 타', '/ask who? ', '/사실 가온 ']) {
      expect(line.endsWith((await completionOf(line, SHAPES, suggest)).typed)).toBe(true)
    }
  })
})
