import type { Locator, Page } from 'playwright-core'

/** What a member does on the playground's page, by mouse and keys. */

/** Becomes another member in this window. */
export async function become(page: Page, name: string): Promise<void> {
  await page.selectOption('#member', await page.locator('#member option', { hasText: name }).getAttribute('value'))
  await page.locator('#member option[selected]', { hasText: name }).waitFor({ state: 'attached' })
}

/** Puts a line into the composer; what was being filled in there is given up. */
export async function type(page: Page, line: string): Promise<void> {
  for (let given = 0; given < 2 && await page.locator('#call').isVisible(); given++) await page.locator('#more').press('Escape')
  await page.fill('#line', line)
}

/** Types a line and presses Enter; a command that lacks nothing is sent by it. */
export async function say(page: Page, line: string): Promise<void> {
  await type(page, line)
  await page.keyboard.press('Enter')
}

/** Says a line and waits for the message that comes of it, with a text in it. */
export async function answered(page: Page, line: string, text: string | RegExp): Promise<Locator> {
  const before = await messages(page).count()
  await say(page, line)
  const message = messages(page).nth(before).filter({ hasText: text })
  await message.waitFor()
  return message
}

const messages = (page: Page) => page.locator('.message:not(.welcome, .pending)')
