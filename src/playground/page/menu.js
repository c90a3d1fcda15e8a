// What apps do with a message: by right click, long press, or the three dots.
import { underWay } from './pending.js'
import { $, act, element, local, words } from './state.js'

export function openMenu(commands, message, event) {
  const menu = $('menu')
  const { activeElement } = document
  const back = activeElement === document.body || activeElement === $('messages') ? $('line') : activeElement
  const close = () => {
    menu.hidden = true
    back?.focus()
  }
  menu.setAttribute('aria-label', words().menu)
  menu.replaceChildren(element('div', { class: 'title', role: 'presentation' }, words().menu), ...commands.map((one) => item(one, message, close)))
  menu.hidden = false
  place(menu, event)
  menu.onkeydown = (pressed) => onKey(pressed, menu, close)
  menu.onfocusout = ({ relatedTarget }) => { if (!menu.contains(relatedTarget)) menu.hidden = true }
  menu.querySelector('button')?.focus()
}

function item(command, message, close) {
  const run = () => {
    close()
    void underWay(local(command), act('menu', { name: command.name, message: message.id }))
  }
  return element('button', { type: 'button', role: 'menuitem', onclick: run }, element('img', { src: 'icon.svg', alt: '' }), element('span', {}, local(command)))
}

function place(menu, event) {
  const touch = event.touches?.[0] ?? event
  const { right, bottom } = (event.currentTarget ?? event.target).getBoundingClientRect()
  menu.style.left = `${Math.max(8, Math.min(touch.clientX || right, innerWidth - menu.offsetWidth - 8))}px`
  menu.style.top = `${Math.max(8, Math.min(touch.clientY || bottom, innerHeight - menu.offsetHeight - 8))}px`
}

function onKey(event, menu, close) {
  const items = [...menu.querySelectorAll('button')]
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.key === 'Escape' || event.key === 'Tab') close()
  else if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus()
  else return
  event.preventDefault()
}
