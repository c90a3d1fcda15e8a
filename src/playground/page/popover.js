// The list above the composer: commands, options or values, one of which can be marked by the arrows and taken.
import { $, element, words } from './state.js'

let items = []
let marked = -1
/** the control that the list belongs to */
let owner = null

/**
 * Shows what can be taken. An entry is `{ name, note, detail, take }`: `detail` stands beside the name, `note` below it.
 *
 * @param about a heading, and what is read out with it; the list may be empty under it
 */
export function showChoices(control, entries, about = '') {
  owner?.removeAttribute('aria-activedescendant')
  owner = control
  items = entries
  marked = -1
  $('popover').hidden = entries.length === 0 && !about
  $('about').textContent = about
  $('about').hidden = !about
  $('choices').hidden = entries.length === 0
  $('choices').setAttribute('aria-label', words().choices)
  if (control.getAttribute('role') === 'combobox') control.setAttribute('aria-expanded', String(entries.length > 0))
  $('choices').replaceChildren(...entries.map(drawEntry))
  $('choices').scrollTop = 0
}

// The composer keeps the focus, also while the list is scrolled.
$('popover').addEventListener('mousedown', (event) => event.preventDefault())

export const hideChoices = () => owner && showChoices(owner, [])
export const hasChoices = () => items.length > 0

/** Takes the marked entry, or with `orFirst` the first where none is marked; false where there is none to take. */
export function takeChoice({ orFirst = false } = {}) {
  const entry = items[marked < 0 && orFirst ? 0 : marked]
  entry?.take()
  return entry !== undefined
}

/** Marks the next entry, or with -1 the one before, round and round. */
export function markChoice(step) {
  if (items.length === 0) return false
  marked = marked < 0 && step < 0 ? items.length - 1 : (marked + step + items.length) % items.length
  for (const [i, item] of [...$('choices').children].entries()) item.setAttribute('aria-selected', String(i === marked))
  $('choices').children[marked].scrollIntoView({ block: 'nearest' })
  owner.setAttribute('aria-activedescendant', `choice-${marked}`)
  return true
}

function drawEntry({ name, note, detail, take }, i) {
  const item = element('li', { role: 'option', id: `choice-${i}`, 'aria-selected': 'false' },
    element('span', { class: 'name' }, name), ...(detail ? [element('span', { class: 'detail' }, detail)] : []), ...(note ? [element('span', { class: 'note' }, note)] : []))
  item.addEventListener('click', () => take())
  return item
}
