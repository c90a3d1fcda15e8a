import { expect, onTestFinished, test } from 'vitest'
import { openStandIn } from '../../src/playground/standIn.ts'

const HOUR = 60 * 60 * 1000

test.each<[number[], string]>([
  [[1, 1, 1, 1, 1], 'clicks that do not wait for each other'],
  [[5], 'one jump'],
  [[2, 3], 'jumps that overlap'],
])('moves of %j hours pass each hour once, each over before the next: %s', async (moves) => {
  const standIn = await openStandIn()
  onTestFinished(() => standIn.close())
  const passed: string[] = []
  standIn.onHour = async () => {
    const hour = standIn.ahead / HOUR
    passed.push(`${hour} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    passed.push(`${hour} is over`)
  }
  await Promise.all(moves.map((hours) => standIn.moveClock(hours)))
  expect(passed).toEqual([1, 2, 3, 4, 5].flatMap((hour) => [`${hour} begins`, `${hour} is over`]))
})

test.each<[number, string]>([
  [0, 'nowhere'], [-1, 'back'], [0.5, 'a part of an hour'], [NaN, 'no number'], [1e6, 'a century'],
])('%d hours are refused and leave the clock: %s', async (hours) => {
  const standIn = await openStandIn()
  onTestFinished(() => standIn.close())
  await expect(standIn.moveClock(hours)).rejects.toThrow('by 1 to 744 hours')
  expect(standIn.ahead).toBe(0)
})

test('a move goes on though what is done in an hour fails', async () => {
  const standIn = await openStandIn()
  onTestFinished(() => standIn.close())
  standIn.onHour = async () => { throw new Error('no') }
  await expect(standIn.moveClock(1)).rejects.toThrow('no')
  standIn.onHour = async () => {}
  await standIn.moveClock(1)
  expect(standIn.ahead).toBe(2 * HOUR)
})
