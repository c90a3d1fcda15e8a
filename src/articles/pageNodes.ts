import { parseHTML } from 'linkedom'

/** As much of a DOM element as reading a page takes; the project has no browser types. */
export interface PageElement {
  readonly nodeType: number
  readonly localName: string
  textContent: string | null
  readonly childNodes: Iterable<PageElement>
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface PageDocument extends PageElement {
  readonly body: PageElement | null
  readonly documentElement: PageElement
}

/** A page's or a fragment's document; scripts are not run. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/iu.test(html.slice(0, 20_000)) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { document: PageDocument }).document
}
