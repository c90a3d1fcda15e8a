import { expect, test } from 'vitest'
import { flawsInCommands } from '../../src/playground/validateCommands.ts'

const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more })
const command = (more: object = {}) => ({ name: 'ask', description: 'x', ...more })
const codes = (commands: unknown) => flawsInCommands(commands).map(({ path, code }) => `${path.join('.')} ${code}`)

test.each<[string, object[], string[]]>([
  ['one in Hangul', [command({ name_localizations: { ko: '질문' }, description_localizations: { ko: '묻기' } })], []],
  ['capitals and a space', [command({ name: 'Ask me' })], ['0.name APPLICATION_COMMAND_INVALID_NAME']],
  ['Hangul in single letters', [command({ name_localizations: { ko: '질문'.normalize('NFD') } })], ['0.name APPLICATION_COMMAND_INVALID_NAME']],
  ['no description', [{ name: 'ask' }], ['0.description BASE_TYPE_REQUIRED']],
  ['a long Korean description', [command({ description_localizations: { ko: '가'.repeat(101) } })], ['0.description BASE_TYPE_BAD_LENGTH']],
  ['a message menu, which has capitals and no description', [{ type: 3, name: 'Facts in this message' }], []],
  ['a required option after another', [command({ options: [option('b'), option('c', { required: true })] })], ['0.options APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID']],
  ['a required option before another', [command({ options: [option('c', { required: true }), option('b')] })], []],
  ['two options of one name', [command({ options: [option('b'), option('b')] })], ['0.options APPLICATION_COMMAND_OPTIONS_NAME_INVALID']],
  ['two options of one Korean name', [command({ options: [option('b', { name_localizations: { ko: '글' } }), option('c', { name_localizations: { ko: '글' } })] })], ['0.options APPLICATION_COMMAND_OPTIONS_NAME_INVALID']],
  ['26 options', [command({ options: Array.from({ length: 26 }, (_, i) => option(`o${i}`)) })], ['0.options BASE_TYPE_MAX_LENGTH']],
  ['26 choices', [command({ options: [option('b', { choices: Array.from({ length: 26 }, (_, i) => ({ name: 'x', value: String(i) })) })] })], ['0.options.0.choices BASE_TYPE_MAX_LENGTH']],
  ['choices and suggestions', [command({ options: [option('b', { autocomplete: true, choices: [{ name: 'x', value: 'y' }] })] })], ['0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID']],
  ['an option of no type', [command({ options: [{ name: 'b', description: 'x' }] })], ['0.options.0.type BASE_TYPE_CHOICES']],
  ['an option of a subcommand without a description', [command({ options: [{ type: 1, name: 's', description: 'x', options: [{ type: 3, name: 'b' }] }] })], ['0.options.0.options.0.description BASE_TYPE_REQUIRED']],
  ['more than 8000 letters', [command({ options: Array.from({ length: 20 }, (_, i) => option(`o${i}`, { choices: Array.from({ length: 5 }, (_, k) => ({ name: 'x'.repeat(80), value: `${k}` })) })) })], ['0 APPLICATION_COMMAND_TOO_LARGE']],
  ['16 message menus', Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `m${i}` })), [' 30032']],
])('%s', (_what, commands, expected) => {
  expect(codes(commands)).toEqual(expected)
})
