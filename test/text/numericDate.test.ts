import { expect, test } from 'vitest'
import { isoDay, wallClock } from '../../src/text/calendar.ts'
import { numericDateAt } from '../../src/text/numericDate.ts'

const now = wallClock('2025-07-14')

test.each([
  ['2015.5.13', '2015-05-13', 'points'],
  ['2016-01-12', '2016-01-12', 'ISO'],
  ['2018/5/17', '2018-05-17', 'slashes'],
  ['21/04/2016', '2016-04-21', 'over 12 is the day'],
  ['9-18-15', '2015-09-18', 'over 12 is the day, and two figures for the year'],
  ['3/7/2007', '2007-03-07', 'the month comes first'],
  ['89/05/05', '1989-05-05', 'over 31 is the year'],
  ['’25.7.14', '2025-07-14', 'a mark for the century'],
  ['2025. 7. 14', '2025-07-14', 'spaced points'],
  ['6·3 대선', '2025-06-03', 'an event named by its day'],
  ['12·3 비상계엄', '2025-12-03', 'an event named by its day'],
  ['4/22에', '2025-04-22', 'a particle makes a date of it'],
  ['5.3(토)', '2025-05-03', 'a weekday makes a date of it'],
  ['16.11.12', '2016-11-12', 'two figures each'],
  ['’16. 5. 3', '2016-05-03', 'an apostrophe and spaces'],
  ['2016-11', '2016-11-01', 'a month'],
])('%s → %s: %s', (text, day) => expect(isoDay(numericDateAt(text, 0, now)!.from)).toBe(day))

test.each([
  ['4/22', 'a fraction'], ['1.2.3', 'a version'], ['192.168.1.2', 'an address'], ['2025-13-01', 'no month'], ['30/02/2024', 'no day'], ['010-1234-5678', 'a telephone'], ['3-2', 'a score'], ['1·2위', 'places'], ['3·4분기', 'quarters'], ['1.2.34', 'a version'], ['16.13.12', 'no month'], ['2016.11', 'an index'], ['2016-17', 'a season'], ['5.3(억원)', 'a sum'],
])('%s is no date: %s', (text) => expect(numericDateAt(text, 0, now)).toBeNull())
