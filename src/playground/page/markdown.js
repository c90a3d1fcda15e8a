// Discord's Markdown as nodes. Text stays text: nothing from a message ever becomes markup of the page.
import { element, words } from './state.js'

/** Read at the beginning of a line alone; each takes its line's end along. */
const BLOCKS = [
  [/^(#{1,3}) +([^\n]+)(?:\n|$)/u, ([, marks, text], world) => element(`h${Math.min(marks.length + 1, 3)}`, { class: `h${marks.length}` }, ...inline(text, world))],
  [/^-# +([^\n]+)(?:\n|$)/u, ([, text], world) => element('small', {}, ...inline(text, world))],
  [/^>>> ([^]+)$/u, ([, text], world) => element('blockquote', {}, ...blocks(text, world))],
  [/^(?:> [^\n]*(?:\n|$))+/u, ([lines], world) => element('blockquote', {}, ...blocks(lines.replace(/^> /gmu, '').replace(/\n$/u, ''), world))],
  [/^[-*] +[^\n]+(?:\n(?: {1,20}(?:[-*]|\d{1,9}\.)|[-*]) +[^\n]+)*(?:\n|$)/u, ([lines], world) => list(lines.trimEnd().split('\n'), world)],
  [/^\d{1,9}\. +[^\n]+(?:\n(?: {1,20}(?:[-*]|\d{1,9}\.)|\d{1,9}\.) +[^\n]+)*(?:\n|$)/u, ([lines], world) => list(lines.trimEnd().split('\n'), world)],
]

const INLINE = [
  [/^\\([^0-9A-Za-z\s])/u, ([, letter]) => letter],
  [/^```(?:([\w+#.-]{1,30})\n)?\n*([^]+?)\n*```(?:\n|$)?/u, ([, , text]) => element('pre', { tabindex: '0' }, element('code', {}, text))],
  [/^(`{1,2})([^`][^]*?)\1(?!`)/u, ([, , text]) => element('code', {}, text.trim() || text)],
  [/^\*\*\*(?!\s)([^]+?)\*\*\*(?!\*)/u, ([, text], world) => element('strong', {}, element('em', {}, ...inline(text, world)))],
  [/^\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/u, ([, text], world) => element('strong', {}, ...inline(text, world))],
  [/^__((?:\\[^]|[^\\])+?)__(?!_)/u, ([, text], world) => element('u', {}, ...inline(text, world))],
  [/^\*(?![\s*])((?:\*\*|\\[^]|[^\\*])+?)(?<!\s)\*(?!\*)/u, ([, text], world) => element('em', {}, ...inline(text, world))],
  [/^_(?![\s_])((?:__|\\[^]|[^\\_])+?)_(?![\p{L}\p{N}_])/u, ([, text], world) => element('em', {}, ...inline(text, world))],
  [/^~~((?:\\[^]|[^\\])+?)~~/u, ([, text], world) => element('s', {}, ...inline(text, world))],
  [/^\|\|((?:\\[^]|[^\\])+?)\|\|/u, ([, text], world) => spoiler(inline(text, world))],
  [/^\[((?:\\[^]|[^\\\]\n])+)\]\(<?(https?:\/\/[^)>\s]+)>?\)/u, ([, text, href], world) => link(href, inline(text, world))],
  [/^<t:(-?\d{1,12})(?::([tTdDfFR]))?>/u, ([, seconds, style], { me }) => timestamp(Number(seconds), style, me.locale)],
  [/^<#(\d{1,20})>/u, ([, id], { channels }) => mention(`#${channels.find((one) => one.id === id)?.name ?? 'unknown'}`)],
  [/^<@!?(\d{1,20})>/u, ([, id], { members }) => mention(`@${members.find((one) => one.id === id)?.name ?? 'unknown'}`)],
  [/^<@&\d{1,20}>/u, () => mention('@role')],
  [/^<\/([^:>\n]{1,100}):\d{1,20}>/u, ([, name]) => mention(`/${name}`)],
  [/^@(?:everyone|here)\b/u, ([name]) => mention(name)],
  [/^<a?(:\w{2,32}:)\d{1,20}>/u, ([, name]) => name],
  [/^<(https?:\/\/[^\s<>]+)>/u, ([, href]) => link(href, [href])],
  [/^https?:\/\/[^\s<>]*[^\s<>.,:;!?"')\]]/u, ([href]) => link(href, [href])],
]

/** One message's or component's text; `world` names channels, members and who reads. */
export function drawText(text, world) {
  return element('div', { class: 'text' }, ...blocks(text, world))
}

function blocks(text, world) {
  return parsed(text, world, BLOCKS)
}

function inline(text, world) {
  return parsed(text, world, [])
}

function parsed(text, world, atLineStart) {
  const nodes = []
  let plain = ''
  let isLineStart = true
  for (let rest = text; rest;) {
    const hit = hitIn(isLineStart ? [...atLineStart, ...INLINE] : INLINE, rest)
    const taken = hit?.[0][0] ?? String.fromCodePoint(rest.codePointAt(0))
    if (hit) {
      if (plain) nodes.push(plain)
      plain = ''
      nodes.push(hit[1](hit[0], world))
    } else plain += taken
    isLineStart = taken.endsWith('\n')
    rest = rest.slice(taken.length)
  }
  return plain ? [...nodes, plain] : nodes
}

function hitIn(rules, text) {
  for (const [pattern, make] of rules) {
    const match = pattern.exec(text)
    if (match) return [match, make]
  }
  return null
}

/** Lines of a list; what is indented deeper than the line before hangs under it. */
function list(lines, world) {
  const depth = (line) => /^ */u.exec(line)[0].length
  const first = depth(lines[0])
  const items = []
  for (const line of lines) {
    if (items.length && depth(line) > first) items.at(-1).push(line)
    else items.push([line])
  }
  const [, mark] = /^ *([-*]|\d+\.)/u.exec(lines[0])
  const isNumbered = /\d/u.test(mark)
  return element(isNumbered ? 'ol' : 'ul', isNumbered ? { start: parseInt(mark, 10) } : {}, ...items.map(([line, ...below]) =>
    element('li', {}, ...inline(line.replace(/^ *(?:[-*]|\d+\.) +/u, ''), world), ...(below.length ? [list(below, world)] : []))))
}

function link(href, children) {
  return element('a', { href, rel: 'noreferrer noopener', target: '_blank' }, ...children)
}

/** Covered until it is pressed. */
function spoiler(children) {
  const cover = element('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': words().spoiler }, element('span', {}, ...children))
  const show = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    cover.classList.add('shown')
    for (const name of ['role', 'aria-label', 'tabindex']) cover.removeAttribute(name)
  }
  cover.addEventListener('click', show, { once: true })
  cover.addEventListener('keydown', show)
  return cover
}

function mention(text) {
  return element('span', { class: 'mention' }, text)
}

const STYLES = {
  t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' }, F: { dateStyle: 'full', timeStyle: 'short' },
}

function timestamp(seconds, style = 'f', locale) {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return `<t:${seconds}>`
  const full = date.toLocaleString(locale, STYLES.F)
  return element('time', { datetime: date.toISOString(), title: full }, style === 'R' ? relative(date, locale) : date.toLocaleString(locale, STYLES[style]))
}

const UNITS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30], ['month', 12], ['year', Infinity]]

/** `3시간 전`, `in 2 days`: the largest unit of which there is a whole one. */
function relative(date, locale) {
  let amount = (date - Date.now()) / 1000
  for (const [unit, most] of UNITS) {
    if (Math.abs(amount) < most) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(amount), unit)
    amount /= most
  }
}
