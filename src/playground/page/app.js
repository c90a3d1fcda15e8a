// The playground's page: draws what the stand-in sends and sends what a member does. No framework, no network beyond it.
import { ask, openComposer } from './composer.js'
import { drawMessages } from './messages.js'
import { $, act, element, here, hint, words } from './state.js'

let events = null

function connect(member) {
  events?.close()
  events = new EventSource(`events?member=${member ?? ''}`)
  events.addEventListener('state', ({ data }) => {
    const open = here.channel?.id
    Object.assign(here, JSON.parse(data))
    here.channel = here.channels.find(({ id }) => id === open) ?? here.channels[0]
    document.documentElement.lang = here.me.locale
    drawAll()
  })
  for (const kind of ['message', 'edited', 'deleted']) events.addEventListener(kind, ({ data }) => changed(kind, JSON.parse(data)))
}

function changed(kind, message) {
  const at = here.messages.findIndex(({ id }) => id === message.id)
  if (kind === 'deleted') here.messages = here.messages.filter(({ id }) => id !== message.id)
  else if (at >= 0) here.messages[at] = message
  else here.messages.push(message)
  drawMessages(ask)
}

function drawAll() {
  const { me, channel, channels, servers, members } = here
  $('member').replaceChildren(...members.map(({ id, name, locale, isManager }) => element('option', { value: id, selected: id === me.id }, `${name} (${locale === 'ko' ? '한국어' : 'English'}${isManager ? `, ${words().manager}` : ''})`)))
  $('as').textContent = words().as
  $('member').setAttribute('aria-label', words().as)
  const button = (one) => element('button', {
    type: 'button', 'aria-current': String(one.id === channel.id),
    onclick: () => {
      here.channel = one
      drawAll()
      $('messages').scrollTop = $('messages').scrollHeight
    },
  }, one.server ? `# ${one.name}` : words().direct)
  $('channels').replaceChildren(...servers.flatMap((server) => [element('h2', {}, server.name), ...channels.filter((one) => one.server === server.id).map(button)]), ...channels.filter((one) => !one.server).map(button))
  $('channels').setAttribute('aria-label', words().channels)
  $('messages').setAttribute('aria-label', words().messages)
  $('choices').setAttribute('aria-label', words().choices)
  $('line').setAttribute('aria-label', words().line)
  $('line').placeholder = words().say
  $('where').textContent = channel.server ? `# ${channel.name}` : words().direct
  $('clock').textContent = words().hour
  $('theme').setAttribute('aria-label', words().theme)
  hint('')
  drawMessages(ask)
}

openComposer()
$('member').addEventListener('change', () => {
  // In the address too, so that a second window and a reload stay the same member.
  history.replaceState(null, '', `?member=${$('member').value}`)
  connect($('member').value)
})
$('clock').addEventListener('click', async () => hint(new Date((await act('clock', { hours: 1 })).now).toLocaleString(here.me.locale)))
$('theme').addEventListener('click', () => $('theme').setAttribute('aria-pressed', String(document.documentElement.classList.toggle('light'))))
connect(new URLSearchParams(location.search).get('member'))
