import { cleanLine } from './plainText.ts'
import type { Line } from './lines.ts'
import type { PageElement } from './pageNodes.ts'

const BLOCKS = new Set(('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead time tr ul').split(' '))
const UNREAD = new Set('script style noscript template iframe svg canvas object embed audio video button input select textarea option head title link meta map area dialog'.split(' '))
const CAPTIONS = /(?:^|[\s_-])(?:caption|captions|figcaption|img[_-]?desc|photo[_-]?(?:desc|txt|text|caption|info)|image[_-]?(?:desc|caption|credit)|credit|txt_caption|end_photo_org|wp-caption-text)(?:$|[\s_-])/iu

/** Classes of the lines under a headline. */
const SUBTITLES = /(?:sub|mid)[-_]?(?:tit|head)|standfirst|media_end_summary|art(?:icle)?[-_]summary|(?:^|\s)de[c]?k(?:$|\s)|summury/iu

/** The lines of an element, in order, each block and each `<br>` ending one. */
export function pageLines(root: PageElement): Line[] {
  const walk = new Walk()
  walk.into(root, { link: false, bold: false })
  walk.endLine()
  return walk.lines
}

interface Within { link: boolean; bold: boolean; role?: Line['role'] }

class Walk {
  readonly lines: Line[] = []
  #text = ''
  #letters = 0
  #linked = 0
  #bold = 0
  #gap = true
  #role: Line['role'] | undefined

  into(element: PageElement, within: Within): void {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) this.#add(node.textContent ?? '', within)
      else if (node.nodeType === 1) this.#element(node, within)
    }
  }

  #element(element: PageElement, within: Within): void {
    const name = element.localName
    if (UNREAD.has(name) || isHidden(element)) return
    if (name === 'br') return this.endLine(false)
    const block = BLOCKS.has(name)
    if (block) this.endLine()
    if (name === 'tr' && isRow(element)) return this.#row(element, within)
    if (name === 'a' && this.#endsBeforeLink()) this.endLine(false)
    this.into(element, { link: within.link || name === 'a', bold: within.bold || name === 'b' || name === 'strong', ...roleOf(element, within) })
    if (block) this.endLine()
    if (name === 'td' || name === 'th') this.#gap = false
  }

  #row(row: PageElement, within: Within): void {
    const cells = [...row.querySelectorAll('td, th')].map((cell) => cleanLine(cell.textContent ?? '')).filter((cell) => cell !== '')
    this.#add(cells.join(' '), { ...within, role: within.role ?? 'item' })
    this.endLine()
  }

  #add(text: string, { link, bold, role }: Within): void {
    const length = text.trim().length
    if (length > 0 && this.#letters > 0 && role !== this.#role) this.endLine(false)
    this.#text += text.replace(/[\s\u00a0]{1,100000}/gu, ' ')
    if (length === 0) return
    this.#letters += length
    if (link) this.#linked += length
    if (bold) this.#bold += length
    this.#role = role
  }

  /** A link right behind a link or behind bold words is an item of a list: `<b>Most read</b><a>…</a><a>…</a>`. */
  #endsBeforeLink(): boolean {
    if (this.#letters < 3) return false
    return this.#linked === this.#letters || (this.#bold === this.#letters && !this.#text.endsWith(' '))
  }

  endLine(gap = true): void {
    const text = cleanLine(this.#text)
    if (text !== '') {
      const role = this.#role ?? (this.#bold >= text.length * 0.9 ? 'heading' : undefined)
      this.lines.push({ text, gap: this.#gap, links: Math.min(1, this.#linked / text.length), ...(role ? { role } : {}) })
      this.#gap = gap
    }
    this.#gap ||= gap
    this.#text = ''
    this.#letters = 0
    this.#linked = 0
    this.#bold = 0
    this.#role = undefined
  }
}

/** A row of figures (`늘봄FC | 2`) is one line; a row of a page laid out by tables is not. */
function isRow(element: PageElement): boolean {
  return (element.textContent ?? '').length <= 120 && element.querySelector('a, b, font, br, p, div, table, img, h1, h2, h3, figure, [class]') === null
}

function roleOf(element: PageElement, within: Within): { role?: Line['role'] } {
  if (within.role === 'caption' || element.localName === 'figcaption' || CAPTIONS.test(namesOf(element))) return { role: 'caption' }
  if (SUBTITLES.test(namesOf(element))) return { role: 'subtitle' }
  if (/^h[1-6]$/u.test(element.localName)) return { role: 'heading' }
  if (within.role !== 'subtitle' && /^(?:li|tr)$/u.test(element.localName)) return { role: 'item' }
  return within.role ? { role: within.role } : {}
}

function isHidden(element: PageElement): boolean {
  return element.hasAttribute('hidden') || /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/iu.test(element.getAttribute('style')?.slice(0, 500) ?? '') ||
    /(?:^|\s)(?:blind|sr-only|visually-hidden|screen-reader-text|screen_out|skip|a11y|ir_txt|hidden)(?:$|\s)/iu.test(element.getAttribute('class') ?? '')
}

/** An element's class and id, to be looked through for what it is. */
export function namesOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 300)
}
