import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openBrowser, openWindow, type Window } from '../support/browser.ts'
import { answered, become, say, type } from '../support/member.ts'
import { startPlayground, type Playground } from '../support/playground.ts'

let playground: Playground
let url: string
beforeAll(async () => {
  playground = await startPlayground()
  url = playground.url
}, 120_000)
afterAll(() => playground.stop())

/** Status and headers of a bare request, with any host and origin, as no browser would let one send them. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; policy: string }> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      resolve({ status: response.statusCode ?? 0, policy: String(response.headers['content-security-policy'] ?? '') })
      response.destroy()
    })
    sent.once('error', reject).end()
  })
}

describe('who may look', () => {
  test.each<[string, () => string, Record<string, string>, string, number]>([
    ['the address as printed', () => new URL(url).pathname, {}, 'GET', 200],
    ['without the random word', () => '/', {}, 'GET', 404],
    ['with another word', () => '/AAAAAAAAAAAAAAAA/', {}, 'GET', 404],
    ['another host name that points here', () => new URL(url).pathname, { host: 'evil.example' }, 'GET', 404],
    ['another page that reads along', () => `${new URL(url).pathname}events`, { origin: 'https://evil.example' }, 'GET', 404],
    ['another page that acts', () => `${new URL(url).pathname}run`, { origin: 'https://evil.example' }, 'POST', 404],
    ['a file beside the page', () => `${new URL(url).pathname}..%2fpage.ts`, {}, 'GET', 404],
    ['an action that is none', () => `${new URL(url).pathname}reboot`, {}, 'POST', 400],
    ['the bot’s own door with another name', () => '/api/v10/gateway/bot', { host: 'evil.example' }, 'GET', 404],
  ])('%s', async (_who, path, headers, method, status) => {
    expect((await ask(path(), headers, method)).status).toBe(status)
  })

  test('nothing but the page’s own files may run in it', async () => {
    const { policy } = await ask(new URL(url).pathname)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })
})

if (CHROMIUM === null) process.stderr.write('No Chromium on this machine: the page’s browser tests are skipped.\n')

describe.skipIf(CHROMIUM === null)('in a browser', () => {
  let browser: Browser
  const windows: Window[] = []
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(() => browser.close())
  afterEach(async () => {
    const wrong = windows.flatMap((window) => window.wrong)
    await Promise.all(windows.splice(0).map((window) => window.close()))
    expect(wrong, 'console errors, or requests that left this machine').toEqual([])
  })

  const MEMBERS = { minji: '민지', junho: '준호', alex: 'Alex', robin: 'Robin' }

  async function open(who: keyof typeof MEMBERS, channel?: string, size?: { width: number; height: number }): Promise<Page> {
    const window = await openWindow(browser, url, size)
    windows.push(window)
    const { page } = window
    const isNarrow = (size?.width ?? 1000) < 800
    if (isNarrow) await page.click('#drawer')
    await become(page, MEMBERS[who])
    if (channel === 'direct') await page.locator('.rail .place').first().click()
    else if (channel) await page.click(`#channels button:has-text("${channel}")`)
    return page
  }

  const last = (page: Page) => page.locator('.message').last()

  test('a Korean newcomer clicks a question and sees the paragraph with the answer marked', async () => {
    const page = await open('junho', 'general')
    await page.click('.welcome .row button:has-text("누가 영입됐어?")')
    await last(page).locator('.card').waitFor()
    expect(await last(page).innerText()).toContain('알렉산더 왕')
    expect(await last(page).locator('strong u').first().innerText()).toBe('알렉산더 왕')
    expect(await last(page).innerText()).toMatch(/¶ ?\d+/u)
  })

  test('an English newcomer sees English words around the same paragraphs', async () => {
    const page = await open('alex', 'direct')
    expect(await page.locator('.welcome .row button').count()).toBe(4)
    expect(await page.locator('.welcome .body').innerText()).not.toMatch(/[가-힣]/u)
    const message = await answered(page, '/ask how big is Hyperion?', '5기가와트')
    expect(await message.locator('strong u').first().innerText()).toContain('5기가와트')
  })

  test.each([
    ['junho', '/추가', 'may not manage the server'],
    ['alex', '/settings', 'nor may this one'],
  ] as const)('%s is not offered %s: %s', async (who, line, _why) => {
    const page = await open(who, 'general')
    await type(page, '/')
    await page.locator('#choices li').nth(5).waitFor()
    expect(await page.locator('#choices').innerText()).not.toContain(line)
  })

  test('in a direct message, what is for servers alone is not offered', async () => {
    const page = await open('robin', 'direct')
    await type(page, '/')
    await page.locator('#choices li', { hasText: '/ask' }).waitFor()
    expect(await page.locator('#choices').innerText()).not.toContain('/settings')
  })

  test('commands and their options come up in the member’s language; keys alone do', async () => {
    const page = await open('alex', 'general')
    await page.focus('#line')
    await page.keyboard.type('/')
    await page.locator('#choices li', { hasText: '/ask' }).waitFor()
    await page.keyboard.type('art')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.locator('.called').innerText()).toBe('/article')
    await page.keyboard.type('Lum')
    await page.locator('#choices li:first-child', { hasText: 'Lumen Cells' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.inputValue('#option-title')).toContain('Lumen Cells')
    await page.keyboard.press('Enter')
    await last(page).locator('.card', { hasText: 'Lumen' }).waitFor()
  })

  test('titles come up by initial consonants, and nothing is asked while a syllable is composed', async () => {
    const page = await open('junho', 'general')
    const asked: string[] = []
    page.on('request', (sent) => asked.push(sent.url()))
    await type(page, '/기사 ㅎㄹㅅ')
    await page.locator('#choices li', { hasText: '하람섬' }).waitFor()
    await page.fill('#option-title', '')
    await page.locator('#choices li').nth(3).waitFor()
    const before = asked.length
    const keyboard = await page.context().newCDPSession(page)
    for (const text of ['ㅎ', '하', '할']) await keyboard.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#option-title')).toBe('할')
    expect(asked.length, 'asked while composing').toBe(before)
    expect(await page.locator('.called').isVisible(), 'sent while composing').toBe(true)
    await keyboard.send('Input.insertText', { text: '하람' })
    await page.locator('#choices li:first-child', { hasText: '하람' }).waitFor()
    expect(asked.length).toBeGreaterThan(before)
  })

  test('pages turn, and only for the one who asked', async () => {
    const page = await open('junho', '뉴스')
    const message = await answered(page, '/기사목록', '기사 목록')
    const first = await message.innerText()
    await message.locator('button', { hasText: '다음' }).click()
    await page.locator('.message', { hasText: '2/' }).last().waitFor()
    expect(await last(page).innerText()).not.toBe(first)
    const other = await open('alex', '뉴스')
    await last(other).locator('button', { hasText: '이전' }).click()
    await other.locator('.only').last().waitFor()
  })

  test('two members: a hidden answer is seen by one, a shared one by both', async () => {
    const one = await open('junho', 'general')
    const two = await open('alex', 'general')
    const before = await two.locator('.message').count()
    const hidden = await answered(one, '/질문 하이페리온은 얼마나 커? 숨김:예', '나만 볼 수 있어요')
    expect(await two.locator('.message').count()).toBe(before)
    await hidden.locator('button', { hasText: '모두에게 보이기' }).click()
    await two.locator('.message', { hasText: '5기가와트' }).first().waitFor()
    expect(await two.locator('.only').count()).toBe(0)
  })

  test('a thumb down asks for the reason in a form', async () => {
    const page = await open('junho', 'general')
    const message = await answered(page, '/질문 누가 영입됐어?', '알렉산더 왕')
    await message.locator('button', { hasText: '👎' }).click()
    await page.locator('#modal textarea').fill('다른 사람을 물었어요')
    await page.locator('#modal button[type=submit]').click()
    await page.locator('.message', { hasText: '알려 주셔서 고마워요' }).waitFor()
  })

  test('the message menu reads what a member wrote', async () => {
    const page = await open('junho', 'general')
    await say(page, '가온전자가 문해솔 박사를 영입했다.')
    const written = page.locator('.message', { hasText: '문해솔 박사를 영입했다.' }).last()
    await written.waitFor()
    await written.click({ button: 'right', position: { x: 120, y: 12 } })
    await page.keyboard.press('Escape')
    expect(await page.locator('#menu').isHidden()).toBe(true)
    await written.locator('.dots').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.locator('.hidden-reply', { hasText: '문해솔' }).last().waitFor()
  })

  test('a line that lacks what it needs says so and stays', async () => {
    const page = await open('junho', 'general')
    await say(page, '/질문')
    await page.locator('#option-question').waitFor()
    await page.keyboard.press('Enter')
    expect(await page.locator('#hint.wrong').innerText()).toContain('질문')
    expect(await page.locator('.called').innerText()).toBe('/질문')
  })

  test('a file sent along is read, kept, and can be asked about', async () => {
    const page = await open('minji', '뉴스')
    await type(page, '/추가 파일 ')
    const chooser = page.waitForEvent('filechooser')
    await page.click('#option-file')
    await (await chooser).setFiles({ name: 'kite.txt', mimeType: 'text/plain', buffer: Buffer.from('연날리기 대회 열려\n\n하람시 연날리기 대회가 3일 참가자 240명으로 열렸다.\n') })
    await page.locator('#option-file', { hasText: 'kite.txt' }).waitFor()
    await page.locator('#more').press('Enter')
    const read = page.locator('.hidden-reply', { hasText: '연날리기 대회 열려' }).last()
    await read.locator('button', { hasText: '넣기' }).click()
    await page.locator('.hidden-reply', { hasText: '이 서버의 기사로 넣었어요' }).waitFor()
    expect(await (await answered(page, '/질문 연날리기 대회 참가자는 몇 명이야?', '240명')).innerText()).toContain('연날리기 대회 열려')
  })

  test('the clock moved a day by clicks posts what fell due after the first of them, with an article that came meanwhile', async () => {
    const page = await open('minji', '뉴스')
    // Whatever the hour is now: a jump over the whole day would find it more than 12 hours late and pass it over.
    const soon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Seoul', timeStyle: 'short' }).format(Date.now() + 30 * 60_000)
    await answered(page, `/요약 구독 채널:#general 시각:${soon} 시간대:Asia/Seoul`, '요약을 올릴게요')
    writeFileSync(join(playground.dropped, 'lantern.md'), `---\ntitle: 등대호 첫 항해 나서\ndate: ${new Date(Date.now() + 60_000).toISOString()}\nsource: 시험신문\n---\n\n여객선 등대호가 24일 승객 80명을 태우고 첫 항해에 나섰다.\n`)
    await expect.poll(async () => {
      await type(page, '')
      await type(page, '/기사 등대호')
      return page.locator('#choices li', { hasText: '등대호 첫 항해 나서' }).count()
    }, { timeout: 20_000 }).toBeGreaterThan(0)
    await page.locator('#channels button', { hasText: 'general' }).click()
    for (let hour = 0; hour < 24; hour++) await page.click('#clock')
    await page.locator('.message', { hasText: '등대호 첫 항해 나서' }).last().waitFor()
    expect(await last(page).innerText()).toContain('승객 80명')
  }, 40_000)

  test.each([
    ['dark', { width: 1100, height: 800 }],
    ['light', { width: 1100, height: 800 }],
    ['dark', { width: 390, height: 780 }],
  ])('%s at %j: nothing serious for axe, nothing wider than the window', async (theme, size) => {
    const page = await open('minji', 'direct', size)
    if (theme === 'light') await page.click('#theme')
    await answered(page, '/질문 누가 영입됐어?', '알렉산더 왕')
    await type(page, '/')
    await page.locator('#choices li').first().waitFor()
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const found = await page.evaluate("axe.run({ resultTypes: ['violations'] })") as { violations: { id: string; impact: string; nodes: { html: string }[] }[] }
    const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)
    expect(serious).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width)
  }, 120_000)
})
