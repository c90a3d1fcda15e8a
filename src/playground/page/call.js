// A command being filled in: its name, a pill for each option that is used, and at the end room for one option more.
import { icon } from './icons.js'
import { ATTACHMENT, choicesFor, typeOf, valueOf } from './options.js'
import { underWay } from './pending.js'
import { hasChoices, hideChoices, markChoice, showChoices, takeChoice } from './popover.js'
import { $, act, described, element, hint, local, words } from './state.js'

const LARGEST_FILE = 10 * 1024 * 1024

/** What is being filled in: `callable`, `pills` in order, `leave(text)` back to the plain line; null while there is none. */
let call = null
let asked = 0

/** Shows a command with its required options and those that have a value already. */
export function fillIn(callable, values, leave) {
  call = { callable, pills: [], leave }
  const used = callable.options.filter(({ name, required }) => required || name in values)
  $('call').replaceChildren(element('span', { class: 'called' }, callable.name), moreControl())
  $('call').setAttribute('aria-label', callable.name)
  $('call').hidden = false
  showMore()
  for (const option of used) addPill(option, values[option.name] ?? '')
  const last = call.pills.findLast(({ option }) => option.name in values) ?? call.pills[0]
  focusOn(last?.control ?? $('more'))
}

/** Another channel or member: what was begun is given up. */
export function abandon() {
  if (call) leave()
}

function leave(text) {
  const { leave: back } = call
  call = null
  asked++
  hideChoices()
  $('call').hidden = true
  $('call').replaceChildren()
  back(text)
}

function focusOn(control) {
  control.focus()
  control.setSelectionRange?.(control.value.length, control.value.length)
}

/** One option: `typed` is what stands in it, `value` what is sent where something was chosen. */
function addPill(option, typed) {
  const pill = { option, value: undefined, control: null }
  pill.control = option.type === ATTACHMENT ? fileControl(pill) : textControl(pill, typed)
  const box = element('span', { class: 'pill' }, element('span', { class: 'label', 'aria-hidden': 'true' }, local(option)), pill.control)
  pill.box = box
  call.pills.push(pill)
  $('more').before(box)
  showMore()
  return pill
}

function labelOf(option) {
  return [local(option), described(option), typeOf(option), option.required ? words().required : ''].filter(Boolean).join(', ')
}

function combobox(attributes) {
  return element('input', { type: 'text', autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'choices', 'aria-autocomplete': 'list', ...attributes })
}

function textControl(pill, typed) {
  const { option } = pill
  const control = combobox({ id: `option-${option.name}`, maxlength: option.max_length, 'aria-label': labelOf(option), 'aria-required': String(option.required ?? false) })
  control.value = typed
  const edited = () => {
    pill.value = undefined
    pill.box.classList.remove('wrong')
    hint('')
    void suggest(pill)
  }
  // Nothing is asked while an input method still composes a syllable.
  control.addEventListener('input', (event) => { if (!event.isComposing) edited() })
  control.addEventListener('compositionend', edited)
  control.addEventListener('focus', () => void suggest(pill))
  control.addEventListener('blur', hideChoices)
  control.addEventListener('keydown', (event) => onKey(event, pill))
  return control
}

async function suggest(pill) {
  const { option, control } = pill
  const turn = ++asked
  const about = `${local(option)} — ${described(option)} · ${typeOf(option)}${option.required ? ` · ${words().required}` : ''}`
  if (!option.autocomplete) showChoices(control, [], about)
  // A value that was chosen is not a search for others.
  const found = await choicesFor(call.callable, option, pill.value === undefined ? control.value : '', typedValues())
  if (turn !== asked || document.activeElement !== control) return
  showChoices(control, found.map(({ name, value }) => ({ name, take: () => takeValue(pill, name, value) })), about)
}

function takeValue(pill, name, value) {
  pill.control.value = name
  pill.value = value
  pill.box.classList.remove('wrong')
  const missing = call.pills.find(({ option, control }) => option.required && !control.value)
  focusOn(missing?.control ?? $('more'))
}

const typedValues = () => Object.fromEntries(call.pills.filter(({ control }) => control.value).map(({ option, value, control }) => [option.name, value ?? control.value]))

function fileControl(pill) {
  const button = element('button', { type: 'button', class: 'choose', id: `option-${pill.option.name}`, 'aria-label': labelOf(pill.option) }, icon('file'), element('span', {}, words().attach))
  button.addEventListener('click', () => $('file').click())
  button.addEventListener('dragover', (event) => event.preventDefault())
  button.addEventListener('drop', (event) => {
    event.preventDefault()
    void attach(pill, event.dataTransfer.files[0])
  })
  button.addEventListener('focus', () => showChoices(button, [], `${local(pill.option)} — ${described(pill.option)} · ${words().drop}`))
  button.addEventListener('blur', hideChoices)
  button.addEventListener('keydown', ({ key }) => { if (key === 'Escape') leave('') })
  $('file').onchange = () => {
    void attach(pill, $('file').files[0])
    $('file').value = ''
  }
  return button
}

async function attach(pill, file) {
  if (!file) return
  if (file.size > LARGEST_FILE) return hint(words().tooLarge, true)
  const sent = await fetch(`upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }).catch(() => null)
  const { id, error } = await sent?.json() ?? { error: words().offline }
  if (error) return hint(error, true)
  if (!call) return
  pill.value = pill.control.value = id
  pill.control.lastElementChild.textContent = file.name
  pill.control.setAttribute('aria-label', `${labelOf(pill.option)}: ${file.name}`)
  hint('')
  focusOn($('more'))
}

/** At the end: names of further options, and Enter to send. */
function moreControl() {
  const more = combobox({ id: 'more' })
  more.addEventListener('input', (event) => { if (!event.isComposing) listMore() })
  more.addEventListener('compositionend', listMore)
  more.addEventListener('focus', listMore)
  more.addEventListener('blur', hideChoices)
  more.addEventListener('keydown', (event) => onKey(event, null))
  return more
}

const unused = () => call.callable.options.filter((option) => !call.pills.some((pill) => pill.option === option))

function showMore() {
  const count = unused().length
  $('more').placeholder = count ? words().options(count) : ''
  $('more').setAttribute('aria-label', count ? words().options(count) : call.callable.name)
}

function listMore() {
  const typed = $('more').value.trim().toLowerCase()
  const named = unused().find((option) => typed === `${local(option)}:` || typed === `${option.name}:`)
  if (named) return takeOption(named)
  const found = unused().filter((option) => [local(option), option.name].some((name) => name.startsWith(typed)))
  showChoices($('more'), found.map((option) => ({ name: local(option), detail: typeOf(option), note: described(option), take: () => takeOption(option) })))
}

function takeOption(option) {
  $('more').value = ''
  focusOn(addPill(option, '').control)
}

/** @param pill null at the end, where further options are named */
function onKey(event, pill) {
  if (event.isComposing) return
  const { key, target } = event
  const isAtStart = target.selectionStart === 0 && target.selectionEnd === 0
  if (key === 'ArrowDown' && markChoice(1)) event.preventDefault()
  else if (key === 'ArrowUp' && markChoice(-1)) event.preventDefault()
  else if (key === 'Escape' && hasChoices()) hideChoices()
  else if (key === 'Escape') leave('')
  else if (key === 'Tab' && !event.shiftKey && pill && !pill.value && hasChoices()) {
    event.preventDefault()
    takeChoice({ orFirst: true })
  } else if (key === 'Enter') {
    event.preventDefault()
    if (!takeChoice()) void submit()
  } else if (key === 'Backspace' && isAtStart && !target.value) {
    event.preventDefault()
    goBack(pill)
  } else if (key === 'ArrowLeft' && isAtStart) step(event, pill, -1)
  else if (key === 'ArrowRight' && target.selectionStart === target.value.length) step(event, pill, 1)
}

const controls = () => [...call.pills.map(({ control }) => control), $('more')]

function step(event, pill, by) {
  const to = controls()[controls().indexOf(pill?.control ?? $('more')) + by]
  if (!to) return
  event.preventDefault()
  focusOn(to)
}

/** Backspace where there is nothing to erase: an option that may be left out goes, else the command as a whole. */
function goBack(pill) {
  const at = pill ? call.pills.indexOf(pill) : call.pills.length
  if (pill && !pill.option.required) {
    pill.box.remove()
    call.pills.splice(at, 1)
    showMore()
  }
  const before = call.pills[at - 1]
  if (before) focusOn(before.control)
  else if (call.pills.every(({ control }) => !control.value)) leave(call.callable.name)
}

/** Sends what was filled in, or says what is missing. */
export async function submit() {
  const options = {}
  for (const pill of call.pills) {
    const { option, control, value } = pill
    const typed = control.value.trim()
    if (!typed && !option.required) continue
    const read = !typed ? { wrong: words().missing(local(option)) } : value === undefined ? valueOf(option, typed) : { value }
    if (read.wrong) return refuse(pill, read.wrong)
    options[option.name] = read.value
  }
  const { command, subcommand, name } = call.callable
  leave('')
  await underWay(name, act('run', { name: command.name, subcommand: subcommand?.name, options }))
}

function refuse({ box, control }, why) {
  box.classList.add('wrong')
  focusOn(control)
  hint(why, true)
}
