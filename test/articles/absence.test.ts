import { expect, test } from 'vitest'
import { Absence } from '../../src/articles/absence.ts'

const FILE = '/srv/news/disk/2026/a.txt'

test.each<[devices: Record<string, number>, unreadable: string[], place: string | null, why: string]>([
  [{ '/srv/news/disk/2026': 7, '/srv/news/disk': 7 }, [], null, 'deleted from a folder that is there'],
  [{ '/srv/news/disk': 7 }, [], null, 'deleted with its folder'],
  [{ '/srv/news/disk': 1, '/srv/news': 1 }, [], '/srv/news/disk', 'the disk is not mounted: its bare folder lies on another'],
  [{ '/srv/news': 1 }, [], '/srv/news', 'the folder it was mounted on went as well'],
  [{}, ['/srv/news'], '/srv/news', 'the watched folder is not there'],
  [{ '/srv/news/disk/2026': 7 }, ['/srv/news'], '/srv/news', 'the watched folder cannot be read'],
  [{ '/srv/news/disk/2026': 7 }, ['/srv/new', '/srv/news/disk/2026/a'], null, 'another folder, with a like name'],
  [{}, [], null, 'nothing can be told'],
])('with %j and %j unreadable: %s (%s)', async (devices, unreadable, place) => {
  const absence = new Absence(async (path) => devices[path] ?? null)
  absence.seen(FILE, 7)
  expect(await absence.of(FILE, unreadable)).toBe(place)
})

test('a file that was never seen in this run is taken for deleted where its folder can be read', async () => {
  expect(await new Absence(async () => 1).of(FILE, [])).toBeNull()
})
