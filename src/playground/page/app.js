// The playground's page: draws what the stand-in sends and sends what a member does. No framework, no network beyond it.
import { drawText } from './markdown.js'

const $ = (id) => document.getElementById(id)
const KO = { only: '나에게만 보이는 메시지', loading: '생각하고 있어요…', app: '앱', say: '메시지를 쓰거나 / 로 명령을 골라 보세요', direct: '다이렉트 메시지', welcome: '이렇게 물어보세요. 눌러도 돼요.', as: '누구로', menu: '이 메시지에', cancel: '취소', send: '보내기', failed: '앱이 응답하지 않았어요', used: (who) => `${who} 님이 사용` }
const EN = { only: 'Only you can see this', loading: 'is thinking…', app: 'APP', say: 'Write a message, or / for commands', direct: 'Direct message', welcome: 'Ask something. These can be clicked.', as: 'As', menu: 'On this message', cancel: 'Cancel', send: 'Submit', failed: 'The application did not respond', used: (who) => `used by ${who}` }

let state = { channels: [], members: [], servers: [], commands: {}, messages: [], me: null, welcome: [] }
let channel = null
let events = null
let chosen = -1
let asked = 0

const words = () => (state.me?.locale === 'ko' ? KO : EN)
const local = (one) => one.name_localizations?.[state.me.locale] ?? one.name
const described = (one) => one.description_localizations?.[state.me.locale] ?? one.description ?? ''

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children)
  return made
}

async function act(name, body) {
  const response = await fetch(name, { method: 'POST', body: JSON.stringify({ member: state.me.id, channel: channel.id, ...body }) })
  return response.json()
}

function connect(member) {
  events?.close()
  events = new EventSource(`events?member=${member ?? ''}`)
  events.addEventListener('state', ({ data }) => {
    state = JSON.parse(data)
    channel = state.channels.find(({ id }) => id === channel?.id) ?? state.channels[0]
    document.documentElement.lang = state.me.locale
    drawAll()
  })
  for (const kind of ['message', 'edited', 'deleted']) {
    events.addEventListener(kind, ({ data }) => {
      const message = JSON.parse(data)
      state.messages = state.messages.filter(({ id }) => kind === 'message' || id !== message.id || kind === 'edited')
      const at = state.messages.findIndex(({ id }) => id === message.id)
      if (kind === 'deleted') state.messages = state.messages.filter(({ id }) => id !== message.id)
      else if (at >= 0) state.messages[at] = message
      else state.messages.push(message)
      drawMessages()
    })
  }
}

function drawAll() {
  $('member').replaceChildren(...state.members.map(({ id, name, locale, isManager }) => element('option', { value: id, selected: id === state.me.id }, `${name} (${locale}${isManager ? ', ★' : ''})`)))
  document.querySelector('.pick span').textContent = words().as
  const button = (one) => element('button', { type: 'button', 'aria-current': String(one.id === channel.id), onclick: () => { channel = one; drawAll() } }, one.server ? `# ${one.name}` : words().direct)
  $('channels').replaceChildren(...state.servers.flatMap((server) => [element('h2', {}, server.name), ...state.channels.filter((one) => one.server === server.id).map(button)]), ...state.channels.filter((one) => !one.server).map(button))
  $('where').textContent = channel.server ? `# ${channel.name}` : words().direct
  $('line').placeholder = words().say
  $('hint').textContent = ''
  drawMessages()
}

function drawMessages() {
  const shown = state.messages.filter((message) => message.channel_id === channel.id)
  const log = $('messages')
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 200
  log.replaceChildren(...(shown.length ? [] : [welcome()]), ...shown.map(drawMessage))
  if (atEnd) log.scrollTop = log.scrollHeight
}

function welcome() {
  const ask = state.me.locale === 'ko' ? '/질문 ' : '/ask '
  return element('li', { class: 'message' }, element('div', { class: 'avatar bot', 'aria-hidden': true }, '기'),
    element('div', { class: 'body' }, element('p', {}, words().welcome),
      element('div', { class: 'row' }, ...state.welcome.map((question) => element('button', { type: 'button', onclick: () => { $('line').value = ask + question; void submit() } }, question)))))
}

function drawMessage(message) {
  const time = new Date(message.timestamp).toLocaleTimeString(state.me.locale, { hour: '2-digit', minute: '2-digit' })
  const menu = message.isBot ? [] : state.commands[channel.id].filter(({ type }) => type === 3)
  return element('li', { class: `message${message.isHidden ? ' hidden-reply' : ''}` },
    ...(message.causedBy ? [element('div', { class: 'caused' }, `${message.causedBy.text} · ${words().used(message.causedBy.member)}`)] : []),
    element('div', { class: `avatar${message.isBot ? ' bot' : ''}`, 'aria-hidden': true }, message.isBot ? '기' : message.author.username[0]),
    element('div', { class: 'body' },
      element('div', {}, element('span', { class: 'author' }, message.author.username), ...(message.isBot ? [element('span', { class: 'tag' }, words().app)] : []), element('time', { class: 'time', datetime: message.timestamp }, time)),
      ...(message.isLoading ? [element('em', {}, words().loading)] : []),
      ...(message.content ? [drawText(message.content, state)] : []),
      ...message.components.map((component) => drawComponent(component, message)),
      ...(menu.length ? [element('div', { class: 'row' }, ...menu.map((one) => element('button', { type: 'button', 'aria-label': `${words().menu}: ${local(one)}`, onclick: async () => settle(await act('menu', { name: one.name, message: message.id })) }, local(one))))] : []),
      ...(message.isHidden ? [element('p', { class: 'only' }, `👁 ${words().only}`)] : [])))
}

function drawComponent(component, message) {
  const inner = () => (component.components ?? []).map((one) => drawComponent(one, message))
  switch (component.type) {
    case 17: return element('div', { class: 'card' }, ...inner())
    case 1: return element('div', { class: 'row' }, ...inner())
    case 14: return element('hr')
    case 10: return drawText(component.content, state)
    case 2: return element('button', {
      type: 'button', disabled: component.disabled === true,
      onclick: async () => settle(await act('press', { message: message.id, customId: component.custom_id }), message.id),
    }, component.label ?? '')
    default: return element('div', {}, ...inner())
  }
}

/** What an action led to, besides messages, which come by themselves. */
function settle(outcome, source) {
  if (outcome.error || outcome.kind === 'timeout') $('hint').textContent = outcome.error ?? words().failed
  if (outcome.kind === 'modal') openForm(outcome.modal, source)
}

function openForm(modal, source) {
  const inputs = modal.components.flatMap((row) => row.components ?? [])
  const areas = inputs.map((input) => [input.custom_id, element('textarea', { maxlength: input.max_length ?? 4000, required: input.required !== false, 'aria-label': input.label })])
  const close = () => $('modal').close()
  $('modal').replaceChildren(element('h2', { id: 'modal-title' }, modal.title), ...areas.flatMap(([, area], i) => [element('label', {}, inputs[i].label), area]),
    element('div', { class: 'row' }, element('button', { type: 'button', onclick: close }, words().cancel), element('button', {
      type: 'button',
      onclick: async () => {
        if (areas.some(([, area]) => !area.checkValidity())) return
        close()
        settle(await act('submit', { modal, fields: Object.fromEntries(areas.map(([id, area]) => [id, area.value])), message: source }))
      },
    }, words().send)))
  $('modal').showModal()
}

/** The typed line as a command; null while it is none. What stands before the first `name:` is the first option. */
function parsed(line) {
  if (!line.startsWith('/')) return null
  const [name, ...rest] = line.slice(1).split(' ')
  const command = state.commands[channel.id].find((one) => (one.type ?? 1) === 1 && (one.name === name || local(one) === name))
  if (!command) return null
  const subcommands = (command.options ?? []).filter(({ type }) => type === 1)
  const subcommand = subcommands.find((one) => one.name === rest[0] || local(one) === rest[0])
  if (subcommands.length && !subcommand) return { command, subcommands, typed: rest[0] ?? '' }
  const options = (subcommand ?? command).options ?? []
  const text = (subcommand ? rest.slice(1) : rest).join(' ')
  const marks = [...text.matchAll(/(?:^|\s)([\p{L}_-]+):/gu)].flatMap((mark) => {
    const option = options.find((one) => one.name === mark[1] || local(one) === mark[1])
    return option ? [{ option, start: mark.index, end: mark.index + mark[0].length }] : []
  })
  const values = {}
  const bare = text.slice(0, marks[0]?.start ?? text.length).trim()
  if (bare && options[0]) values[options[0].name] = bare
  marks.forEach(({ option, end }, i) => {
    const value = text.slice(end, marks[i + 1]?.start ?? text.length).trim()
    values[option.name] = option.type === 5 ? /^(true|yes|1|예|네|참)$/iu.test(value) : value
  })
  const last = marks.at(-1)
  const focused = last ? { option: last.option, typed: text.slice(last.end).trim(), from: line.length - text.length + last.end } : options[0] ? { option: options[0], typed: bare, from: line.length - text.length } : null
  return { command, subcommand, options, values, focused }
}

async function choices() {
  const line = $('line').value
  const turn = ++asked
  const call = parsed(line)
  let found = []
  if (line.startsWith('/') && !call) {
    const typed = line.slice(1).toLowerCase()
    found = state.commands[channel.id].filter((one) => (one.type ?? 1) === 1 && (one.name.startsWith(typed) || local(one).startsWith(typed))).map((one) => ({ name: `/${local(one)}`, note: described(one), line: `/${local(one)} ` }))
  } else if (call?.subcommands) {
    found = call.subcommands.filter((one) => local(one).startsWith(call.typed) || one.name.startsWith(call.typed)).map((one) => ({ name: local(one), note: described(one), line: `/${local(call.command)} ${local(one)} ` }))
  } else if (call?.focused) {
    const { option, typed, from } = call.focused
    const put = (value) => `${line.slice(0, from)}${from > 0 && line[from - 1] !== ' ' && line[from - 1] !== ':' ? ' ' : ''}${value}`
    if (option.autocomplete) {
      const suggested = await act('complete', { name: call.command.name, subcommand: call.subcommand?.name, options: { ...call.values, [option.name]: typed }, focused: option.name })
      if (turn !== asked) return
      found = (Array.isArray(suggested) ? suggested : []).map(({ name, value }) => ({ name, note: local(option), line: put(value) }))
    } else if (option.choices) found = option.choices.filter((one) => local(one).includes(typed) || one.value.includes(typed)).map((one) => ({ name: local(one), note: local(option), line: put(one.value) }))
    else if (option.type === 7) found = state.channels.filter((one) => one.server === channel.server).map((one) => ({ name: `#${one.name}`, note: local(option), line: put(`#${one.name}`) }))
    const open = call.options.filter((one) => !(one.name in call.values) && one.name !== option.name)
    if (typed && !option.autocomplete) found.push(...open.map((one) => ({ name: `${local(one)}:`, note: described(one), line: `${line.trimEnd()} ${local(one)}:` })))
    $('hint').textContent = `${local(option)}: ${described(option)}`
  } else $('hint').textContent = ''
  drawChoices(found)
}

function drawChoices(found) {
  chosen = -1
  $('choices').hidden = found.length === 0
  $('line').setAttribute('aria-expanded', String(found.length > 0))
  $('line').removeAttribute('aria-activedescendant')
  $('choices').replaceChildren(...found.map((one, i) => element('li', { role: 'option', id: `choice-${i}`, 'aria-selected': 'false', 'data-line': one.line, onmousedown: (event) => { event.preventDefault(); take(one.line) } }, element('span', {}, one.name), element('span', {}, one.note ?? ''))))
}

function mark(step) {
  const items = [...$('choices').children]
  if (!items.length) return
  chosen = (chosen + step + items.length) % items.length
  items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)))
  items[chosen].scrollIntoView({ block: 'nearest' })
  $('line').setAttribute('aria-activedescendant', items[chosen].id)
}

function take(line) {
  $('line').value = line
  $('line').focus()
  void choices()
}

async function submit() {
  const line = $('line').value.trim()
  if (!line) return
  const call = parsed(line)
  if (line.startsWith('/') && (!call || call.subcommands)) return void choices()
  const missing = call?.options.find((one) => one.required && !(one.name in call.values))
  if (missing) {
    $('hint').textContent = `${local(missing)}: ${described(missing)}`
    return
  }
  $('line').value = ''
  $('hint').textContent = ''
  drawChoices([])
  if (!call) await act('say', { text: line })
  else settle(await act('run', { name: call.command.name, subcommand: call.subcommand?.name, options: call.values }))
}

// Nothing is asked while an input method still composes a syllable.
$('line').addEventListener('input', (event) => { if (!event.isComposing) void choices() })
$('line').addEventListener('compositionend', () => void choices())
$('line').addEventListener('keydown', (event) => {
  if (event.isComposing) return
  if (event.key === 'ArrowDown') mark(1)
  else if (event.key === 'ArrowUp') mark(-1)
  else if (event.key === 'Escape') drawChoices([])
  else if ((event.key === 'Tab' || event.key === 'Enter') && chosen >= 0) take($('choices').children[chosen].dataset.line)
  else if (event.key === 'Tab' && !$('choices').hidden) take($('choices').children[0].dataset.line)
  else return
  event.preventDefault()
})
$('form').addEventListener('submit', (event) => { event.preventDefault(); void submit() })
$('member').addEventListener('change', () => connect($('member').value))
$('clock').addEventListener('click', async () => { $('hint').textContent = new Date((await act('clock', { hours: 1 })).now).toLocaleString(state.me.locale) })
$('theme').addEventListener('click', () => $('theme').setAttribute('aria-pressed', String(document.documentElement.classList.toggle('light'))))
connect(new URLSearchParams(location.search).get('member'))
