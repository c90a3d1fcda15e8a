import { describe, expect, test } from 'vitest'
import { digestMoment, lastDue, nextDigest, type Schedule } from '../../src/digest/schedule.ts'

const DAILY = [1, 2, 3, 4, 5, 6, 7]
const at = (time: string, timeZone: string, days = DAILY): Schedule => ({ time, timeZone, days })

describe('the moment of a day', () => {
  test.each([
    ['08:00', 'Asia/Seoul', '2026-11-23', '2026-11-22T23:00:00.000Z', 'no clock changes in Korea'],
    ['08:00', 'America/New_York', '2026-11-23', '2026-11-23T13:00:00.000Z', 'winter time'],
    ['08:00', 'America/New_York', '2026-07-01', '2026-07-01T12:00:00.000Z', 'summer time, same wall clock'],
    ['02:30', 'America/New_York', '2026-03-08', '2026-03-08T07:30:00.000Z', 'does not exist that day: 03:30 instead'],
    ['01:30', 'America/New_York', '2026-11-01', '2026-11-01T05:30:00.000Z', 'exists twice: the first'],
    ['02:15', 'Australia/Lord_Howe', '2026-10-04', '2026-10-03T15:45:00.000Z', 'a change of half an hour'],
    ['00:00', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', 'midnight is what is left out'],
    ['08:00', 'Asia/Kathmandu', '2026-11-23', '2026-11-23T02:15:00.000Z', 'a zone off the hour'],
  ])('%s %s on %s: %s (%s)', (time, zone, day, moment) => {
    expect(digestMoment(at(time, zone), day)?.toISOString()).toBe(moment)
  })

  test('none on a day of the week that was not chosen', () => {
    expect(digestMoment(at('08:00', 'Asia/Seoul', [1, 2, 3, 4, 5]), '2026-11-22')).toBeNull()
  })
})

describe('next and last', () => {
  test.each([
    [DAILY, '2026-11-22T22:59:00Z', '2026-11-23', '2026-11-22', 'a minute before'],
    [DAILY, '2026-11-22T23:00:00Z', '2026-11-24', '2026-11-23', 'on the minute: this one is due, the next is tomorrow'],
    [[1], '2026-11-23T00:00:00Z', '2026-11-30', '2026-11-23', 'once a week'],
    [[7], '2026-11-23T00:00:00Z', '2026-11-29', '2026-11-22', 'Sunday, asked on Monday'],
  ])('%j at %s: next %s, last %s (%s)', (days, now, next, last) => {
    const schedule = at('08:00', 'Asia/Seoul', days)
    expect(nextDigest(schedule, new Date(now)).day).toBe(next)
    expect(lastDue(schedule, new Date(now)).day).toBe(last)
  })

  test('no day of the week is an error that says so', () => {
    expect(() => nextDigest(at('08:00', 'Asia/Seoul', []), new Date(0))).toThrow('day of the week')
  })
})

describe('a year of every clock change', () => {
  const zones = ['Asia/Seoul', 'America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Africa/Cairo', 'Australia/Lord_Howe',
    'Australia/Sydney', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns']
  test.each(zones)('%s: every day once, in order, for times around midnight and the change', (zone) => {
    for (const time of ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '08:00', '23:59']) {
      const schedule = at(time, zone)
      const days: string[] = []
      let now = new Date('2026-01-01T12:00:00Z')
      while (now < new Date('2027-01-02T12:00:00Z')) {
        const next = nextDigest(schedule, now)
        expect(lastDue(schedule, next.moment).day).toBe(next.day)
        days.push(next.day)
        now = next.moment
      }
      expect(new Set(days).size).toBe(days.length)
      expect(days.length).toBeGreaterThanOrEqual(365)
    }
  })
})
