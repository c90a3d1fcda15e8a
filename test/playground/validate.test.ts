import { describe, expect, test } from 'vitest'
import { flawsInChoices, flawsInMessage, flawsInModal } from '../../src/playground/validate.ts'

const V2 = 1 << 15
const text = (content: string) => ({ type: 10, content })
const row = (...components: object[]) => ({ type: 1, components })
const button = (custom_id: string, label = 'x') => ({ type: 2, style: 2, custom_id, label })
const codes = (flaws: { path: (string | number)[]; code: string }[]) => flaws.map(({ path, code }) => `${path.join('.')} ${code}`)

describe('messages', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['plain', { content: 'x' }, []],
    ['2000 letters', { content: 'x'.repeat(2000) }, []],
    ['2000 characters of two units each', { content: '𝒙'.repeat(2000) }, []],
    ['2001 letters', { content: 'x'.repeat(2001) }, ['content BASE_TYPE_MAX_LENGTH']],
    ['content that is an object', { content: {} }, ['content STRING_TYPE_CONVERT']],
    ['embeds that are no list', { embeds: 'x' }, ['embeds LIST_TYPE_CONVERT']],
    ['a component that is a string', { content: 'x', components: ['y'] }, ['components.0 DICT_TYPE_CONVERT']],
    ['nothing', {}, [' 50006']],
    ['Components V2', { flags: V2, components: [{ type: 17, components: [text('x'), row(button('a'))] }] }, []],
    ['content beside Components V2', { flags: V2, content: 'x', components: [text('y')] }, ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']],
    ['embeds beside Components V2', { flags: V2, embeds: [{ title: 'x' }], components: [text('y')] }, ['embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']],
  ])('%s', (_what, body, expected) => {
    expect(codes(flawsInMessage(body))).toEqual(expected)
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a title of 257 letters', { title: 'x'.repeat(257) }, ['embeds.0.title BASE_TYPE_MAX_LENGTH']],
    ['a field without a value', { fields: [{ name: 'x' }] }, ['embeds.0.fields.0.value BASE_TYPE_REQUIRED']],
    ['a field with an empty name', { fields: [{ name: '', value: 'x' }] }, ['embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH']],
    ['26 fields', { fields: Array.from({ length: 26 }, () => ({ name: 'x', value: 'y' })) }, ['embeds.0.fields BASE_TYPE_MAX_LENGTH']],
    ['an address that runs', { title: 'x', url: 'javascript:alert(1)' }, ['embeds.0.url URL_TYPE_INVALID_SCHEME']],
    ['an address that is none', { title: 'x', url: 'here' }, ['embeds.0.url URL_TYPE_INVALID_URL']],
    ['6001 letters in all', { description: 'x'.repeat(4000), footer: { text: 'x'.repeat(2001) } }, ['embeds MAX_EMBED_SIZE_EXCEEDED']],
  ])('an embed with %s', (_what, embed, expected) => {
    expect(codes(flawsInMessage({ embeds: [embed] }))).toEqual(expected)
  })

  test('an edit may leave everything out, and keeps Components V2', () => {
    expect(flawsInMessage({}, { content: 'x' })).toEqual([])
    expect(codes(flawsInMessage({ content: 'y' }, { flags: V2, components: [text('x')] }))).toEqual(['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'])
  })
})

describe('forms', () => {
  const input = (more: object = {}) => ({ type: 4, custom_id: 'a', style: 2, label: 'z', ...more })
  const form = (...inputs: object[]) => ({ title: 'x', custom_id: 'y', components: inputs.map((one) => row(one)) })
  test.each<[string, Record<string, unknown>, string[]]>([
    ['one input', form(input()), []],
    ['an input in a label', { title: 'x', custom_id: 'y', components: [{ type: 18, label: 'z', component: { type: 4, custom_id: 'a', style: 1 } }] }, []],
    ['a title of 46 letters', { ...form(input()), title: 'x'.repeat(46) }, ['title BASE_TYPE_BAD_LENGTH']],
    ['no custom id', { title: 'x', components: [row(input())] }, ['custom_id BASE_TYPE_REQUIRED']],
    ['a label of 46 letters', form(input({ label: 'z'.repeat(46) })), ['components.0.components.0.label BASE_TYPE_BAD_LENGTH']],
    ['a style that is none', form(input({ style: 3 })), ['components.0.components.0.style BASE_TYPE_CHOICES']],
    ['more letters than a form takes', form(input({ max_length: 4001 })), ['components.0.components.0.max_length NUMBER_TYPE_MAX']],
    ['a button', form(button('a')), ['components.0.components.0.type BASE_TYPE_CHOICES']],
    ['one custom id twice', form(input(), input()), ['components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED']],
    ['nothing in it', form(), ['components BASE_TYPE_BAD_LENGTH']],
    ['six rows', form(...Array.from({ length: 6 }, (_, i) => input({ custom_id: String(i) }))), ['components BASE_TYPE_BAD_LENGTH']],
  ])('with %s', (_what, modal, expected) => {
    expect(codes(flawsInModal(modal))).toEqual(expected)
  })
})

describe('choices', () => {
  test.each<[string, unknown, string[]]>([
    ['one', [{ name: 'x', value: 'y' }], []],
    ['none', [], []],
    ['a number', [{ name: 'x', value: 1 }], []],
    ['26', Array.from({ length: 26 }, () => ({ name: 'x', value: 'y' })), ['choices BASE_TYPE_MAX_LENGTH']],
    ['a long name and value', [{ name: 'x'.repeat(101), value: 'y'.repeat(101) }], ['choices.0.name BASE_TYPE_BAD_LENGTH', 'choices.0.value BASE_TYPE_BAD_LENGTH']],
    ['no list', 'x', ['choices LIST_TYPE_CONVERT']],
  ])('%s', (_what, choices, expected) => {
    expect(codes(flawsInChoices(choices))).toEqual(expected)
  })
})
