// The open channel: its beginning, its days, its messages. What changes is drawn anew, and nothing else.
import { icon } from './icons.js'
import { drawText } from './markdown.js'
import { avatar, drawMessage, drawPending, head } from './message.js'
import { forgetPending, onPending, pendingIn } from './pending.js'
import { $, element, here, words } from './state.js'

/** Messages of one author within so many milliseconds stand under one name. */
const GROUPED_WITHIN = 7 * 60 * 1000

const dismissed = new Set()
let ask = () => {}

/** Draws everything; `run` puts a question to the bot, for the welcome's buttons. */
export function drawMessages(run = ask) {
  ask = run
  keepingPlace(() => {
    const shown = inChannel()
    $('messages').replaceChildren(start(), welcome(), ...shown.flatMap((message, i) => [...divider(message, shown[i - 1]), drawOne(message, shown[i - 1])]),
      ...pendingIn(here.channel).map((one) => nodeOf(one, drawPending(one, () => forgetPending(one)))))
  })
}

/** Draws what came, or what changed in place. */
export function drawChange(kind, message) {
  if (message.channel_id !== here.channel.id || dismissed.has(message.id)) return
  const at = $(`message-${message.id}`)
  if (kind === 'deleted') return drawMessages()
  const shown = inChannel()
  const before = shown[shown.indexOf(message) - 1]
  keepingPlace(() => {
    if (at) at.replaceWith(drawOne(message, before))
    else $('messages').append(...divider(message, before), drawOne(message, before), ...document.querySelectorAll('.pending'))
  })
}

onPending(() => drawMessages())

const inChannel = () => here.messages.filter(({ id, channel_id }) => channel_id === here.channel.id && !dismissed.has(id))

function drawOne(message, before) {
  const isGrouped = !message.causedBy && !message.repliesTo && before !== undefined && !before.isHidden && before.author.id === message.author.id && !isNewDay(message, before)
    && Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUPED_WITHIN
  return nodeOf(message, drawMessage(message, isGrouped, { dismiss }))
}

function nodeOf({ id }, node) {
  node.id = `message-${id}`
  return node
}

function dismiss(id) {
  dismissed.add(id)
  drawMessages()
  $('line').focus()
}

const dayOf = ({ timestamp }) => new Date(timestamp).toDateString()
const isNewDay = (message, before) => before === undefined || dayOf(before) !== dayOf(message)

function divider(message, before) {
  if (!isNewDay(message, before)) return []
  return [element('div', { class: 'day' }, element('span', {}, new Date(message.timestamp).toLocaleDateString(here.me.locale, { dateStyle: 'long' })))]
}

function start() {
  const { channel } = here
  const where = channel.server ? `#${channel.name}` : 'gisa'
  return element('div', { class: 'start' }, channel.server ? element('span', { class: 'emblem' }, icon('channel')) : avatar('gisa', true),
    element('h2', {}, channel.server ? words().start(where) : where), element('p', {}, channel.server ? words().startText : words().startDirect))
}

/** gisa's first words to everyone, with questions that the articles at hand answer. */
function welcome() {
  const questions = here.welcome.map((question) => element('button', { type: 'button', onclick: () => ask(question) }, question))
  return element('article', { class: 'message welcome' }, avatar('gisa', true), head('gisa', true, Date.now()),
    element('div', { class: 'body' }, drawText(questions.length ? words().welcome : words().empty, here), element('div', { class: 'row' }, ...questions), drawText(words().more, here)))
}

/** Who reads the newest goes on reading the newest; the focus stays where it was. */
function keepingPlace(draw) {
  const log = $('messages')
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80
  const focused = document.activeElement?.id
  draw()
  if (focused && document.activeElement?.id !== focused) $(focused)?.focus({ preventScroll: true })
  if (isAtEnd) log.scrollTop = log.scrollHeight
}
