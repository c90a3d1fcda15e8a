// A select menu: a button that opens a list; a list of which several may be chosen is sent when it closes.
import { icon } from './icons.js'
import { element, here, words } from './state.js'

const USER = 5
const CHANNEL = 8

/** @param choose called with the control and the values; a user or channel menu offers this server's */
export function drawSelect(component, id, choose) {
  const { placeholder = '', disabled, max_values: most = 1, min_values: least = 1 } = component
  const chosen = new Set(component.options?.filter((option) => option.default).map(({ value }) => value))
  const options = optionsOf(component)
  const list = element('ul', { role: 'listbox', class: 'options', hidden: true, 'aria-label': placeholder || words().choices, ...(most > 1 ? { 'aria-multiselectable': 'true' } : {}) })
  const shown = () => options.filter(({ value }) => chosen.has(value)).map(({ label }) => label).join(', ') || placeholder
  const control = element('button', { type: 'button', id, class: 'select', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', disabled: disabled === true }, element('span', {}, shown()), icon('down'))
  const close = (isSent) => {
    if (list.hidden) return
    list.hidden = true
    control.setAttribute('aria-expanded', 'false')
    if (isSent && chosen.size >= least) void choose(control, [...chosen])
  }
  const take = ({ value }, item) => {
    if (most === 1) chosen.clear()
    if (chosen.has(value)) chosen.delete(value)
    else if (chosen.size < most) chosen.add(value)
    item.setAttribute('aria-selected', String(chosen.has(value)))
    control.firstElementChild.textContent = shown()
    if (most > 1) return
    control.focus()
    close(true)
  }
  list.append(...options.map((option) => optionItem(option, chosen, take)))
  control.addEventListener('click', () => {
    if (!list.hidden) return close(most > 1)
    list.hidden = false
    control.setAttribute('aria-expanded', 'true')
    list.querySelector('[aria-selected=true], li')?.focus()
  })
  list.addEventListener('keydown', (event) => onKey(event, list, () => {
    control.focus()
    close(most > 1)
  }))
  list.addEventListener('focusout', ({ relatedTarget }) => { if (!list.contains(relatedTarget) && relatedTarget !== control) close(most > 1) })
  return element('div', { class: 'selecting' }, control, list)
}

function optionsOf({ type, options }) {
  if (type === USER) return here.members.map(({ id, name }) => ({ label: `@${name}`, value: id }))
  if (type === CHANNEL) return here.channels.filter(({ server }) => server === here.channel.server).map(({ id, name }) => ({ label: `#${name}`, value: id }))
  return options ?? []
}

function optionItem(option, chosen, take) {
  const { label, value, description } = option
  const item = element('li', { role: 'option', tabindex: '-1', 'aria-selected': String(chosen.has(value)) }, element('span', {}, label), ...(description ? [element('small', {}, description)] : []))
  item.addEventListener('click', () => take(option, item))
  item.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    take(option, item)
  })
  return item
}

function onKey(event, list, leave) {
  const items = [...list.children]
  const at = items.indexOf(document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (event.key === 'Escape') leave()
  else if (to !== undefined) items[(to + items.length) % items.length].focus()
  else return
  event.preventDefault()
}
