import { DiscordAPIError } from 'discord.js'
import { expect, test } from 'vitest'
import { loggedError } from '../src/log.ts'

test('an error is told with its code and causes', () => {
  const error = new Error('broken', { cause: Object.assign(new Error('disk'), { code: 'EIO' }) })
  expect(loggedError(error)).toMatchObject({ type: 'Error', message: 'broken', stack: expect.stringContaining('broken'), cause: { message: 'disk', code: 'EIO' } })
})

test('of what Discord refused neither the interaction’s token nor the question is told', () => {
  const refused = new DiscordAPIError({ code: 10062, message: 'Unknown interaction' }, 10062, 404, 'POST', 'https://discord.com/api/v10/interactions/1/secret-token/callback', { files: [], body: { content: '누가 영입됐어?' } })
  const told = JSON.stringify(loggedError(refused))
  expect(told).toContain('10062')
  expect(told).toContain('404')
  expect(told).not.toContain('secret-token')
  expect(told).not.toContain('영입')
})

test('what causes itself comes to an end', () => {
  const error = new Error('round')
  error.cause = error
  expect(JSON.stringify(loggedError(error)).length).toBeLessThan(100_000)
})

test('what is no error stays as it is', () => {
  expect(loggedError('text')).toBe('text')
})
