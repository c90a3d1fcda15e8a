// What the page knows: who acts, where, and what that member may see. The stand-in is the source; nothing is kept here.

/** Filled by the stand-in's events; `me` and `channel` are null until the first one. */
export const here = { me: null, channel: null, channels: [], members: [], servers: [], commands: {}, messages: [], welcome: [] }

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

/** A command's, option's or choice's name and description as this member sees them. */
export const local = (one) => one.name_localizations?.[here.me.locale] ?? one.name
export const described = (one) => one.description_localizations?.[here.me.locale] ?? one.description ?? ''

/** The commands of the open channel. */
export const commands = () => here.commands[here.channel.id] ?? []

/** Does something as the member in the channel that is open; answers what came of it, or `{ error }`. */
export async function act(name, body) {
  try {
    const response = await fetch(name, { method: 'POST', body: JSON.stringify({ member: here.me.id, channel: here.channel.id, ...body }) })
    return await response.json()
  } catch {
    return { error: words().offline }
  }
}

/** One line under the composer, read out to those who cannot see it. */
export function hint(text, isWrong = false) {
  $('hint').textContent = text
  $('hint').classList.toggle('wrong', isWrong)
}

/** The page's own words in the member's language. */
export const words = () => (here.me?.locale === 'ko' ? KO : EN)

const KO = {
  only: '이 메시지는 나만 볼 수 있어요', dismiss: '메시지 닫기', loading: '생각 중이에요…', sending: '명령을 보내는 중이에요…', app: '앱',
  say: (where) => `${where}에 메시지 보내기, 명령은 /`, line: '메시지', direct: '다이렉트 메시지', text: '채팅 채널', channels: '서버와 채널', messages: '메시지', members: '멤버', choices: '고를 수 있는 것', open: '채널 열기',
  start: (where) => `${where} 채널에 오신 걸 환영해요!`, startDirect: 'gisa와 나누는 다이렉트 메시지예요.', startText: '이 컴퓨터 안에만 있는 연습용 디스코드예요. 답은 진짜 봇이 해요.',
  welcome: '안녕하세요, **기사(gisa)** 예요. 뉴스 기사에서 답을 찾아 그 문단을 그대로 보여 드려요. 이렇게 물어보세요. 눌러도 돼요.', more: '명령은 `/` 로 시작해요. `/도움말` 에 더 있어요.',
  empty: '아직 기사가 없어요. 기사 폴더에 파일을 넣으면 바로 물어볼 수 있어요.',
  as: '이 멤버로', manager: '관리자', managers: '관리자', others: '멤버', apps: '앱', menu: '앱', menuOf: (who) => `${who} 님의 메시지에 앱 쓰기`, cancel: '취소', send: '제출', close: '닫기',
  form: '이 양식은 gisa에 제출돼요. 비밀번호나 다른 민감한 정보를 적지 마세요.', failed: '애플리케이션이 응답하지 않았어요', failedPress: '상호작용에 실패했어요', offline: '기사와 연결이 끊겼어요. 터미널에서 다시 시작해 주세요.',
  used: '님이 사용:', hour: '+1시간', clock: '시계를 1시간 앞으로', theme: '밝은 테마', attach: '파일 고르기', drop: '끌어다 놓아도 돼요', options: (count) => `옵션 ${count}개 더`, required: '필수', spoiler: '스포일러, 눌러서 보기',
  unknownCommand: '그런 명령은 없어요. / 를 치면 쓸 수 있는 명령이 모두 나와요.', missing: (name) => `${name}: 꼭 있어야 하는 옵션이에요`, choose: (name) => `${name}: 고를 수 있는 것 중에서 골라 주세요`, tooLong: (name, most) => `${name}: ${most}자까지 쓸 수 있어요`, tooLarge: '10 MB가 넘는 파일은 보낼 수 없어요', true: '참', false: '거짓',
  types: { 3: '글', 4: '정수', 5: '참/거짓', 6: '사용자', 7: '채널', 8: '역할', 10: '수', 11: '파일', choice: '고르기', suggest: '글, 자동 완성' },
}
const EN = {
  only: 'Only you can see this', dismiss: 'Dismiss message', loading: 'is thinking…', sending: 'Sending command…', app: 'APP',
  say: (where) => `Message ${where}, or / for commands`, line: 'Message', direct: 'Direct message', text: 'Text channels', channels: 'Servers and channels', messages: 'Messages', members: 'Members', choices: 'Choices', open: 'Open channels',
  start: (where) => `Welcome to ${where}!`, startDirect: 'This is your direct message with gisa.', startText: 'A Discord to practise in, on this computer alone. What answers is the real bot.',
  welcome: 'Hello, this is **gisa**. It finds answers in news articles and shows the paragraph word for word. Ask something like this; these can be clicked.', more: 'Commands begin with `/`. There is more in `/help`.',
  empty: 'There are no articles yet. Drop files into the articles folder and ask at once.',
  as: 'As this member', manager: 'manager', managers: 'Managers', others: 'Members', apps: 'Apps', menu: 'Apps', menuOf: (who) => `Apps on ${who}'s message`, cancel: 'Cancel', send: 'Submit', close: 'Close',
  form: 'This form will be submitted to gisa. Do not share passwords or other sensitive information.', failed: 'The application did not respond', failedPress: 'This interaction failed', offline: 'gisa is not there any more. Start it again in the terminal.',
  used: 'used', hour: '+1 h', clock: 'Clock one hour forward', theme: 'Light theme', attach: 'Choose a file', drop: 'or drop it here', options: (count) => `+${count} more`, required: 'required', spoiler: 'Spoiler, press to show',
  unknownCommand: 'There is no such command. Type / to see all of them.', missing: (name) => `${name}: this option is required`, choose: (name) => `${name}: choose one of the values listed`, tooLong: (name, most) => `${name}: at most ${most} characters`, tooLarge: 'Files over 10 MB cannot be sent', true: 'True', false: 'False',
  types: { 3: 'text', 4: 'whole number', 5: 'true or false', 6: 'user', 7: 'channel', 8: 'role', 10: 'number', 11: 'file', choice: 'choice', suggest: 'text, suggested' },
}
