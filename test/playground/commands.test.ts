import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openBrowser, openWindow, type Window } from '../support/browser.ts'
import { answered, become, say, type } from '../support/member.ts'
import { startPlayground, type Playground } from '../support/playground.ts'

/** A line, what must stand in the answer, and what a form that comes in between is filled with. */
type Row = [line: string, text: string, form?: string]

const ARTICLE = '등대 축제 열려\n\n하람시 등대 축제가 3일 참가자 310명으로 열렸다.'

const KO: Row[] = [
  ['/질문 질문:하이페리온은 얼마나 커?', '5기가와트'],
  ['/질문 zzzz qqqq', '답을 찾지 못했어요'],
  ['/검색 데이터 센터', '데이터 센터'],
  ['/사실 대상:메타 종류:영입·임명', '알렉산더 왕'],
  ['/기사 하람섬', '규모 6.1 지진'],
  ['/기사목록', '기사 목록'],
  ['/요약 지금', '소식 요약'],
  ['/요약 구독 채널:#general 시각:09:30', '#general에 요약을 올릴게요'],
  ['/요약 목록', '매일 · 09:30 · Asia/Seoul'],
  ['/요약 이유 하람섬', '매체'],
  ['/요약 중지 #general', '요약을 멈췄어요'],
  ['/추가 글', '이렇게 읽었어요', ARTICLE],
  ['/추가 주소 http://127.0.0.1:9/news', '주소'],
  ['/삭제 없는 기사', '기사가 없어요'],
  ['/피드 추가 http://10.0.0.1/rss', '주소'],
  ['/피드 목록', '받아 보는 피드가 없어요'],
  ['/피드 삭제 없는 피드', '그런 피드가 없어요'],
  ['/설정 언어 한국어', '언어: 한국어'],
  ['/설정 시간대 Asia/Tokyo', '시간대: Asia/Tokyo'],
  ['/설정 답 모두에게', '답: 모두에게'],
  ['/설정 채널 동작:더하기 채널:#뉴스', '채널: #뉴스'],
  ['/설정 보기', '이 서버의 설정'],
  ['/설정 모두지우기 아니', '"지우기"라고 적어 주세요'],
  ['/설정 모두지우기 지우기', '모두 지웠어요'],
  ['/도움말', '이렇게 물어보세요'],
  ['/정보', '언어 모델을 쓰지 않아요'],
]

const EN: Row[] = [
  ['/ask question:how big is Hyperion?', '5 gigawatts'],
  ['/ask zzzz qqqq', 'No answer found'],
  ['/search battery plant', 'battery plant'],
  ['/facts about:Lumen kind:Hired', 'Priya Ostrander'],
  ['/article Lumen', 'Lumen Cells'],
  ['/articles', 'Articles'],
  ['/digest now', 'The news in brief'],
  ['/digest follow channel:#general time:09:30', 'The digest will be posted in #general'],
  ['/digest list', 'every day · 09:30 · Asia/Seoul'],
  ['/digest why Lumen', 'Told by'],
  ['/digest stop #general', 'has stopped'],
  ['/add text', 'Read like this', 'Kite day\n\nHarrow County held a kite day with 310 people on Tuesday.'],
  ['/add url http://127.0.0.1:9/news', 'address'],
  ['/remove no such article', 'There is no article'],
  ['/feeds add http://10.0.0.1/rss', 'address'],
  ['/feeds list', 'No feed is followed'],
  ['/feeds remove no such feed', 'There is no such feed'],
  ['/settings language English', 'Language: English'],
  ['/settings timezone Europe/London', 'Time zone: Europe/London'],
  ['/settings answers to everyone', 'Answers: to everyone'],
  ['/settings channels action:add channel:#general', 'Channels: #general'],
  ['/settings show', 'Settings of this server'],
  ['/settings forget no', 'type "forget"'],
  ['/settings forget forget', 'is gone'],
  ['/help', 'Ask like this'],
  ['/about', 'There is no language model in it'],
]

/** In a form or by a file chooser; what has a test of its own. */
const ELSEWHERE = ['/추가 파일', '/add file']

describe.skipIf(CHROMIUM === null)('every command in a browser', () => {
  let playground: Playground
  let browser: Browser
  let window: Window
  let page: Page
  beforeAll(async () => {
    playground = await startPlayground()
    browser = await openBrowser()
    window = await openWindow(browser, playground.url)
    page = window.page
  }, 120_000)
  afterAll(async () => {
    expect(window.wrong, 'console errors, or requests that left this machine').toEqual([])
    await browser.close()
    playground.stop()
  })

  describe.each([['민지', '뉴스', KO], ['Robin', 'general', EN]] as const)('as %s in %s', (who, channel, rows) => {
    beforeAll(async () => {
      await become(page, who)
      await page.click(`#channels button:has-text("${channel}")`)
    })

    test.each(rows.map((row, i) => [...row, i] as const))('%s: %s', async (line, text, ...more) => {
      const form = typeof more[0] === 'string' ? more[0] : undefined
      // An hour later nobody has asked too much.
      if (Number(more.at(-1)) % 6 === 0) await page.click('#clock')
      if (form === undefined) return void await answered(page, line, text)
      await say(page, line)
      await page.fill('#modal textarea', form)
      await page.click('#modal button[type=submit]')
      await page.locator('.hidden-reply', { hasText: text }).last().waitFor()
    })

    test('no command is left out', async () => {
      await type(page, '/')
      await page.locator('#choices li').nth(20).waitFor()
      const names = await page.locator('#choices .name').allInnerTexts()
      const said = [...rows.map(([line]) => line), ...ELSEWHERE]
      expect(names.filter((name) => !said.some((line) => `${line} `.startsWith(`${name} `)))).toEqual([])
    })
  })
})
