import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Where this machine's Chromium is; null when it has none. */
export const CHROMIUM = KNOWN.find((path) => existsSync(path)) ?? null

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'] })
}

/** One member's window, with what went wrong in it: console errors, and requests that leave this machine. */
export interface Window {
  page: Page
  wrong: string[]
  close(): Promise<void>
}

export async function openWindow(browser: Browser, url: string, size = { width: 1100, height: 800 }): Promise<Window> {
  const context: BrowserContext = await browser.newContext({ viewport: size, colorScheme: 'dark' })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text()) })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => { if (new URL(request.url()).hostname !== '127.0.0.1') wrong.push(`left this machine: ${request.url()}`) })
  await page.goto(url)
  await page.waitForSelector('.message')
  return { page, wrong, close: () => context.close() }
}
