// Messages as Discord lays them out: who, when, text, Components V2, and the menu of what apps do with a message.
import { drawText } from './markdown.js'
import { settle } from './outcomes.js'
import { $, act, element, here, local, words } from './state.js'

/** Draws the open channel; `ask` puts a question to the bot, for the welcome's buttons. */
export function drawMessages(ask) {
  const shown = here.messages.filter((message) => message.channel_id === here.channel.id)
  const log = $('messages')
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 200
  const focused = document.activeElement?.id
  log.replaceChildren(...(shown.length ? [] : [welcome(ask)]), ...shown.map(drawMessage))
  if (focused) $(focused)?.focus({ preventScroll: true })
  if (atEnd) log.scrollTop = log.scrollHeight
}

function welcome(ask) {
  const questions = here.welcome.map((question) => element('button', { type: 'button', onclick: () => ask(question) }, question))
  return element('article', { class: 'message welcome' }, element('div', { class: 'avatar bot', 'aria-hidden': 'true' }, '기'),
    element('div', { class: 'body' }, element('p', {}, questions.length ? words().welcome : words().empty), element('div', { class: 'row' }, ...questions)))
}

function drawMessage(message) {
  const { author, isBot, isHidden, isLoading, causedBy } = message
  const menu = here.commands[here.channel.id].filter(({ type }) => type === 3)
  const open = (event) => {
    event.preventDefault()
    openMenu(menu, message, event)
  }
  return element('article', { class: `message${isHidden ? ' hidden-reply' : ''}`, ...(menu.length ? { oncontextmenu: open } : {}) },
    ...(causedBy ? [element('div', { class: 'caused' }, `${causedBy.text} · ${words().used(causedBy.member)}`)] : []),
    element('div', { class: `avatar${isBot ? ' bot' : ''}`, 'aria-hidden': 'true' }, isBot ? '기' : author.username[0]),
    element('div', { class: 'body' },
      element('div', { class: 'head' }, element('span', { class: 'author' }, author.username), ...(isBot ? [element('span', { class: 'tag' }, words().app)] : []),
        element('time', { class: 'time', datetime: message.timestamp }, new Date(message.timestamp).toLocaleTimeString(here.me.locale, { hour: '2-digit', minute: '2-digit' })),
        ...(menu.length ? [element('button', { type: 'button', class: 'dots', id: `dots-${message.id}`, 'aria-haspopup': 'menu', 'aria-label': words().menuOf(author.username), onclick: open }, '⋯')] : [])),
      ...(isLoading ? [element('em', {}, `${author.username} ${words().loading}`)] : []),
      ...(message.content ? [drawText(message.content, here)] : []),
      ...message.components.map((component) => drawComponent(component, message)),
      ...(isHidden ? [element('p', { class: 'only' }, `👁 ${words().only}`)] : [])))
}

const STYLES = { 1: 'primary', 3: 'success', 4: 'danger' }

function drawComponent(component, message) {
  const inner = () => (component.components ?? []).map((one) => drawComponent(one, message))
  const id = component.custom_id ? `${message.id}-${component.custom_id}` : undefined
  const done = async (outcome) => settle(await outcome, message.id)
  switch (component.type) {
    case 17: {
      const card = element('div', { class: 'card' }, ...inner())
      if (typeof component.accent_color === 'number') card.style.borderLeftColor = `#${component.accent_color.toString(16).padStart(6, '0')}`
      return card
    }
    case 1: return element('div', { class: 'row' }, ...inner())
    case 14: return element('hr')
    case 10: return drawText(component.content, here)
    case 2:
      if (component.url) return element('a', { class: 'button', href: component.url, target: '_blank', rel: 'noreferrer noopener' }, component.label ?? component.url)
      return element('button', {
        type: 'button', id, class: STYLES[component.style], disabled: component.disabled === true,
        onclick: () => void done(act('press', { message: message.id, customId: component.custom_id })),
      }, component.label ?? '')
    case 3: return element('select', { id, 'aria-label': component.placeholder ?? '', onchange: ({ target }) => void done(act('select', { message: message.id, customId: component.custom_id, values: [target.value] })) },
      element('option', { value: '', disabled: true, selected: true }, component.placeholder ?? ''),
      ...component.options.map(({ label, value }) => element('option', { value }, label)))
    default: return element('div', {}, ...inner())
  }
}

/** What apps do with a message: by right click, long press, or the three dots. */
function openMenu(commands, message, event) {
  const menu = $('menu')
  const back = document.activeElement
  const close = () => {
    menu.hidden = true
    back?.focus()
  }
  menu.replaceChildren(...commands.map((one) => element('button', {
    type: 'button', role: 'menuitem',
    onclick: async () => {
      close()
      settle(await act('menu', { name: one.name, message: message.id }), message.id)
    },
  }, local(one))))
  menu.hidden = false
  const { right, bottom } = event.currentTarget.getBoundingClientRect()
  menu.style.left = `${Math.max(8, Math.min(event.clientX || right, innerWidth - menu.offsetWidth - 8))}px`
  menu.style.top = `${Math.max(8, Math.min(event.clientY || bottom, innerHeight - menu.offsetHeight - 8))}px`
  menu.onkeydown = ({ key }) => {
    const items = [...menu.children]
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (key === 'Escape') close()
    else if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus()
  }
  menu.onfocusout = ({ relatedTarget }) => { if (!menu.contains(relatedTarget)) menu.hidden = true }
  menu.firstElementChild.focus()
}
