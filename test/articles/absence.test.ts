import { expect, test } from 'vitest'
import { Absence, type Eyes } from '../../src/articles/absence.ts'

const FILE = '/srv/news/disk/2026/a.txt'

interface Unlike {
  /** folders in which nothing is */
  empty?: string[]
  /** watched folders that cannot be listed */
  closed?: string[]
}

/** A file system of these folders on these devices. */
const eyes = (devices: Record<string, number>, { empty = [] }: Unlike = {}): Eyes => ({
  deviceOf: async (path) => devices[path] ?? null,
  isEmpty: async (path) => empty.includes(path),
})
const unlisted = (devices: Record<string, number>, { closed = [] }: Unlike) => ['/srv/news', '/srv/other'].filter((root) => !(root in devices) || closed.includes(root))

const DISK = { '/srv/news': 1, '/srv/news/disk': 7, '/srv/news/disk/2026': 7 }
const BARE = { '/srv/news': 1, '/srv/news/disk': 1 }

test.each<[devices: Record<string, number>, unlike: Unlike, place: string | null, why: string]>([
  [DISK, {}, null, 'deleted from a folder that is there'],
  [DISK, { empty: ['/srv/news/disk/2026'] }, null, 'the last one deleted from a folder that is there'],
  [{ '/srv/news': 1, '/srv/news/disk': 7 }, {}, null, 'deleted with its folder'],
  [BARE, {}, '/srv/news/disk', 'the disk is not mounted: its bare folder lies on another'],
  [{ '/srv/news': 1 }, {}, '/srv/news', 'the folder it was mounted on went as well'],
  [{}, {}, '/srv/news', 'the watched folder is not there'],
  [DISK, { closed: ['/srv/news'] }, '/srv/news', 'the watched folder, or one in it, cannot be read'],
])('seen before: %j, but %j: %s (%s)', async (devices, unlike, place) => {
  const absence = new Absence(['/srv/other', '/srv/news'], eyes(devices, unlike))
  absence.seen(FILE, 7)
  expect((await absence.of([FILE], unlisted(devices, unlike)))[0]?.folder ?? null).toBe(place)
})

test.each<[devices: Record<string, number>, unlike: Unlike, place: string | null, why: string]>([
  [DISK, {}, null, 'other files are where it was: deleted while the bot was stopped'],
  [BARE, { empty: ['/srv/news/disk'] }, '/srv/news/disk', 'nothing is in the folder of the disk'],
  [{ '/srv/news': 1 }, { empty: ['/srv/news'] }, '/srv/news', 'nothing is in the watched folder'],
  [{ '/srv/news': 1 }, {}, null, 'its folder is gone from a folder with other things in it'],
  [DISK, { empty: ['/srv/news/disk/2026'] }, '/srv/news/disk/2026', 'nothing is left in its folder'],
  [{}, {}, '/srv/news', 'the watched folder is not there'],
])('not seen since the start: %j, but %j: %s (%s)', async (devices, unlike, place) => {
  expect((await new Absence(['/srv/news'], eyes(devices, unlike)).of([FILE], unlisted(devices, unlike)))[0]?.folder ?? null).toBe(place)
})

test.each(['/srv/new', '/srv/news/disk/2026/a', '/elsewhere'])('what is in no watched folder any more is not waited for: %s', async (root) => {
  expect(await new Absence([root], eyes({}, {})).of([FILE], [root])).toEqual([null])
})

test('each folder is looked at once, however many files were in it', async () => {
  const seen = eyes(BARE, { empty: ['/srv/news/disk'] })
  let looks = 0
  const absence = new Absence(['/srv/news'], { deviceOf: (path) => (looks++, seen.deviceOf(path)), isEmpty: (path) => (looks++, seen.isEmpty(path)) })
  const places = await absence.of(Array.from({ length: 500 }, (_, i) => `/srv/news/disk/${i}.txt`), [])
  expect([places.every((place) => place?.folder === '/srv/news/disk'), looks]).toEqual([true, 2])
})
