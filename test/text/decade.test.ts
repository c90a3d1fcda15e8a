import { describe, expect, test } from 'vitest'
import { isoDay, wallClock } from '../../src/text/calendar.ts'
import { centuryAt, decadeAt } from '../../src/text/decade.ts'

const now = wallClock('2025-07-16')
const read = (text: string) => {
  const found = decadeAt(text, 0, now) ?? centuryAt(text, 0, now)
  return found && [isoDay(found.from), isoDay(found.to)]
}

describe('decades and centuries', () => {
  test.each([
    ['1980년대 초', '1980-01-01', '1984-01-01', 'its beginning'],
    ['40년대', '1940-01-01', '1950-01-01', 'further than ten years ahead of now is the last century’s'],
    ['1980~90년대', '1980-01-01', '1990-01-01', 'the first of two'],
    ['19세기 말', '1870-01-01', '1900-01-01', 'its end'],
    ['지난 세기', '1900-01-01', '2000-01-01', 'the one before this'],
    ['이십일 세기', '2000-01-01', '2100-01-01', 'spelled'],
    ['기원전 5세기', '-0499-01-01', '-0399-01-01', '500 to 401 BC, with the year 0 for 1 BC'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toEqual([from, to]))

  test.each([['85년대', 'no decade begins with a 5'], ['반세기', 'a length'], ['3세기 만에', 'a length'], ['세기의 대결', 'of the century'], ['90대', 'an age']])('%s: %s', (text) => expect(read(text)).toBeNull())
})
