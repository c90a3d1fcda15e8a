import { lexer, type Token, type Tokens } from 'marked'
import { parse as parseYaml } from 'yaml'
import type { Article } from './article.ts'
import { asArticle } from './asArticle.ts'
import { linesOf, type Line } from './lines.ts'
import { cleanLine, stripMarkup } from './plainText.ts'
import { readLines, type Told } from './readLines.ts'
import { readRecord, type Details } from './record.ts'

/** YAML between lines of `---`, or TOML between lines of `+++`. */
const FRONT = /^\s{0,100}(?:---[ \t]{0,10}\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)|\+\+\+[ \t]{0,10}\n([\s\S]{0,20000}?)\n\+\+\+)[ \t]{0,10}(?:\n|$)/u

/** Nested quotes and lists beyond this are read as plain lines, so that no hostile text eats the stack. */
const DEEPEST = 40

/** A Markdown article: front matter first, then the first heading, then the text without its marks. Null without text. */
export function readMarkdown(text: string, id: string): Article | null {
  const front = FRONT.exec(text)
  const details = front ? readFront(front[1]) ?? readFields(front[1] ?? front[2]!) : null
  const body = front && details ? text.slice(front[0].length) : text
  const lines = isDeep(body) ? linesOf(stripMarkup(body)) : linesIn(lexer(body))
  const titled = details?.title === undefined ? titledBy(lines) : details
  return asArticle(readLines(lines, titled), id, details?.url ?? null)
}

function readFront(yaml: string | undefined): Details | null {
  if (yaml === undefined) return null
  try {
    const parsed: unknown = parseYaml(yaml, { maxAliasCount: 20, schema: 'core' })
    return typeof parsed === 'object' && parsed !== null ? readRecord(parsed as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/**
 * Front matter line by line: TOML as pages have it, and YAML that is not quite right, such as `title: 다리: 새로 열려`.
 * Null when no line names what it holds: then it is text between two rules.
 */
function readFields(block: string): Details | null {
  const fields = [...block.matchAll(/^[ \t]{0,4}([\p{L}_]{1,30})[ \t]{0,10}[=:][ \t]{0,10}(\S.{0,500})$/gmu)]
    .map(([, name, value]) => [name!, value!.trim().replace(/^(["'])(.{0,500})\1$/u, '$2')])
  return fields.length > 0 ? readRecord(Object.fromEntries(fields) as Record<string, string>) : null
}

/** Without a title in front matter, a heading that opens the text is it. */
function titledBy(lines: Line[]): Told {
  return lines[0]?.role === 'heading' ? { title: lines[0].text } : {}
}

const isDeep = (text: string) => new RegExp(`^(?:[ \\t]{0,8}(?:>|[-*+]|\\d{1,9}[.)])){${DEEPEST}}|^[ \\t]{${DEEPEST * 4}}`, 'mu').test(text) ||
  (text.match(/[[\]*_`]/gu)?.length ?? 0) > 20_000 || /[[*_`~!<(]{200}/u.test(text)

function linesIn(tokens: Token[]): Line[] {
  return tokens.flatMap((token): Line[] => {
    if (token.type === 'heading') return asLines(inline(token.tokens ?? []), 'heading')
    if (token.type === 'list') return (token as Tokens.List).items.flatMap((item) => linesIn(item.tokens))
    if (token.type === 'blockquote') return linesIn(token.tokens ?? [])
    if (token.type === 'table') return rowsOf(token as Tokens.Table).flatMap((row) => asLines(row))
    if (token.type === 'paragraph' || token.type === 'text') return paragraph(token)
    if (token.type === 'code') return linesOf(stripMarkup((token as Tokens.Code).text))
    return token.type === 'html' ? linesOf(stripMarkup(token.raw)) : []
  })
}

/** A paragraph of one picture is its caption. */
function paragraph(token: Token): Line[] {
  const tokens = 'tokens' in token && token.tokens ? token.tokens : []
  const written = tokens.filter((part) => part.raw.trim() !== '')
  if (written.length > 0 && written.every((part) => part.type === 'image')) return asLines(inline(written), 'caption')
  return asLines(tokens.length > 0 ? inline(tokens) : 'text' in token ? String(token.text) : token.raw)
}

function rowsOf(table: Tokens.Table): string[] {
  return [table.header, ...table.rows].map((row) => row.map((cell) => inline(cell.tokens)).join(' | '))
}

function inline(tokens: Token[]): string {
  return tokens.map((token) => {
    if (token.type === 'br') return '\n'
    if (token.type === 'image') return (token as Tokens.Image).text
    if ('tokens' in token && token.tokens) return inline(token.tokens)
    return 'text' in token ? String(token.text) : ''
  }).join('')
}

/** Only a hard break (two spaces, a backslash) starts a new line; a single line end is a space in Markdown. */
function asLines(text: string, role?: Line['role']): Line[] {
  return stripMarkup(text).split(/\n{2,}/u).map((part) => cleanLine(part)).filter((part) => part !== '')
    .map((part, i) => ({ text: part, gap: i === 0, links: 0, ...(role ? { role } : {}) }))
}
