import { mkdirSync } from 'node:fs'
import { CHROMIUM, openBrowser, openWindow } from './support/browser.ts'
import { answered, become, type } from './support/member.ts'
import { startPlayground } from './support/playground.ts'

/** One picture of README: who looks at what, after which lines, each with a text that its answer has. */
interface Picture {
  file: string
  member: string
  /** none: the member's direct message */
  channel?: string
  lines: [line: string, text: string][]
  /** typed and not sent */
  typed?: string
  light?: boolean
  size?: { width: number; height: number }
}

const FOLDER = 'data/screenshots'
const PHONE = { width: 390, height: 780 }
const WINDOW = { width: 1120, height: 860 }
/** Each in a place of its own, so that one can be taken after the other. */
const PICTURES: Picture[] = [
  { file: 'korean-dark', member: '준호', channel: '뉴스', lines: [['/질문 누가 영입됐어?', '알렉산더 왕']] },
  { file: 'english-light', member: 'Alex', channel: 'general', lines: [['/ask how big is Hyperion?', '5 gigawatts'], ['/facts about:Lumen kind:Hired', 'Priya Ostrander']], light: true },
  { file: 'korean-light', member: '민지', lines: [['/질문 데이터 센터는 어디에 지어져?', '언급하지 않았다']], typed: '/기사 ㅎㄹㅅ', light: true },
  { file: 'english-dark', member: 'Robin', lines: [['/ask how much did Meta pay for its stake in Scale AI?', '143']], typed: '/' },
  { file: 'phone', member: 'Alex', lines: [['/ask who bought Qira and for how much?', '$85 million']], size: PHONE },
]

// Makes README's pictures: `npm run screenshots`.
if (CHROMIUM === null) throw new Error('There is no Chromium on this machine to take pictures with')
mkdirSync(FOLDER, { recursive: true })
const playground = await startPlayground()
const browser = await openBrowser()
try {
  for (const { file, member, channel, lines, typed, light, size } of PICTURES) {
    const { page, wrong, close } = await openWindow(browser, playground.url, size ?? WINDOW)
    if (light) await page.click('#theme')
    if (size) await page.click('#drawer')
    await become(page, member)
    await page.locator(channel === undefined ? '.rail .place' : `.channel:has-text("${channel}")`).first().click()
    for (const [line, text] of lines) await answered(page, line, text)
    if (typed !== undefined) {
      await type(page, typed)
      await page.locator('#choices li').first().waitFor()
    }
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `${FOLDER}/${file}.png`, animations: 'disabled' })
    await close()
    if (wrong.length > 0) throw new Error(`${file}: ${wrong.join('; ')}`)
  }
} finally {
  await browser.close()
  playground.stop()
}
