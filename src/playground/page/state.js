// What the page knows: who acts, where, and what that member may see. The stand-in is the source; nothing is kept here.

/** Filled by the stand-in's events; `me` and `channel` are null until the first one. */
export const here = { me: null, channel: null, channels: [], members: [], servers: [], commands: {}, messages: [], welcome: [] }

const KO = {
  only: '나에게만 보이는 메시지', loading: '생각하고 있어요…', app: '앱', say: '메시지를 쓰거나 / 로 명령을 골라 보세요', line: '메시지', direct: '다이렉트 메시지', channels: '채널', messages: '메시지', choices: '고를 수 있는 것',
  welcome: '안녕하세요, 기사(gisa)예요. 뉴스 기사에서 답을 찾아 그 문단을 그대로 보여 드려요. 이렇게 물어보세요. 눌러도 돼요.', empty: '아직 기사가 없어요. 기사 폴더에 파일을 넣으면 바로 물어볼 수 있어요.',
  as: '누구로', menu: '앱', menuOf: (who) => `${who} 님의 메시지에 앱 쓰기`, cancel: '취소', send: '보내기', failed: '앱이 제때 응답하지 않았어요.', used: (who) => `${who} 님이 사용`, hour: '시계 +1시간', theme: '밝게, 어둡게', attach: '파일 고르기', manager: '관리자',
}
const EN = {
  only: 'Only you can see this', loading: 'is thinking…', app: 'APP', say: 'Write a message, or / for commands', line: 'Message', direct: 'Direct message', channels: 'Channels', messages: 'Messages', choices: 'Choices',
  welcome: 'Hello, this is gisa. It finds answers in news articles and shows the paragraph word for word. Ask something like this; these can be clicked.', empty: 'There are no articles yet. Drop files into the articles folder and ask at once.',
  as: 'As', menu: 'Apps', menuOf: (who) => `Apps on ${who}'s message`, cancel: 'Cancel', send: 'Submit', failed: 'The application did not respond in time.', used: (who) => `used by ${who}`, hour: 'Clock +1 h', theme: 'Light or dark', attach: 'Choose a file', manager: 'manager',
}

/** The page's own words in the member's language. */
export const words = () => (here.me?.locale === 'ko' ? KO : EN)

/** A command's, option's or choice's name and description as this member sees them. */
export const local = (one) => one.name_localizations?.[here.me.locale] ?? one.name
export const described = (one) => one.description_localizations?.[here.me.locale] ?? one.description ?? ''

export const $ = (id) => document.getElementById(id)

/** `element('p', { class: 'x', onclick: f }, 'text', node)`; an attribute that is false or undefined is left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children)
  return made
}

/** Does something as the member in the channel that is open; answers what came of it, or `{ error }`. */
export async function act(name, body) {
  const response = await fetch(name, { method: 'POST', body: JSON.stringify({ member: here.me.id, channel: here.channel.id, ...body }) })
  return response.json()
}

/** One line under the composer, read out to those who cannot see it. */
export function hint(text) {
  $('hint').textContent = text
}
