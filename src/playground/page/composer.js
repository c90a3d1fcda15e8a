// The line at the bottom: plain messages, and the list of commands by `/`. A command once picked is filled in by call.js.
import { fillIn, submit } from './call.js'
import { matching, parsed } from './commandLine.js'
import { hasChoices, hideChoices, markChoice, showChoices, takeChoice } from './popover.js'
import { underWay } from './pending.js'
import { $, act, commands, described, hint, local, words } from './state.js'

export function openComposer() {
  const line = $('line')
  // Nothing is asked while an input method still composes a syllable.
  line.addEventListener('input', (event) => { if (!event.isComposing) onInput() })
  line.addEventListener('compositionend', onInput)
  line.addEventListener('keydown', onKey)
  line.addEventListener('focus', onInput)
  line.addEventListener('blur', hideChoices)
  $('form').addEventListener('submit', (event) => event.preventDefault())
}

/** Puts a question to the bot as if it were typed. */
export function ask(question) {
  const command = commands().find(({ name }) => name === 'ask')
  if (command) void underWay(`/${local(command)}`, act('run', { name: 'ask', options: { question } }))
}

function onInput() {
  hint('')
  const { value } = $('line')
  const call = parsed(value)
  if (call) return begin(call.callable, call.values)
  if (!value.startsWith('/')) return hideChoices()
  showChoices($('line'), matching(value.slice(1)).map((callable) => ({
    name: callable.name, detail: callable.options.map(local).join('  '), note: described(callable.subcommand ?? callable.command), take: () => begin(callable, {}),
  })), words().apps)
}

function begin(callable, values) {
  $('line').value = ''
  $('line').hidden = true
  fillIn(callable, values, (written = '') => {
    $('line').hidden = false
    $('line').value = written
    $('line').focus()
  })
}

function onKey(event) {
  if (event.isComposing) return
  const { key } = event
  if (key === 'ArrowDown' && markChoice(1)) event.preventDefault()
  else if (key === 'ArrowUp' && markChoice(-1)) event.preventDefault()
  else if (key === 'Escape') hideChoices()
  else if (key === 'Tab' && !event.shiftKey && hasChoices()) {
    event.preventDefault()
    takeChoice({ orFirst: true })
  } else if (key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    if (!takeChoice()) void send()
  }
}

async function send() {
  const text = $('line').value.trim()
  if (!text) return
  if (text.startsWith('/')) {
    const named = parsed(`${text} `)?.callable
    const callable = named ?? matching(text.slice(1))[0]
    if (!callable) return hint(words().unknownCommand, true)
    begin(callable, {})
    // A whole name that needs nothing more is sent at once.
    return named && !named.options.some(({ required }) => required) ? submit() : undefined
  }
  $('line').value = ''
  hideChoices()
  const { error } = await act('say', { text }) ?? {}
  if (error) hint(error, true)
}
