/** What the prompt itself says, in the language of the member who types. */
const EN = {
  help: `/ask who was hired?     a command; its first option may be bare, others as name:value (hide:true)
3                       press button 3 of the last message
Tab                     complete commands, options and what the bot suggests
:say TEXT               write a message; :facts and :askmsg QUESTION read the last one written
:as NAME                be another member; :members lists them
:in NAME                go to another channel; :channels lists them
:quit                   leave`,
  beginWithSlash: 'Commands begin with /, such as /ask who was hired?  (:help for more)',
  noButton: (number: number) => `There is no button ${number}.`,
  buttonOff: 'That button is switched off.',
  noMember: (name: string) => `There is no member ${name}; :members lists them.`,
  noChannel: (name: string) => `There is no channel ${name}; :channels lists them.`,
  mayManage: 'may manage the server',
  sayFirst: 'Write a message first: :say Orla Freight named Jun Han as chief executive.',
  onlyYou: 'only you can see this',
  thinking: 'gisa is thinking …',
  noResponse: 'The application did not respond.',
}

const KO: typeof EN = {
  help: `/질문 누가 영입됐어?      명령이에요. 첫 항목은 그냥 적고, 나머지는 이름:값으로 적어요 (숨김:예)
3                       마지막 메시지의 3번 버튼 누르기
Tab                     명령, 항목, 봇이 권하는 값 채우기
:say 글                 글 올리기. :facts와 :askmsg 질문은 마지막에 올린 글을 읽어요
:as 이름                다른 멤버로 바꾸기. :members에 모두 나와요
:in 이름                다른 채널로 가기. :channels에 모두 나와요
:quit                   끝내기`,
  beginWithSlash: '명령은 /로 시작해요. 예: /질문 누가 영입됐어?  (더 보려면 :help)',
  noButton: (number) => `${number}번 버튼은 없어요.`,
  buttonOff: '지금은 누를 수 없는 버튼이에요.',
  noMember: (name) => `${name}: 그런 멤버는 없어요. :members에서 골라 보세요.`,
  noChannel: (name) => `${name}: 그런 채널은 없어요. :channels에서 골라 보세요.`,
  mayManage: '서버 관리 가능',
  sayFirst: '먼저 글을 올려 보세요. 예: :say 가온전자가 마루반도체를 인수했다.',
  onlyYou: '나만 볼 수 있는 메시지',
  thinking: 'gisa가 생각하고 있어요 …',
  noResponse: '애플리케이션이 응답하지 않았어요.',
}

export type PromptWords = typeof EN

export const promptWords = (locale: string): PromptWords => (locale === 'ko' ? KO : EN)
