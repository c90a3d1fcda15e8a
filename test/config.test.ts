import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, resolve } from 'node:path'
import { parse } from 'dotenv'
import { describe, expect, test } from 'vitest'
import { mustHaveBeenThere, readConfig } from '../src/config.ts'

const TOKEN = `${'a'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`

describe('settings that are right', () => {
  test('none at all: every default', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ token: null, apiUrl: null, guildId: null, language: 'ko', timeZone: 'Asia/Seoul', port: null, logLevel: 'info' })
    expect(config.articleFolders).toHaveLength(1)
    expect(config.articleFolders[0]).toMatch(/data.articles$/u)
  })

  test('.env.example gives the same as nothing, since it shows the defaults', () => {
    expect(readConfig(parse(readFileSync('.env.example', 'utf8')))).toEqual(readConfig({}))
  })

  test('all of them', () => {
    expect(readConfig({
      DISCORD_TOKEN: ` ${TOKEN} `, DISCORD_API_URL: 'http://127.0.0.1:1/api', DISCORD_GUILD_ID: '123456789012345678',
      GISA_ARTICLES: [tmpdir(), 'data'].join(delimiter), GISA_STATE: '/s',
      GISA_LANGUAGE: 'en', GISA_TIMEZONE: 'America/New_York', GISA_PORT: '8080', GISA_LOG: 'debug',
    })).toEqual({
      token: TOKEN, apiUrl: 'http://127.0.0.1:1/api', guildId: '123456789012345678', articleFolders: [tmpdir(), resolve('data')], awayFolders: [], stateFolder: '/s',
      language: 'en', timeZone: 'America/New_York', port: 8080, logLevel: 'debug',
    })
  })
})

describe('settings that are wrong', () => {
  test.each([
    ['DISCORD_TOKEN', 'hello', 'not the three parts of a token'],
    ['DISCORD_API_URL', 'ftp://x', 'not a web address'],
    ['DISCORD_GUILD_ID', 'my server', 'a name, not an id'],
    ['DATABASE_URL', 'postgres://x/y', 'a database that is not used yet'],
    ['GISA_ARTICLES', '/no/such/folder', 'a folder that is not there'],
    ['GISA_ARTICLES', 'package.json', 'a file'],
    ['GISA_ARTICLES', delimiter, 'no folder at all'],
    ['GISA_LANGUAGE', 'fr', 'no such language here'],
    ['GISA_TIMEZONE', 'Seoul', 'not an IANA name'],
    ['GISA_PORT', '99999', 'beyond the last port'],
    ['GISA_PORT', '0', 'no port'],
    ['GISA_LOG', 'loud', 'no such level'],
  ])('%s=%s: %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  test('a folder that is not there is none where its disk may come back, but one that articles came from', () => {
    const config = readConfig({ GISA_ARTICLES: ['/no/such', 'data', '/no/such-either'].join(delimiter) }, { mayBeAway: true })
    expect(config.awayFolders).toEqual(['/no/such', '/no/such-either'])
    expect(() => mustHaveBeenThere(config, ['/no/such/a.txt', '/no/such-either/b/c.txt'])).not.toThrow()
    expect(() => mustHaveBeenThere(config, ['/no/such/a.txt', '/no/such-eithermore/c.txt'])).toThrow(/GISA_ARTICLES names what is no folder: \/no\/such-either$/u)
    expect(() => readConfig({ GISA_ARTICLES: '/no/such', GISA_PORT: 'x' }, { mayBeAway: true })).toThrow(/GISA_ARTICLES[^]+GISA_PORT/u)
    expect(() => readConfig({ GISA_ARTICLES: 'package.json' }, { mayBeAway: true })).toThrow('GISA_ARTICLES')
  })

  test('are all named at once, and the token is not shown', () => {
    expect(() => readConfig({ DISCORD_TOKEN: 'secret words', GISA_PORT: 'x', GISA_LANGUAGE: 'x' }))
      .toThrow(/DISCORD_TOKEN[^]+GISA_LANGUAGE[^]+GISA_PORT/u)
    expect(() => readConfig({ DISCORD_TOKEN: 'secret words' })).not.toThrow('secret')
  })
})
