import { mkdirSync } from 'node:fs'
import { CHROMIUM, openBrowser, openWindow } from './support/browser.ts'
import { startPlayground } from './support/playground.ts'

/** One picture of README: who looks at what, after which lines. */
interface Picture {
  file: string
  member: string
  lines: string[]
  /** typed and not sent */
  typed?: string
  light?: boolean
  size?: { width: number; height: number }
}

const FOLDER = 'data/screenshots'
const PHONE = { width: 390, height: 780 }
const PICTURES: Picture[] = [
  { file: 'korean', member: '준호', lines: ['/질문 누가 영입됐어?'] },
  { file: 'english', member: 'Alex', lines: ['/ask how big is Hyperion?', '/facts about:Lumen kind:hire'], light: true },
  { file: 'autocomplete', member: '준호', lines: ['/질문 데이터 센터는 어디에 지어져?'], typed: '/기사 ㅎㄹㅅ' },
  { file: 'phone', member: 'Alex', lines: ['/ask who bought Qira and for how much?'], size: PHONE },
]

// Makes README's pictures: `npm run screenshots`.
if (CHROMIUM === null) throw new Error('There is no Chromium on this machine to take pictures with')
mkdirSync(FOLDER, { recursive: true })
const browser = await openBrowser()
for (const { file, member, lines, typed, light, size } of PICTURES) {
  const playground = await startPlayground()
  const { page, wrong, close } = await openWindow(browser, playground.url, size ?? { width: 1000, height: 720 })
  const id = await page.locator('#member option', { hasText: member }).getAttribute('value')
  await page.goto(`${playground.url}?member=${id}`)
  await page.locator('.welcome').waitFor()
  if (light) await page.click('#theme')
  for (const [sent, line] of lines.entries()) {
    await page.fill('#line', line)
    await page.press('#line', 'Escape')
    await page.press('#line', 'Enter')
    await page.locator('.card').nth(sent).waitFor()
  }
  if (typed !== undefined) {
    await page.fill('#line', typed)
    await page.locator('#choices li').first().waitFor()
  }
  await page.screenshot({ path: `${FOLDER}/${file}.png` })
  await close()
  playground.stop()
  if (wrong.length > 0) throw new Error(`${file}: ${wrong.join('; ')}`)
}
await browser.close()
