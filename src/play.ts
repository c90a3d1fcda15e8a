import openInBrowser from 'open'
import { isUnattended } from './config.ts'
import type { Newsroom } from './newsroom.ts'
import type { Language } from './text/language.ts'
import { openPrompt } from './playground/prompt.ts'
import { Page } from './playground/page.ts'
import { openStandIn } from './playground/standIn.ts'

/** A Discord of one's own to try gisa in. */
export interface Playground {
  token: string
  apiUrl: string
  /** the page in which members act */
  pageUrl: string
  /** files that members send lie on this machine, unlike Discord's */
  attachmentOptions: { isAllowed(address: string): boolean }
  /** this Discord's clock, which can be moved */
  now(): Date
  /** what is done after each hour that the clock was moved; the move waits for it */
  onHour(then: () => Promise<void>): void
  /** greets and takes commands until the member leaves; resolves then */
  run(newsroom: Newsroom): Promise<void>
  close(): Promise<void>
}

/** Opens the stand-in with a server, its channels and four members: in Korean and in English, one each who may manage it. */
export async function openPlayground(): Promise<Playground> {
  let newsroom: Newsroom | null = null
  const page: Page = new Page(() => standIn, () => ({ ko: examplesOf(newsroom, 'ko'), en: examplesOf(newsroom, 'en') }))
  const standIn = await openStandIn({ page: (request, response) => page.handle(request, response) })
  const server = standIn.world.addServer('기사 놀이터', ['뉴스', 'general'])
  const member = standIn.world.addMember('민지', 'ko', true)
  standIn.world.addMember('준호', 'ko')
  standIn.world.addMember('Alex', 'en-US')
  standIn.world.addMember('Robin', 'en-US', true)
  const channel = standIn.world.channels.find((one) => one.server === server.id)!
  return {
    token: standIn.token,
    apiUrl: `${standIn.url}/api`,
    attachmentOptions: { isAllowed: (address) => address === '127.0.0.1' },
    now: () => new Date(Date.now() + standIn.ahead),
    onHour(then) {
      standIn.onHour = then
    },
    pageUrl: `${standIn.url}${page.path}`,
    run(opened) {
      newsroom = opened
      if (isSeen()) void openInBrowser(`${standIn.url}${page.path}`).catch(() => undefined)
      return openPrompt({ standIn, channel, member, welcome: welcomeOf(opened, `${standIn.url}${page.path}`) })
    },
    async close() {
      page.close()
      await standIn.close()
    },
  }
}

/** Someone sits at a screen and did not ask to be left alone; without a browser there the printed address is enough. */
function isSeen(): boolean {
  return Boolean(process.stdout.isTTY) && !isUnattended() && !process.argv.includes('--no-open')
}

function examplesOf(newsroom: Newsroom | null, language: Language): string[] {
  return newsroom?.examples({ server: null }, language).slice(0, 4) ?? []
}

function welcomeOf(newsroom: Newsroom, pageUrl: string): string {
  const { articles, paragraphs } = newsroom.size({ server: null })
  const [korean, english] = (['ko', 'en'] as const).map((language) => examplesOf(newsroom, language).slice(0, 2).map((question) => `  /${language === 'ko' ? '질문' : 'ask'} ${question}`))
  return [
    `기사(gisa) · 기사 ${articles}건, 문단 ${paragraphs}개 · a stand-in for Discord on this machine: no token, no network`,
    `브라우저 · In the browser: ${pageUrl}`, '',
    '여기에서도 명령을 쓸 수 있어요. Tab으로 채우고 번호로 버튼을 눌러요. (:help 도움말, :quit 끝내기)',
    'Commands work here too: Tab completes, a number presses a button. For English type  :as Alex  (:help, :quit)',
    ...korean!, ...english!, '',
  ].join('\n')
}
