import { describe, expect, test } from 'vitest'
import { errorBody, flawsInChoices, flawsInCommands, flawsInMessage, flawsInModal } from '../../src/playground/validate.ts'

const V2 = 1 << 15
const text = (content: string) => ({ type: 10, content })
const row = (...components: object[]) => ({ type: 1, components })
const button = (custom_id: string, label = 'x') => ({ type: 2, style: 2, custom_id, label })

describe('messages', () => {
  test.each<[string, Record<string, unknown>, string | null]>([
    ['plain', { content: 'x' }, null],
    ['2001 letters', { content: 'x'.repeat(2001) }, 'content'],
    ['empty', {}, '50006'],
    ['Components V2', { flags: V2, components: [{ type: 17, components: [text('x'), row(button('a'))] }] }, null],
    ['content beside Components V2', { flags: V2, content: 'x', components: [text('y')] }, 'LEGACY'],
    ['a text display without the flag', { components: [text('x')] }, 'UNION_TYPE'],
    ['4001 letters in all', { flags: V2, components: [text('x'.repeat(2001)), text('x'.repeat(2000))] }, '4000'],
    ['41 components', { flags: V2, components: Array.from({ length: 41 }, () => text('x')) }, '40'],
    ['six buttons in a row', { components: [row(...Array.from({ length: 6 }, (_, i) => button(String(i))))] }, 'components'],
    ['one custom id twice', { components: [row(button('a'), button('a'))] }, 'DUPLICATED'],
    ['a custom id of 101 letters', { components: [row(button('a'.repeat(101)))] }, 'custom_id'],
    ['a label of 81 letters', { components: [row(button('a', 'x'.repeat(81)))] }, 'label'],
    ['an empty row', { components: [row()] }, 'REQUIRED'],
    ['embeds of 6001 letters', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }, '6000'],
  ])('%s', (_what, body, flaw) => {
    const said = JSON.stringify(flawsInMessage(body))
    if (flaw === null) expect(said).toBe('[]')
    else expect(said).toContain(flaw)
  })
})

describe('forms, choices, commands', () => {
  test.each([
    [flawsInModal({ title: 'x', custom_id: 'y', components: [row({ type: 4, label: 'z' })] }), 0, 'a form'],
    [flawsInModal({ title: 'x'.repeat(46), custom_id: 'y', components: [row({ type: 4, label: 'z'.repeat(46) })] }), 2, 'a title and a label too long'],
    [flawsInChoices(Array.from({ length: 26 }, () => ({ name: 'x', value: 'y' }))), 1, '26 choices'],
    [flawsInChoices([{ name: 'x'.repeat(101), value: 'y'.repeat(101) }]), 2, 'a long name and value'],
    [flawsInCommands([{ name: 'ask', description: 'x', name_localizations: { ko: '질문' } }]), 0, 'a command in Hangul'],
    [flawsInCommands([{ name: 'Ask me', description: '' }]), 2, 'capitals, a space, no description'],
    [flawsInCommands([{ name: 'a', description: 'x', options: [{ name: 'b', description: 'x' }, { name: 'c', description: 'x', required: true }] }]), 1, 'a required option after another'],
  ])('%# has %i flaws (%s)', (flaws, count) => {
    expect(flaws).toHaveLength(count)
  })
})

test('errors have Discord’s shape', () => {
  expect(errorBody(flawsInMessage({ content: 'x'.repeat(2001) }))).toEqual({
    code: 50035, message: 'Invalid Form Body', errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] } },
  })
  expect(errorBody(flawsInMessage({}))).toEqual({ code: 50006, message: 'Cannot send an empty message' })
})
