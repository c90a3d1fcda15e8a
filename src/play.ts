import type { Newsroom } from './newsroom.ts'
import { openPrompt } from './playground/prompt.ts'
import { openStandIn } from './playground/standIn.ts'

/** A Discord of one's own to try gisa in. */
export interface Playground {
  token: string
  apiUrl: string
  /** this Discord's clock, which can be moved */
  now(): Date
  /** greets and takes commands until the member leaves; resolves then */
  run(newsroom: Newsroom): Promise<void>
  close(): Promise<void>
}

/** Opens the stand-in with a server, its channels and three members: one Korean who may manage it, one Korean, one English. */
export async function openPlayground(): Promise<Playground> {
  const standIn = await openStandIn()
  const server = standIn.world.addServer('기사 놀이터', ['뉴스', 'general'])
  const member = standIn.world.addMember('민지', 'ko', true)
  standIn.world.addMember('준호', 'ko')
  standIn.world.addMember('Alex', 'en-US')
  const channel = standIn.world.channels.find((one) => one.server === server.id)!
  return {
    token: standIn.token,
    apiUrl: `${standIn.url}/api`,
    now: () => new Date(Date.now() + standIn.ahead),
    run: (newsroom) => openPrompt({ standIn, channel, member, welcome: welcomeOf(newsroom) }),
    close: () => standIn.close(),
  }
}

function welcomeOf(newsroom: Newsroom): string {
  const scope = { server: null }
  const { articles, paragraphs } = newsroom.size(scope)
  const questions = [...newsroom.examples(scope, 'ko').slice(0, 2).map((question) => `/질문 ${question}`), ...newsroom.examples(scope, 'en').slice(0, 2).map((question) => `/ask ${question}`)]
  return ['기사(gisa): a stand-in for Discord on this machine. No token, no network; what answers is the bot itself.',
    `${articles} articles, ${paragraphs} paragraphs. Try, with Tab to complete and a number to press a button:`,
    ...questions.map((question) => `  ${question}`), '  :help', ''].join('\n')
}
