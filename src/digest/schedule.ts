import { Temporal } from 'temporal-polyfill'

/** When a channel wants its digest. */
export interface Schedule {
  /** wall-clock time, `HH:MM` */
  time: string
  /** IANA name */
  timeZone: string
  /** days of the week, 1 Monday … 7 Sunday; at least one */
  days: number[]
}

export interface Due {
  /** the local day the digest is for, `2026-11-23`; with the subscription it is posted once */
  day: string
  moment: Date
}

/**
 * The moment of a local day's digest: `08:00` in Asia/Seoul on 2026-11-23 → 2026-11-22T23:00:00Z.
 * When clocks go forward over the time, it comes as much later (02:30 becomes 03:30); when they go back over it,
 * at the first of the two. `null` on a day of the week that was not chosen.
 */
export function digestMoment(schedule: Schedule, day: string): Date | null {
  const date = Temporal.PlainDate.from(day)
  if (!schedule.days.includes(date.dayOfWeek)) return null
  const local = date.toPlainDateTime(Temporal.PlainTime.from(schedule.time))
  return new Date(local.toZonedDateTime(schedule.timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
}

/** The first digest after a moment, the moment itself not counted. */
export function nextDigest(schedule: Schedule, after: Date): Due {
  return search(schedule, after, 1, (moment) => moment > after)
}

/** The last digest that should have been out by a moment, the moment itself counted. */
export function lastDue(schedule: Schedule, now: Date): Due {
  return search(schedule, now, -1, (moment) => moment <= now)
}

/** A week holds a chosen day; two days more cover the zone's own date and a clock that was moved over midnight. */
const DAYS_TO_LOOK_AT = 9

function search(schedule: Schedule, from: Date, step: 1 | -1, fits: (moment: Date) => boolean): Due {
  const here = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(schedule.timeZone).toPlainDate()
  for (let i = -1; i <= DAYS_TO_LOOK_AT; i++) {
    const day = here.add({ days: i * step }).toString()
    const moment = digestMoment(schedule, day)
    if (moment && fits(moment)) return { day, moment }
  }
  throw new RangeError(`a schedule needs a day of the week from 1 to 7, not ${JSON.stringify(schedule.days)}`)
}
