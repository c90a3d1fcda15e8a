import type { Moment, Stretch } from './calendar.ts'

/** Which way an unsaid year or month is looked for: `지난` back, `오는` ahead, neither the nearest. */
export type Lean = 'back' | 'ahead' | 'near'

/** What a date is read against: the wall clock, and the date before it in the same range (`9월 3일에서 12일`). */
export interface Reference {
  now: Moment
  before?: Stretch
  lean?: Lean
}
