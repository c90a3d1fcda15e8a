import { cleanLine } from './plainText.ts'
import type { Line } from './lines.ts'
import type { PageElement } from './pageNodes.ts'

const BLOCKS = new Set(('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead time tr ul').split(' '))
const UNREAD = new Set('script style noscript template iframe svg canvas object embed audio video button input select textarea option head title link meta map area dialog'.split(' '))
const CAPTIONS = /(?:^|[\s_-])(?:caption|captions|figcaption|img[_-]?desc|photo[_-]?(?:desc|txt|text|caption|info)|image[_-]?(?:desc|caption|credit)|credit|txt_caption|end_photo_org|wp-caption-text)(?:$|[\s_-])/iu

/** The lines of an element, in order, each block and each `<br>` ending one. */
export function pageLines(root: PageElement): Line[] {
  const walk = new Walk()
  walk.into(root, { link: false })
  walk.endLine()
  return walk.lines
}

interface Within { link: boolean; role?: Line['role'] }

class Walk {
  readonly lines: Line[] = []
  #text = ''
  #linked = 0
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
    this.into(element, { link: within.link || name === 'a', ...roleOf(element, within) })
    if (block) this.endLine()
    if (name === 'td' || name === 'th') this.#gap = false
  }

  #add(text: string, { link, role }: Within): void {
    this.#text += text.replace(/[\s\u00a0]{1,100000}/gu, ' ')
    if (link) this.#linked += text.trim().length
    if (text.trim() !== '') this.#role = role
  }

  endLine(gap = true): void {
    const text = cleanLine(this.#text)
    if (text !== '') {
      this.lines.push({ text, gap: this.#gap, links: Math.min(1, this.#linked / text.length), ...(this.#role ? { role: this.#role } : {}) })
      this.#gap = gap
    }
    this.#gap ||= gap
    this.#text = ''
    this.#linked = 0
    this.#role = undefined
  }
}

function roleOf(element: PageElement, within: Within): { role?: Line['role'] } {
  if (within.role === 'caption' || element.localName === 'figcaption' || CAPTIONS.test(namesOf(element))) return { role: 'caption' }
  if (/^h[1-6]$/u.test(element.localName)) return { role: 'heading' }
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
