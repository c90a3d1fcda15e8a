import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Ground to roof: a room may import from itself and from rooms before it. */
const STOREYS = [
  ['text', 'userError.ts'], ['articles'], ['facts'], ['desk'], ['storage'], ['search'], ['answers'], ['digest'],
  ['newsroom.ts'], ['shelf.ts', 'copies.ts'], ['discord', 'evaluation'], ['config.ts', 'health.ts', 'progress.ts'], ['log.ts'], ['library.ts', 'wire.ts', 'play.ts', 'rounds.ts'], ['cli'], ['main.ts', 'cli.ts'],
]

/** Packages that one room alone may import. */
const DOORS: [string, RegExp][] = [
  ['discord.js', /^discord[/\\]/u],
  ['flexsearch', /^search[/\\]postings\.ts$/u],
  ['dotenv', /^config\.ts$/u],
  ['garu-ko', /^text[/\\]morphemes\.ts$/u],
  ['node:sqlite', /^storage[/\\]/u],
  ['pg', /^storage[/\\]/u],
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort()
const sourceOf = (file: string) => readFileSync(join('src', file), 'utf8')
const importsOf = (file: string) => [...sourceOf(file).matchAll(/(?:from|import|import\()\s{0,4}'([^']{1,200})'/gu)].map((m) => m[1]!)
const roomOf = (file: string) => file.split(sep)[0]!
const storeyOf = (room: string) => STOREYS.findIndex((rooms) => rooms.includes(room))

describe('imports go one way', () => {
  test.each(files)('%s', (file) => {
    const room = roomOf(file)
    const imported = importsOf(file).filter((name) => name.startsWith('.')).map((name) => roomOf(relative('src', join('src', dirname(file), name))))
    if (room === 'playground') {
      expect(imported.filter((other) => other !== 'playground'), 'the playground stands alone').toEqual([])
      return
    }
    expect(storeyOf(room), `${room} has no storey; add it to the list`).toBeGreaterThanOrEqual(0)
    const roof = storeyOf(room) >= storeyOf('play.ts')
    const wrong = imported.filter((other) => other !== room && !(roof && other === 'playground') && !(storeyOf(other) < storeyOf(room) && storeyOf(other) >= 0))
    expect(wrong, `${room} may import from the rooms before it alone`).toEqual([])
  })
})

describe('a package has one door', () => {
  test.each(DOORS)('%s', (name, door) => {
    const users = files.filter((file) => importsOf(file).some((from) => from === name || from.startsWith(`${name}/`)))
    expect(users.filter((file) => !door.test(file) && roomOf(file) !== 'playground')).toEqual([])
  })

  test('the environment', () => {
    expect(files.filter((file) => file !== 'config.ts' && roomOf(file) !== 'playground' && /process\.env/u.test(sourceOf(file)))).toEqual([])
  })
})

describe('below the newsroom nobody asks what time it is', () => {
  const below = files.filter((file) => storeyOf(roomOf(file)) >= 0 && storeyOf(roomOf(file)) < storeyOf('newsroom.ts'))
  test.each(below)('%s', (file) => {
    expect(sourceOf(file)).not.toMatch(/Date\.now\(\)|new Date\(\)/u)
  })
})
