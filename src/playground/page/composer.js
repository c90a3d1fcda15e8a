// The line at the bottom: commands by `/`, their options, what the bot suggests, and files.
import { settle } from './outcomes.js'
import { $, act, described, element, here, hint, local, words } from './state.js'

const BOOLEAN = 5
const CHANNEL = 7
const ATTACHMENT = 11

let chosen = -1
let asked = 0
/** the file chosen for an option, by option name */
let files = {}

export function openComposer() {
  // Nothing is asked while an input method still composes a syllable.
  $('line').addEventListener('input', (event) => { if (!event.isComposing) void choices() })
  $('line').addEventListener('compositionend', () => void choices())
  $('line').addEventListener('keydown', onKey)
  $('form').addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  $('file').addEventListener('change', () => void attach())
}

/** Puts a question to the bot as if it were typed. */
export function ask(question) {
  $('line').value = `/${local(here.commands[here.channel.id].find(({ name }) => name === 'ask'))} ${question}`
  void submit()
}

function onKey(event) {
  if (event.isComposing) return
  const items = $('choices').children
  if (event.key === 'ArrowDown') mark(1)
  else if (event.key === 'ArrowUp') mark(-1)
  else if (event.key === 'Escape') drawChoices([])
  else if ((event.key === 'Tab' || event.key === 'Enter') && chosen >= 0) items[chosen].onmousedown(event)
  else if (event.key === 'Tab' && !event.shiftKey && !$('choices').hidden) items[0].onmousedown(event)
  else return
  event.preventDefault()
}

/** The typed line as a command; null while it is none. What stands before the first `name:` is the first option. */
function parsed(line) {
  if (!line.startsWith('/')) return null
  const [name, ...rest] = line.slice(1).split(' ')
  const isCalled = (one, typed) => one.name === typed || local(one) === typed
  const command = here.commands[here.channel.id].find((one) => (one.type ?? 1) === 1 && isCalled(one, name))
  if (!command) return null
  const subcommands = (command.options ?? []).filter(({ type }) => type === 1)
  const subcommand = subcommands.find((one) => isCalled(one, rest[0]))
  if (subcommands.length && !subcommand) return { command, subcommands, typed: rest[0] ?? '' }
  const options = (subcommand ?? command).options ?? []
  const text = (subcommand ? rest.slice(1) : rest).join(' ')
  const marks = [...text.matchAll(/(?:^|\s)([\p{L}_-]+):/gu)].flatMap((found) => {
    const option = options.find((one) => isCalled(one, found[1]))
    return option ? [{ option, start: found.index, end: found.index + found[0].length }] : []
  })
  const values = {}
  const bare = text.slice(0, marks[0]?.start ?? text.length).trim()
  if (bare && options[0]) values[options[0].name] = bare
  marks.forEach(({ option, end }, i) => {
    const value = text.slice(end, marks[i + 1]?.start ?? text.length).trim()
    values[option.name] = option.type === BOOLEAN ? /^(true|yes|1|예|네|참)$/iu.test(value) : value
  })
  const last = marks.at(-1)
  const from = line.length - text.length
  const focused = last ? { option: last.option, typed: text.slice(last.end).trim(), from: from + last.end } : options[0] ? { option: options[0], typed: bare, from } : null
  return { command, subcommand, options, values, focused }
}

async function choices() {
  const line = $('line').value
  const turn = ++asked
  const call = parsed(line)
  hint(call?.focused ? `${local(call.focused.option)}: ${described(call.focused.option)}` : '')
  const found = await choicesFor(line, call)
  if (turn === asked) drawChoices(found)
}

/** @returns `{ name, note, line }` each, `line` being what the composer holds once it is taken */
async function choicesFor(line, call) {
  if (call?.subcommands) return call.subcommands.filter((one) => starts(one, call.typed)).map((one) => ({ name: local(one), note: described(one), line: `/${local(call.command)} ${local(one)} ` }))
  if (call?.focused) return optionChoices(line, call)
  if (call || !line.startsWith('/')) return []
  return here.commands[here.channel.id].filter((one) => (one.type ?? 1) === 1 && starts(one, line.slice(1).toLowerCase()))
    .map((one) => ({ name: `/${local(one)}`, note: described(one), line: `/${local(one)} ` }))
}

const starts = (one, typed) => one.name.startsWith(typed) || local(one).startsWith(typed)

async function optionChoices(line, { command, subcommand, options, values, focused: { option, typed, from } }) {
  const put = (value) => `${line.slice(0, from)}${from > 0 && !' :'.includes(line[from - 1]) ? ' ' : ''}${value}`
  const note = local(option)
  const open = options.filter((one) => !(one.name in values) && one !== option).sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map((one) => ({ name: `${local(one)}:`, note: described(one), line: `${line.trimEnd()} ${local(one)}:` }))
  if (option.autocomplete) {
    const suggested = await act('complete', { name: command.name, subcommand: subcommand?.name, options: { ...values, [option.name]: typed }, focused: option.name })
    return (Array.isArray(suggested) ? suggested : []).map(({ name, value }) => ({ name, note, line: put(value) }))
  }
  const rest = typed ? open : []
  if (option.choices) return [...option.choices.filter((one) => local(one).includes(typed) || one.value.includes(typed)).map((one) => ({ name: local(one), note, line: put(one.value) })), ...rest]
  if (option.type === BOOLEAN) return (here.me.locale === 'ko' ? ['예', '아니요'] : ['yes', 'no']).map((name) => ({ name, note, line: put(name) }))
  if (option.type === CHANNEL) return here.channels.filter((one) => one.server === here.channel.server).map((one) => ({ name: `#${one.name}`, note, line: put(`#${one.name}`) }))
  if (option.type === ATTACHMENT) return [{ name: words().attach, note, take: () => $('file').click() }, ...rest]
  return option.required ? rest : [...rest, ...(typed ? [] : open)]
}

function drawChoices(found) {
  chosen = -1
  $('choices').hidden = found.length === 0
  $('line').setAttribute('aria-expanded', String(found.length > 0))
  $('line').removeAttribute('aria-activedescendant')
  $('choices').replaceChildren(...found.map((one, i) => {
    const item = element('li', { role: 'option', id: `choice-${i}`, 'aria-selected': 'false' }, element('span', {}, one.name), element('span', {}, one.note ?? ''))
    item.onmousedown = (event) => {
      event.preventDefault()
      if (one.take) one.take()
      else take(one.line)
    }
    return item
  }))
}

function mark(step) {
  const items = [...$('choices').children]
  if (!items.length) return
  chosen = chosen < 0 && step < 0 ? items.length - 1 : (chosen + step + items.length) % items.length
  items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)))
  items[chosen].scrollIntoView({ block: 'nearest' })
  $('line').setAttribute('aria-activedescendant', items[chosen].id)
}

function take(line) {
  $('line').value = line
  $('line').focus()
  void choices()
}

async function attach() {
  const [file] = $('file').files
  const focused = parsed($('line').value)?.focused
  if (!file || !focused) return
  const response = await fetch(`upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
  const { id, error } = await response.json()
  if (error) return hint(error)
  files[focused.option.name] = id
  take(`${$('line').value.slice(0, focused.from)}${file.name}`)
}

async function submit() {
  const line = $('line').value.trim()
  if (!line) return
  const call = parsed(line)
  if (line.startsWith('/') && (!call || call.subcommands)) return void choices()
  const missing = call?.options.find((one) => one.required && !(one.name in call.values))
  if (missing) return hint(`${local(missing)}: ${described(missing)}`)
  $('line').value = ''
  hint('')
  asked++
  drawChoices([])
  if (!call) return void await act('say', { text: line })
  const options = { ...call.values, ...Object.fromEntries(Object.entries(files).filter(([name]) => name in call.values)) }
  files = {}
  settle(await act('run', { name: call.command.name, subcommand: call.subcommand?.name, options }))
}
