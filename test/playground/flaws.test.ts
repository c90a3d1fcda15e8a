import { expect, test } from 'vitest'
import { errorBody, flaw } from '../../src/playground/flaws.ts'

const LONG = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }
const NONE = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }

test.each([
  ['one flaw, under the field it is in', [flaw(['content'], LONG.code, LONG.message)], { code: 50035, message: 'Invalid Form Body', errors: { content: { _errors: [LONG] } } }],
  ['two in one field', [flaw(['content'], LONG.code, LONG.message), flaw(['content'], NONE.code, NONE.message)], { code: 50035, message: 'Invalid Form Body', errors: { content: { _errors: [LONG, NONE] } } }],
  ['one deep in a list', [flaw(['embeds', 0, 'title'], LONG.code, LONG.message)], { code: 50035, message: 'Invalid Form Body', errors: { embeds: { 0: { title: { _errors: [LONG] } } } } }],
  ['one about the whole', [flaw([], '50006', 'Cannot send an empty message')], { code: 50006, message: 'Cannot send an empty message' }],
])('%s', (_what, flaws, body) => {
  expect(errorBody(flaws)).toEqual(body)
})
