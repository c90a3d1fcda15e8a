// Embeds, the older kind of card.
import { colour, picture } from './components.js'
import { drawText } from './markdown.js'
import { element, here } from './state.js'

export function drawEmbed(embed) {
  const { title, url, description, fields = [], author, footer, image, thumbnail, timestamp } = embed
  const titled = title && (url ? element('a', { class: 'title', href: url, target: '_blank', rel: 'noreferrer noopener' }, title) : element('div', { class: 'title' }, drawText(title, here)))
  const below = [footer?.text, timestamp && new Date(timestamp).toLocaleString(here.me.locale, { dateStyle: 'short', timeStyle: 'short' })].filter(Boolean).join(' • ')
  const card = element('div', { class: 'embed' },
    ...(author?.name ? [element('div', { class: 'by' }, author.name)] : []),
    ...(titled ? [titled] : []),
    ...(description ? [drawText(description, here)] : []),
    ...(fields.length ? [element('div', { class: 'fields' }, ...inRows(fields))] : []),
    ...[thumbnail, image].filter(Boolean).map(picture),
    ...(below ? [element('div', { class: 'foot' }, below)] : []))
  if (typeof embed.color === 'number') card.style.setProperty('--accent', colour(embed.color))
  return card
}

/** Three inline fields at most stand side by side; one that is not inline begins a row and ends it. */
function inRows(fields) {
  return fields.map((field, i) => {
    const run = field.inline ? runOf(fields, i) : 1
    return element('div', { class: field.inline ? `field of-${run}` : 'field' }, element('div', { class: 'name' }, drawText(field.name, here)), drawText(field.value, here))
  })
}

function runOf(fields, at) {
  let first = at
  while (first > 0 && fields[first - 1].inline) first--
  let end = at
  while (end < fields.length && fields[end].inline) end++
  const start = at - ((at - first) % 3)
  return Math.min(3, end - start)
}
