// What stands around the messages: servers, channels, members, who one is, the clock and the theme.
import { abandon } from './call.js'
import { icon } from './icons.js'
import { avatar } from './message.js'
import { $, act, element, here, hint, words } from './state.js'

/** channels in which something came since they were last open */
const unread = new Set()
let changeChannel = () => {}

/** Once; `changeChannel` and `changeMember` are called when the member did so. */
export function openFrame(changes) {
  changeChannel = changes.changeChannel
  $('drawer').append(icon('menu'))
  $('theme').append(icon('theme'))
  $('drawer').addEventListener('click', () => showSide(!document.body.classList.contains('side-open')))
  $('side').addEventListener('keydown', ({ key }) => { if (key === 'Escape') showSide(false) })
  $('member').addEventListener('change', () => {
    abandon()
    unread.clear()
    changes.changeMember($('member').value)
  })
  $('theme').addEventListener('click', () => setTheme(!document.documentElement.classList.contains('light')))
  $('clock').addEventListener('click', () => void moveClock())
  setTheme(matchMedia('(prefers-color-scheme: light)').matches)
}

/** @param news a channel in which something came */
export function drawFrame(news) {
  const { me, channel, members } = here
  if (news) unread.add(news)
  unread.delete(channel.id)
  $('channels').replaceChildren(drawRail(), drawSidebar())
  $('channels').setAttribute('aria-label', words().channels)
  $('face').replaceChildren(avatar(me.name, false))
  $('member').replaceChildren(...members.map(({ id, name, locale, isManager }) =>
    element('option', { value: id, selected: id === me.id }, `${name} (${locale === 'ko' ? '한국어' : 'English'}${isManager ? `, ${words().manager}` : ''})`)))
  for (const id of ['member', 'user']) $(id).setAttribute('aria-label', words().as)
  drawHeader(channel)
  drawMembers()
}

function drawHeader(channel) {
  const where = channel.server ? channel.name : 'gisa'
  $('where').replaceChildren(channel.server ? icon('channel') : avatar('gisa', true), where)
  $('line').placeholder = words().say(channel.server ? `#${where}` : `@${where}`)
  for (const [id, name] of Object.entries({ messages: words().messages, line: words().line, theme: words().theme, drawer: words().open, clock: words().clock })) $(id).setAttribute('aria-label', name)
  $('clock').replaceChildren(icon('clock'), words().hour)
}

function go(channel) {
  abandon()
  here.channel = channel
  showSide(false)
  changeChannel()
  $('line').focus()
}

const inServer = (server) => here.channels.filter((one) => (server ? one.server === server.id : one.server === null))

function drawRail() {
  const button = (server, inner, name) => element('button', {
    type: 'button', class: 'place', title: name, 'aria-label': name, 'aria-current': String(here.channel.server === (server?.id ?? null)), onclick: () => go(inServer(server)[0]),
  }, inner, ...(inServer(server).some(({ id }) => unread.has(id)) ? [element('span', { class: 'news' })] : []))
  return element('div', { class: 'rail' }, button(null, icon('direct'), words().direct), element('hr'),
    ...here.servers.map((server) => button(server, element('span', { 'data-initials': server.name.split(' ').map(([letter]) => letter).join('') }), server.name)))
}

function drawSidebar() {
  const server = here.servers.find(({ id }) => id === here.channel.server)
  return element('div', { class: 'sidebar' }, element('h2', {}, server?.name ?? words().direct), ...(server ? [element('h3', {}, words().text)] : []), ...inServer(server).map(channelButton))
}

function channelButton(one) {
  return element('button', { type: 'button', class: `channel${unread.has(one.id) ? ' unread' : ''}`, 'aria-current': String(one.id === here.channel.id), onclick: () => go(one) },
    ...(one.server ? [icon('channel'), one.name] : [avatar('gisa', true), 'gisa']))
}

function drawMembers() {
  const people = here.channel.server ? here.members : [here.me]
  const groups = [[words().managers, people.filter(({ isManager }) => isManager)], [words().others, people.filter(({ isManager }) => !isManager)], [words().apps, [null]]]
  $('members').setAttribute('aria-label', words().members)
  $('members').replaceChildren(...groups.filter(([, group]) => group.length).flatMap(([name, group]) => [element('h3', {}, `${name} — ${group.length}`), ...group.map(drawMember)]))
}

function drawMember(member) {
  const { name } = member ?? { name: 'gisa' }
  return element('div', { class: 'person' }, avatar(name, member === null), element('span', {}, name), ...(member === null ? [element('span', { class: 'tag' }, words().app)] : []))
}

function showSide(isOpen) {
  document.body.classList.toggle('side-open', isOpen)
  $('drawer').setAttribute('aria-expanded', String(isOpen))
}

function setTheme(isLight) {
  document.documentElement.classList.toggle('light', isLight)
  $('theme').setAttribute('aria-pressed', String(isLight))
}

async function moveClock() {
  const { now, error } = await act('clock', { hours: 1 })
  if (error) return hint(error, true)
  $('now').dateTime = new Date(now).toISOString()
  $('now').textContent = new Date(now).toLocaleString(here.me.locale, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })
}
