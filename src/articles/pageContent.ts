import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { isProse } from './lineKinds.ts'
import { namesOf, pageLines } from './pageLines.ts'
import { parsePage, type PageDocument, type PageElement } from './pageNodes.ts'

/** Where papers and portals keep an article's text, the surest first. */
const CONTAINERS = [
  '[itemprop="articleBody"]', '#articleBody', '#articleBodyContents', '#article-view-content-div', '#dic_area', '#newsct_article', '#article_body', '#articleText', '#articletxt', '#newsEndContents',
  '#news_body_area', '#newsContent', '#textBody', '#CmAdContent', '#article_content', '#article_txt', '#news_body_id', '#cont_newstext', '#harmonyContainer', '#newsBody', '#contentArea', '#article-body',
  '.article_body', '.article-body', '.articleBody', '.article_txt', '.article-text', '.article_view', '.article-view', '.article_content', '.article-content', '.articleContent', '.article__body', '.article__content',
  '.article-body__content', '.story-body', '.story-content', '.story__body', '.story-text', '.StoryBodyCompanionColumn', '.RichTextStoryBody', '.news_body', '.news_view', '.news-content', '.newsct_article', '.news_cnt_detail_wrap',
  '.view_con', '.view_cont', '.view_txt', '.viewer', '.view-content', '.text_area', '.txt_area', '.cont_view', '.con_area', '.editor-p', '.post-content', '.entry-content', '.post-body', '.content-body', '.body-content', '.main-content',
  '.wysiwyg', '.c-entry-content', '.caas-body', '.duet--article--article-body-component-container', '[data-component="text-block"]', '[class*="article-body"]', '[class*="ArticleBody"]', '[class*="article_body"]', '[class*="articleBody"]',
  'article', 'main', '[role="main"]',
]

/** Parts of a page that are not its article, by class or id; words are whole between `-`, `_`, spaces and changes of case. */
const FURNITURE = new RegExp(`(?:^|[\\s_-])(?:${[
  'comments?', 'reply', 'replies', 'disqus', 'livere', 'sns', 'share', 'sharing', 'social', 'related', 'relate', 'relation', 'ai[_-]?summary', 'summary[_-]?ai', 'recommend(?:ed|ation|ations)?', 'ranking', 'popular', 'most[_-]?(?:read|viewed|popular)', 'trending',
  'banner', 'promo', 'newsletter', 'subscribe', 'subscription', 'paywall', 'signup', 'sign[_-]up', 'footer', 'foot', 'gnb', 'lnb', 'snb', 'breadcrumbs?', 'location', 'copyright', 'copy[_-]?right', 'ads?', 'adsense', 'advert(?:isement)?', 'sponsor(?:ed)?',
  'cookie', 'consent', 'toolbar', 'tools', 'util', 'utils', 'font[_-]?size', 'reporter[_-]?(?:info|area|card|profile|list)', 'journalist[_-]?(?:info|card)', 'author[_-]?(?:bio|box|card)', 'tags?', 'keywords?', 'hashtag', 'pagination', 'paging', 'login', 'sidebar', 'side', 'aside', 'widget', 'outbrain', 'taboola', 'dable',
].join('|')})(?:$|[\\s_-])`, 'iu')

/** The element that holds the article's text: a known container with most of the page's prose, else what Readability finds. */
export function findContent(document: PageDocument): PageElement {
  const body = document.body ?? document.documentElement
  const all = proseIn(body)
  const found = CONTAINERS.flatMap((selector) => [...document.querySelectorAll(selector)].slice(0, 40))
    .map((element) => ({ element, prose: proseIn(element) })).filter(({ prose }) => prose > 0)
  const most = Math.max(0, ...found.map(({ prose }) => prose))
  const best = found.find(({ prose }) => prose >= most * 0.9)
  if (best && best.prose >= all * 0.3) return best.element
  return readable(document) ?? best?.element ?? body
}

/** Takes away from an element what is not the article, unless that is most of it. */
export function dropFurniture(root: PageElement): void {
  const size = root.textContent?.length ?? 0
  for (const element of root.querySelectorAll('nav, form, aside, footer, menu')) removeSmall(element, size)
  for (const element of root.querySelectorAll('[class], [id]')) if (FURNITURE.test(separated(namesOf(element)))) removeSmall(element, size)
}

function removeSmall(element: PageElement, size: number): void {
  if ((element.textContent?.length ?? 0) < size * 0.5 && element.localName !== 'body' && element.localName !== 'html') element.remove()
}

/** `relatedNews` → `related-News`, so that words can be told apart. */
const separated = (names: string) => names.replace(/([a-z])([A-Z])/gu, '$1-$2')

/** Letters in paragraphs of sentences that are not links. */
function proseIn(element: PageElement): number {
  return pageLines(element).filter((line) => line.links < 0.5 && isProse(line.text)).reduce((sum, line) => sum + line.text.length, 0)
}

/** Readability works on a copy, since it takes the document apart. */
function readable(document: PageDocument): PageElement | null {
  const copy = parsePage(String(document))
  if (!isProbablyReaderable(copy, { minContentLength: 60, minScore: 5 })) return null
  const read = new Readability<PageElement>(copy, { charThreshold: 120, maxElemsToParse: 50_000, serializer: (node) => node as PageElement }).parse()
  return read?.content ? smallestWith(document.body ?? document.documentElement, read.content) : null
}

/** The innermost element with nine tenths of that prose: Readability's own copy has lost headings and class names. */
function smallestWith(root: PageElement, copy: PageElement): PageElement {
  const wanted = new Set(pageLines(copy).map((line) => line.text))
  const held = (element: PageElement) => pageLines(element).reduce((sum, line) => sum + (wanted.has(line.text) ? line.text.length : 0), 0)
  const most = held(root)
  for (let found = root; ;) {
    const next = [...found.childNodes].find((child) => child.nodeType === 1 && held(child) >= most * 0.9)
    if (!next || most === 0) return found
    found = next
  }
}
