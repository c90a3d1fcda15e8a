import { describe, expect, test } from 'vitest'
import { flawsInComponents } from '../../src/playground/validateComponents.ts'

const text = (content: string) => ({ type: 10, content })
const row = (...components: object[]) => ({ type: 1, components })
const container = (...components: object[]) => ({ type: 17, components })
const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 2, custom_id, label: 'x', ...more })
const link = (more: object) => ({ type: 2, style: 5, label: 'x', ...more })
const select = (options: object[], more: object = {}) => ({ type: 3, custom_id: 's', options, ...more })
const codes = (components: unknown, isV2: boolean) => flawsInComponents(components, isV2).map(({ path, code }) => `${path.join('.')} ${code}`)

describe('rows', () => {
  const AT = 'components.0.components'
  test.each<[string, object, string[]]>([
    ['five buttons', row(...Array.from({ length: 5 }, (_, i) => button(String(i)))), []],
    ['six buttons', row(...Array.from({ length: 6 }, (_, i) => button(String(i)))), [`${AT} BASE_TYPE_BAD_LENGTH`]],
    ['nothing', row(), [`${AT} BASE_TYPE_BAD_LENGTH`]],
    ['no list at all', { type: 1 }, [`${AT} BASE_TYPE_REQUIRED`]],
    ['a select beside a button', row(select([{ label: 'x', value: 'y' }]), button('a')), [`${AT} BASE_TYPE_BAD_LENGTH`]],
    ['a text', row(text('x')), [`${AT}.0.type UNION_TYPE_CHOICES`]],
    ['one custom id twice', row(button('a'), button('a')), [`${AT}.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED`]],
    ['a custom id of 101 letters', row(button('a'.repeat(101))), [`${AT}.0.custom_id BASE_TYPE_BAD_LENGTH`]],
    ['a button without a custom id', row({ type: 2, style: 2, label: 'x' }), [`${AT}.0.custom_id BASE_TYPE_REQUIRED`]],
    ['a button without a style', row({ type: 2, custom_id: 'a', label: 'x' }), [`${AT}.0.style BASE_TYPE_CHOICES`]],
    ['a button that says nothing', row(button('a', { label: '' })), [`${AT}.0 BUTTON_COMPONENT_INVALID_LABEL`]],
    ['a label of 81 letters', row(button('a', { label: 'x'.repeat(81) })), [`${AT}.0.label BASE_TYPE_MAX_LENGTH`]],
    ['a link', row(link({ url: 'https://example.com' })), []],
    ['a link to nowhere', row(link({})), [`${AT}.0.url BASE_TYPE_REQUIRED`]],
    ['a link that runs', row(link({ url: 'javascript:x' })), [`${AT}.0.url URL_TYPE_INVALID_SCHEME`]],
    ['a select', row(select([{ label: 'x', value: 'y' }])), []],
    ['a select with 26 options', row(select(Array.from({ length: 26 }, (_, i) => ({ label: 'x', value: String(i) })))), [`${AT}.0.options BASE_TYPE_BAD_LENGTH`]],
    ['a select with nothing to choose', row(select([])), [`${AT}.0.options BASE_TYPE_BAD_LENGTH`]],
    ['a select with one value twice', row(select([{ label: 'x', value: 'y' }, { label: 'z', value: 'y' }])), [`${AT}.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`]],
    ['a placeholder of 151 letters', row(select([{ label: 'x', value: 'y' }], { placeholder: 'x'.repeat(151) })), [`${AT}.0.placeholder BASE_TYPE_MAX_LENGTH`]],
    ['a channel menu', row({ type: 8, custom_id: 'c' }), []],
  ])('with %s', (_what, component, expected) => {
    expect(codes([component], false)).toEqual(expected)
  })
})

describe('Components V2', () => {
  test.each<[string, object[], string[]]>([
    ['a card', [container(text('x'), { type: 14 }, row(button('a')))], []],
    ['4000 letters in two texts', [text('x'.repeat(2000)), text('x'.repeat(2000))], []],
    ['4001 letters in two texts', [text('x'.repeat(2001)), text('x'.repeat(2000))], ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED']],
    ['40 of them', Array.from({ length: 40 }, () => text('x')), []],
    ['41, one within another', [container(...Array.from({ length: 40 }, () => text('x')))], ['components COMPONENT_MAX_TOTAL_COMPONENTS']],
    ['an empty text', [text('')], ['components.0.content BASE_TYPE_BAD_LENGTH']],
    ['a text without content', [{ type: 10 }], ['components.0.content BASE_TYPE_REQUIRED']],
    ['a card in a card', [container(container(text('x')))], ['components.0.components.0.type UNION_TYPE_CHOICES']],
    ['a button outside a row', [button('a')], ['components.0.type UNION_TYPE_CHOICES']],
    ['a section with a button', [{ type: 9, components: [text('x')], accessory: button('a') }], []],
    ['a section without one', [{ type: 9, components: [text('x')] }], ['components.0.accessory BASE_TYPE_REQUIRED']],
    ['one custom id in two rows', [row(button('a')), container(row(button('a')))], ['components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED']],
  ])('%s', (_what, components, expected) => {
    expect(codes(components, true)).toEqual(expected)
  })

  test('texts and cards are none without the flag', () => {
    expect(codes([text('x')], false)).toEqual(['components.0.type UNION_TYPE_CHOICES'])
  })
})
