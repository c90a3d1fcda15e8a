import { describe, expect, test } from 'vitest'
import { parseLine, type CommandShape } from '../../src/playground/commandLine.ts'

const SHAPES: CommandShape[] = [
  { name: 'ask', localName: '질문', subcommands: [], options: [{ name: 'question', localName: '질문', isFlag: false }, { name: 'article', localName: '기사', isFlag: false }, { name: 'hide', localName: '숨김', isFlag: true }] },
  { name: 'digest', localName: '요약', options: [], subcommands: [{ name: 'now', localName: '지금', options: [] }] },
]

describe('a typed line', () => {
  test.each([
    ['/ask 누가 영입됐어?', { name: 'ask', options: { question: '누가 영입됐어?' } }, 'the first option may be bare'],
    ['/질문 누가 영입됐어? 숨김:예', { name: 'ask', options: { question: '누가 영입됐어?', hide: true } }, 'Korean names'],
    ['/ask question:when? article:a b hide:false', { name: 'ask', options: { question: 'when?', article: 'a b', hide: false } }, 'all by name, values with spaces'],
    ['/ask 시각은 오전 9:45야?', { name: 'ask', options: { question: '시각은 오전 9:45야?' } }, 'a colon that names no option'],
    ['/요약 지금', { name: 'digest', subcommand: 'now', options: {} }, 'a subcommand'],
    ['/ask', { name: 'ask', options: {} }, 'nothing given'],
  ])('%s (%#)', (line, command, _why) => {
    expect(parseLine(line, SHAPES)).toEqual(command)
  })

  test.each([['/nope', 'no command /nope'], ['/요약', 'takes one of 지금'], ['/', 'no command']])('%s: %s', (line, message) => {
    expect(() => parseLine(line, SHAPES)).toThrow(message)
  })
})
