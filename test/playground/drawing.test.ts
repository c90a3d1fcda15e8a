import type { Browser, Locator, Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Page } from '../../src/playground/page.ts'
import { openStandIn, type StandIn } from '../../src/playground/standIn.ts'
import { snowflake } from '../../src/playground/snowflake.ts'
import type { Message } from '../../src/playground/world.ts'
import { CHROMIUM, openBrowser, openWindow, type Window } from '../support/browser.ts'
import { say } from '../support/member.ts'

// Messages put into a stand-in that no bot is logged in to: what the page makes of them, and of a bot that is silent.

let standIn: StandIn
let browser: Browser
let window: Window
let page: BrowserPage

async function open(): Promise<void> {
  const served: Page = new Page(() => standIn, () => ({ ko: ['누가?'], en: ['who?'] }))
  standIn = await openStandIn({ page: (request, response) => served.handle(request, response) })
  const server = standIn.world.addServer('시험', ['뉴스'])
  standIn.rest.commands.set(server.id, [{ id: '1', type: 1, name: 'ask', description: 'Ask', options: [] }, { id: '2', type: 3, name: 'Facts' }])
  standIn.world.addMember('Alex', 'en-US')
  browser = await openBrowser()
  window = await openWindow(browser, `${standIn.url}${served.path}`)
  page = window.page
}

/** A message of the bot, drawn. */
async function drawn(body: Message['body'], more: Partial<Message> = {}): Promise<Locator> {
  const [channel] = standIn.world.channels
  const message = standIn.world.put({
    id: snowflake(), channel: channel!.id, author: { id: '1', name: 'gisa', isBot: true }, body, seenBy: null, causedBy: null, isLoading: false, nonce: null, ...more,
  })
  const shown = page.locator(`#message-${message.id}`)
  await shown.waitFor()
  return shown
}

describe.skipIf(CHROMIUM === null)('drawing', () => {
  beforeAll(open, 120_000)
  afterAll(async () => {
    await browser.close()
    await standIn.close()
  })

  test.each<[string, string, string]>([
    ['**굵게** *기울게* __밑줄__ ~~지움~~', '<strong>굵게</strong> <em>기울게</em> <u>밑줄</u> <s>지움</s>', 'what marks words'],
    ['**"초지능"**에', '<strong>"초지능"</strong>에', 'bold that ends in a quotation mark before a particle'],
    ['**__답__**은', '<strong><u>답</u></strong>은', 'the marked answer'],
    ['\\*별표\\* 2 * 3 * 4', '*별표* 2 * 3 * 4', 'stars that mark nothing'],
    ['snake_case_name', 'snake_case_name', 'underscores within a word'],
    ['### 제목\n본문', '<h3 class="h3">제목</h3>본문', 'a heading takes its line'],
    ['#제목', '#제목', 'no heading without a space'],
    ['-# 작게', '<small>작게</small>', 'small print'],
    ['> 하나\n> 둘\n셋', '<blockquote>하나\n둘</blockquote>셋', 'a quotation of two lines'],
    ['- 하나\n  - 둘\n- 셋', '<ul><li>하나<ul><li>둘</li></ul></li><li>셋</li></ul>', 'a list in a list'],
    ['3. 셋\n4. 넷', '<ol start="3"><li>셋</li><li>넷</li></ol>', 'a list that begins at three'],
    ['- 하나\n1. 둘', '<ul><li>하나</li></ul><ol start="1"><li>둘</li></ol>', 'lists of two kinds'],
    ['`**a**`', '<code>**a**</code>', 'nothing is marked in code'],
    ['```js\nlet x\n```', '<pre tabindex="0"><code>let x</code></pre>', 'a block of code without its language'],
    ['<@&1> <#1> @everyone', '<span class="mention">@role</span> <span class="mention">#unknown</span> <span class="mention">@everyone</span>', 'mentions are words alone'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;', 'markup of the page is text'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))', 'a link that would run'],
    ['[글](<https://a.example/x>)', '<a href="https://a.example/x" rel="noreferrer noopener" target="_blank">글</a>', 'a link'],
    ['https://a.example/x.', '<a href="https://a.example/x" rel="noreferrer noopener" target="_blank">https://a.example/x</a>.', 'the full stop after an address'],
  ])('%j → %s (%s)', async (markdown, html, _why) => {
    expect(await (await drawn({ content: markdown })).locator('.text').innerHTML()).toBe(html)
  })

  test('a spoiler is covered until it is pressed, by keys too', async () => {
    const spoiler = (await drawn({ content: '||비밀||' })).locator('.spoiler')
    expect(await spoiler.locator('span').isVisible()).toBe(false)
    await spoiler.press('Enter')
    expect(await spoiler.locator('span').isVisible()).toBe(true)
  })

  test.each([['d', '10/9/25'], ['D', 'October 9, 2025'], ['R', /year|month/u]])('a timestamp of style %s reads %s', async (style, text) => {
    const shown = (await drawn({ content: `<t:1760000000:${style}>` })).locator('.text time')
    expect(await shown.innerText()).toMatch(text)
    expect(await shown.getAttribute('datetime')).toBe('2025-10-09T08:53:20.000Z')
  })

  test('an embed: colour, three fields beside each other, one below', async () => {
    const field = (name: string, inline: boolean) => ({ name, value: name, inline })
    const embed = (await drawn({ embeds: [{ title: '제목', description: '**본문**', color: 0xff0000, footer: { text: '끝' }, fields: [field('a', true), field('b', true), field('c', true), field('d', false)] }] })).locator('.embed')
    const tops = await Promise.all((await embed.locator('.field').all()).map(async (one) => (await one.boundingBox())!.y))
    expect(new Set(tops.slice(0, 3)).size).toBe(1)
    expect(tops[3]).toBeGreaterThan(tops[0]!)
    expect(await embed.locator('strong').innerText()).toBe('본문')
    expect(await page.evaluate("getComputedStyle(document.querySelector('.embed'), '::before').backgroundColor")).toBe('rgb(255, 0, 0)')
  })

  test('pictures are named, not fetched', async () => {
    const shown = await drawn({ components: [{ type: 12, items: [{ media: { url: 'https://a.example/x.png' }, description: '지도' }] }] })
    expect(await shown.locator('.picture').innerText()).toBe('지도')
  })

  test('a select opens, is walked by arrows and sends what was taken; a silent bot is told under it', async () => {
    const options = [{ label: '하나', value: '1', description: '첫째' }, { label: '둘', value: '2' }]
    const shown = await drawn({ components: [{ type: 1, components: [{ type: 3, custom_id: 's', placeholder: '고르기', options }] }] })
    const sent = page.waitForRequest((request) => request.url().endsWith('/select'))
    await shown.locator('button.select').press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect((await sent).postDataJSON()).toMatchObject({ customId: 's', values: ['2'] })
    await shown.locator('p.wrong', { hasText: 'This interaction failed' }).waitFor()
    expect(await shown.locator('button.select').innerText()).toBe('둘')
  })

  test('a deferred answer waits with three dots and is drawn in their place', async () => {
    const shown = await drawn({}, { isLoading: true })
    expect(await shown.locator('.waiting').innerText()).toContain('is thinking')
    const message = [...standIn.world.messages.values()].at(-1)!
    standIn.world.put({ ...message, body: { content: '다 됐어요' }, isLoading: false }, 'edited')
    await shown.filter({ hasText: '다 됐어요' }).waitFor()
    expect(await shown.locator('.waiting').count()).toBe(0)
  })

  test('what a button brought about names the message it answers', async () => {
    const first = await drawn({ components: [{ type: 17, components: [{ type: 10, content: '### **누가** 샀어?\n본문' }] }] })
    const shown = await drawn({ content: '고마워요' }, { repliesTo: (await first.getAttribute('id'))!.replace('message-', '') })
    expect(await shown.locator('.context').innerText()).toMatch(/gisa[^]*누가 샀어\?/u)
  })

  test('a command that nobody answers says so after three seconds and can be dismissed', async () => {
    await say(page, '/ask')
    const pending = page.locator('.pending')
    await pending.filter({ hasText: 'The application did not respond' }).waitFor()
    await pending.locator('button', { hasText: 'Dismiss' }).click()
    expect(await pending.count()).toBe(0)
  })

  test('a finger held on a message opens its menu', async () => {
    const shown = await drawn({ content: '꾹' })
    await shown.dispatchEvent('touchstart')
    await page.locator('#menu button', { hasText: 'Facts' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('#menu').isHidden()).toBe(true)
  })

  test('in all this no error, and no request that left this machine', () => {
    expect(window.wrong).toEqual([])
  })
})
