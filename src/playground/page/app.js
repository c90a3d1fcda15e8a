// The playground's page: draws what the stand-in sends and sends what a member does. No framework, no network beyond it.
import { ask, openComposer } from './composer.js'
import { drawFrame, openFrame } from './frame.js'
import { drawChange, drawMessages } from './messages.js'
import { $, here, hint, words } from './state.js'

let events = null

function connect(member) {
  events?.close()
  events = new EventSource(`events?member=${member ?? ''}`)
  events.addEventListener('state', ({ data }) => {
    const open = here.channel?.id
    Object.assign(here, JSON.parse(data))
    here.channel = here.channels.find(({ id }) => id === open) ?? here.channels[0]
    document.documentElement.lang = here.me.locale
    hint('')
    draw()
  })
  for (const kind of ['message', 'edited', 'deleted']) events.addEventListener(kind, ({ data }) => changed(kind, JSON.parse(data)))
  events.addEventListener('error', () => hint(words().offline, true))
}

function changed(kind, message) {
  const at = here.messages.findIndex(({ id }) => id === message.id)
  if (kind === 'deleted') here.messages = here.messages.filter(({ id }) => id !== message.id)
  else if (at >= 0) here.messages[at] = message
  else here.messages.push(message)
  if (message.channel_id !== here.channel.id && kind !== 'deleted') drawFrame(message.channel_id)
  drawChange(kind, message)
}

function draw() {
  drawFrame()
  drawMessages(ask)
  $('messages').scrollTop = $('messages').scrollHeight
}

openComposer()
openFrame({
  changeChannel: draw,
  changeMember(id) {
    // In the address too, so that a second window and a reload stay the same member.
    history.replaceState(null, '', `?member=${id}`)
    connect(id)
  },
})
connect(new URLSearchParams(location.search).get('member'))
