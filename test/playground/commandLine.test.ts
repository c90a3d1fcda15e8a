import { describe, expect, test } from 'vitest'
import { parseLine } from '../../src/playground/commandLine.ts'
import { SHAPES } from '../support/commandShapes.ts'

describe('a typed line', () => {
  test.each([
    ['/ask 누가 영입됐어?', { name: 'ask', options: { question: '누가 영입됐어?' } }, 'the first option may be bare'],
    ['/질문 누가 영입됐어? 숨김:예', { name: 'ask', options: { question: '누가 영입됐어?', hide: true } }, 'Korean names'],
    ['/ask question:when? article:a b hide:false', { name: 'ask', options: { question: 'when?', article: 'a b', hide: false } }, 'all by name, values with spaces'],
    ['/ask 시각은 오전 9:45야?', { name: 'ask', options: { question: '시각은 오전 9:45야?' } }, 'a colon that names no option'],
    ['/ask when? article:', { name: 'ask', options: { question: 'when?' } }, 'an option that was begun and left empty'],
    ['/요약 지금', { name: 'digest', subcommand: 'now', options: {} }, 'a subcommand'],
    ['/사실 종류:영입·임명', { name: 'facts', options: { kind: 'hire' } }, 'a choice as the member reads it'],
    ['/facts kind:Hired', { name: 'facts', options: { kind: 'hire' } }, 'a choice by its English name'],
    ['/facts kind:hire', { name: 'facts', options: { kind: 'hire' } }, 'a choice by its value'],
  ])('%s (%#)', (line, command, _why) => {
    expect(parseLine(line, SHAPES)).toEqual(command)
  })

  test.each([
    ['/nope', 'no command /nope', 'no such command'],
    ['/', 'no command', 'no name at all'],
    ['/요약', 'takes one of 지금', 'a subcommand left out'],
    ['/ask', '/ask needs 질문', 'Discord’s client sends nothing before what is required is there'],
    ['/질문 숨김:예', '/질문 needs 질문', 'the same, with another option given'],
    ['/facts kind:nonsense', '종류 takes one of 영입·임명, 투자', 'a choice that is none'],
    ['/ask who? hide:perhaps', '숨김 takes true or false', 'neither yes nor no'],
    [`/ask ${'가'.repeat(301)}`, '질문 takes at most 300', 'longer than Discord lets one type'],
  ])('%s: %s (%s)', (line, message, _why) => {
    expect(() => parseLine(line, SHAPES)).toThrow(message)
  })
})
