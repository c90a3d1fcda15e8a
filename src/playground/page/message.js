// One message as Discord lays it out: what brought it about, who, when, what it says, and the menu of what apps do with it.
import { drawComponent } from './components.js'
import { drawEmbed } from './embeds.js'
import { dots, icon } from './icons.js'
import { drawText } from './markdown.js'
import { openMenu } from './menu.js'
import { commands, element, here, words } from './state.js'

/** Members' colours, in the order they joined. */
const COLOURS = ['violet', 'orange', 'teal', 'rose']

/** @param acts `{ dismiss }`: what pressing Dismiss does */
export function drawMessage(message, isGrouped, acts) {
  const { author, isBot, isHidden, isLoading } = message
  const open = (event) => {
    event.preventDefault()
    openMenu(commands().filter(({ type }) => type === 3), message, event)
  }
  const made = element('article', { class: `message${isGrouped ? ' grouped' : ''}${isHidden ? ' hidden-reply' : ''}`, oncontextmenu: open },
    ...(message.causedBy ? [caused(message.causedBy)] : []),
    ...(message.repliesTo ? [reply(message.repliesTo)] : []),
    avatar(author.username, isBot),
    ...(isGrouped ? [] : [head(author.username, isBot, message.timestamp)]),
    element('div', { class: 'body' },
      ...(isLoading ? [waiting(`${author.username} ${words().loading}`)] : []),
      ...(message.content ? [drawText(message.content, here)] : []),
      ...message.embeds.map(drawEmbed),
      ...message.components.map((component) => drawComponent(component, message))),
    ...(isHidden ? [only(() => acts.dismiss(message.id))] : []),
    element('button', { type: 'button', class: 'dots', id: `dots-${message.id}`, 'aria-haspopup': 'menu', 'aria-label': words().menuOf(author.username), onclick: open }, icon('more')))
  onLongPress(made, open)
  return made
}

/** A command that is on its way, or that nobody answered. */
export function drawPending({ name, isLate, at }, dismiss) {
  return element('article', { class: `message pending${isLate ? ' hidden-reply' : ''}` },
    caused({ member: here.me.name, name, text: name }), avatar('gisa', true), head('gisa', true, at),
    element('div', { class: 'body' }, isLate ? element('p', { class: 'wrong', role: 'alert' }, icon('wrong'), words().failed) : waiting(words().sending)),
    ...(isLate ? [only(dismiss)] : []))
}

export function head(name, isBot, at) {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  return element('div', { class: 'head' },
    element('span', { class: `author${colourOf(name, isBot)}` }, name),
    ...(isBot ? [element('span', { class: 'tag' }, words().app)] : []),
    element('time', { datetime: date.toISOString(), title: date.toLocaleString(here.me.locale, { dateStyle: 'full', timeStyle: 'short' }) },
      date.toLocaleString(here.me.locale, isToday ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' })))
}

export function avatar(name, isBot) {
  if (isBot) return element('img', { class: 'avatar', src: 'icon.svg', alt: '' })
  return element('span', { class: `avatar${colourOf(name, false)}`, 'aria-hidden': 'true' }, name[0])
}

function colourOf(name, isBot) {
  const at = here.members.findIndex((member) => member.name === name)
  return isBot || at < 0 ? '' : ` ${COLOURS[at % COLOURS.length]}`
}

/** `민지 님이 사용: /질문`; the options are read out, and shown when pointed at, as in Discord. */
function caused({ member, name, text }) {
  return element('div', { class: 'context' }, avatar(member, false), element('span', { class: `who${colourOf(member, false)}` }, member),
    ` ${words().used} `, element('span', { class: 'mention', title: text }, name))
}

function reply({ author, isBot, text }) {
  return element('div', { class: 'context' }, avatar(author, isBot), element('span', { class: `who${colourOf(author, isBot)}` }, author),
    ...(isBot ? [element('span', { class: 'tag' }, words().app)] : []), element('span', { class: 'preview' }, text))
}

function only(dismiss) {
  return element('p', { class: 'only' }, icon('eye'), words().only, ' • ', element('button', { type: 'button', class: 'link', onclick: dismiss }, words().dismiss))
}

function waiting(text) {
  return element('p', { class: 'waiting' }, dots(), element('span', {}, text))
}

/** Where a finger held down is no right click by itself. */
function onLongPress(target, then) {
  let timer = 0
  const stop = () => clearTimeout(timer)
  target.addEventListener('touchstart', (event) => { timer = setTimeout(() => then(event), 500) }, { passive: true })
  for (const name of ['touchend', 'touchmove', 'touchcancel', 'contextmenu']) target.addEventListener(name, stop, { passive: true })
}
