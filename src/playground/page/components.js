// Components V2 and the older rows of buttons.
import { dots, icon } from './icons.js'
import { drawText } from './markdown.js'
import { settle } from './outcomes.js'
import { drawSelect } from './select.js'
import { act, element, here, words } from './state.js'

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary' }

/** Discord's component types by number; those it does not know yet show what they hold. */
const DRAWN = { 1: row, 2: button, 3: select, 5: select, 6: select, 7: select, 8: select, 9: section, 10: ({ content }) => drawText(content, here), 11: thumbnail, 12: gallery, 13: file, 14: separator, 17: container }

export function drawComponent(component, message) {
  const draw = DRAWN[component.type] ?? ((one) => element('div', {}, ...within(one, message)))
  return draw(component, message)
}

function within({ components = [] }, message) {
  return components.map((one) => drawComponent(one, message))
}

function container(component, message) {
  const card = element('div', { class: `card${component.spoiler ? ' covered' : ''}${typeof component.accent_color === 'number' ? ' accented' : ''}` }, ...within(component, message))
  if (typeof component.accent_color === 'number') card.style.setProperty('--accent', colour(component.accent_color))
  return card
}

export const colour = (number) => `#${number.toString(16).padStart(6, '0')}`

function row(component, message) {
  return element('div', { class: 'row' }, ...within(component, message))
}

function section(component, message) {
  return element('div', { class: 'section' }, element('div', {}, ...within(component, message)), drawComponent(component.accessory, message))
}

function separator({ divider = true, spacing = 1 }) {
  return element('hr', { class: `${divider ? '' : 'blank '}${spacing === 2 ? 'large' : ''}` })
}

/** Pictures from elsewhere are not fetched: nothing here leaves this computer. What they show is said instead. */
export function picture({ media, url, description }) {
  return element('span', { class: 'picture' }, icon('file'), description ?? new URL(media?.url ?? url, location.href).pathname.split('/').at(-1))
}

function thumbnail(component) {
  return picture(component)
}

function gallery({ items }) {
  return element('div', { class: 'gallery' }, ...items.map(picture))
}

function file({ file: { url } }) {
  return element('div', { class: 'file' }, icon('file'), url.replace(/^attachment:\/\//u, ''))
}

function button(component, message) {
  const { label = '', emoji, url, style, disabled } = component
  const inner = [...(emoji?.name ? [element('span', { class: 'emoji' }, emoji.name)] : []), ...(label ? [label] : [])]
  if (url) return element('a', { class: 'button secondary', href: url, target: '_blank', rel: 'noreferrer noopener' }, ...inner, icon('outside'))
  return element('button', {
    type: 'button', id: idOf(component, message), class: STYLES[style], disabled: disabled === true,
    onclick: ({ currentTarget }) => void doing(currentTarget, message, act('press', { message: message.id, customId: component.custom_id })),
  }, ...inner)
}

function select(component, message) {
  return drawSelect(component, idOf(component, message), (control, values) =>
    doing(control, message, act('select', { message: message.id, customId: component.custom_id, values })))
}

const idOf = ({ custom_id }, { id }) => `${id}-${custom_id}`

/** Three dots in the control until the bot has answered; in red below it when the bot has not. */
async function doing(control, message, outcome) {
  const inner = [...control.childNodes]
  control.classList.add('busy')
  control.setAttribute('aria-busy', 'true')
  control.replaceChildren(element('span', { class: 'was' }, ...inner), dots())
  const settled = await outcome
  control.classList.remove('busy')
  control.removeAttribute('aria-busy')
  control.replaceChildren(...inner)
  control.closest('.message')?.querySelector('.body > .wrong')?.remove()
  if (settled.error || settled.kind === 'timeout') control.closest('.body')?.append(element('p', { class: 'wrong', role: 'alert' }, icon('wrong'), words().failedPress))
  settle(settled, message.id)
}
