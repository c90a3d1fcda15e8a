// Discord's Markdown as nodes. Text stays text: nothing from a message ever becomes markup of the page.

const INLINE = [
  [/^\\([\\*_~`|>#[\]()\-.+!<:@])/u, ([, letter]) => letter],
  [/^\*\*__(.{1,4000}?)__\*\*/su, ([, text], world) => node('strong', [node('u', inline(text, world))])],
  [/^\*\*(.{1,4000}?)\*\*/su, ([, text], world) => node('strong', inline(text, world))],
  [/^__(.{1,4000}?)__/su, ([, text], world) => node('u', inline(text, world))],
  [/^~~(.{1,4000}?)~~/su, ([, text], world) => node('s', inline(text, world))],
  [/^\|\|(.{1,4000}?)\|\|/su, ([, text], world) => spoiler(inline(text, world))],
  [/^`([^`\n]+)`/u, ([, text]) => node('code', [text])],
  [/^\[([^\]\n]+)\]\(<?(https?:\/\/[^)>\s]+)>?\)/u, ([, text, href], world) => link(href, inline(text, world))],
  [/^<t:(\d{1,12})(?::([a-zA-Z]))?>/u, ([, seconds, style], { me }) => time(Number(seconds), style, me.locale)],
  [/^<#(\d{1,20})>/u, ([, id], { channels }) => mention(`#${channels.find((one) => one.id === id)?.name ?? 'unknown'}`)],
  [/^<@!?(\d{1,20})>/u, ([, id], { members }) => mention(`@${members.find((one) => one.id === id)?.name ?? 'unknown'}`)],
  [/^https?:\/\/[^\s<>]+/u, ([href]) => link(href, [href])],
]

/** One message's or component's text. */
export function drawText(text, world) {
  const made = document.createElement('div')
  made.className = 'text'
  const lines = text.split('\n')
  lines.forEach((line, i) => {
    const block = /^(### |-# |> |- )/u.exec(line)?.[1]
    const rest = inline(block ? line.slice(block.length) : line, world)
    if (block === '### ') made.append(node('h3', rest))
    else if (block === '-# ') made.append(node('small', rest))
    else if (block === '> ') made.append(node('blockquote', rest))
    else if (block === '- ') made.append('• ', ...rest)
    else made.append(...rest)
    if (i < lines.length - 1 && block !== '### ' && block !== '> ') made.append('\n')
  })
  return made
}

function inline(text, world) {
  const nodes = []
  let plain = ''
  for (let rest = text; rest;) {
    const hit = INLINE.map(([pattern, make]) => [pattern.exec(rest), make]).find(([match]) => match)
    if (hit) {
      if (plain) nodes.push(plain)
      plain = ''
      nodes.push(hit[1](hit[0], world))
      rest = rest.slice(hit[0][0].length)
    } else {
      const letter = String.fromCodePoint(rest.codePointAt(0))
      plain += letter
      rest = rest.slice(letter.length)
    }
  }
  return plain ? [...nodes, plain] : nodes
}

function node(tag, children) {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}

function link(href, children) {
  const made = node('a', children)
  made.href = href
  made.rel = 'noreferrer noopener'
  made.target = '_blank'
  return made
}

/** Covered until pointed at or focused. */
function spoiler(children) {
  const made = node('span', children)
  made.className = 'spoiler'
  made.tabIndex = 0
  return made
}

function mention(text) {
  const made = node('span', [text])
  made.className = 'mention'
  return made
}

function time(seconds, style, locale) {
  const date = new Date(seconds * 1000)
  const made = node('time', [style === 'R' ? ago(date, locale) : date.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })])
  made.dateTime = date.toISOString()
  return made
}

function ago(date, locale) {
  const seconds = Math.round((date - Date.now()) / 1000)
  return new Intl.RelativeTimeFormat(locale).format(Math.abs(seconds) < 90 ? seconds : Math.round(seconds / 60), Math.abs(seconds) < 90 ? 'second' : 'minute')
}
