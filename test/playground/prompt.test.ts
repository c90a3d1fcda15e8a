import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrompt } from '../../src/playground/prompt.ts'
import { FERRY, HIRE } from '../support/articles.ts'
import { openStage, type Stage } from '../support/discord.ts'

let stage: Stage
beforeAll(async () => { stage = await openStage([HIRE, FERRY]) })
afterAll(() => stage.close())

const file = join(mkdtempSync(join(tmpdir(), 'gisa-prompt-')), 'bridge.txt')
writeFileSync(file, '다온시 새 다리 열려\n\n다온시에서 5일 새 다리가 열렸다. 길이는 420m다.\n')
afterAll(() => rmSync(dirname(file), { recursive: true }))

/** What the prompt prints when these lines are piped in. */
async function typed(...lines: string[]): Promise<string> {
  stage.standIn.ahead += 60_000
  const input = new PassThrough()
  const output = new PassThrough()
  let printed = ''
  output.on('data', (text: Buffer) => { printed += String(text) })
  input.end(`${lines.join('\n')}\n`)
  await openPrompt({ standIn: stage.standIn, channel: stage.channel, member: stage.minji, input, output, welcome: '어서 오세요' })
  return stripVTControlCharacters(printed)
}

describe('typed at the prompt', () => {
  test.each<[string[], RegExp, string]>([
    [[':quit'], /^어서 오세요\n$/u, 'the welcome, and nothing more'],
    [['/질문 누가 영입됐어?'], /문해솔[^]+¶1/u, 'a command, its first option bare'],
    [['/ask question:who was hired? hide:true'], /나만 볼 수 있는 메시지/u, 'options by name'],
    [['/질문'], /\/질문 needs 질문/u, 'nothing asked: as in Discord, nothing is sent'],
    [['/설정 channels add channel:#없음'], /takes one of #뉴스, #잡담/u, 'a channel that is none'],
    [[':as 준호', `/추가 파일 파일:${file}`], /생각하고 있어요[^]+이렇게 읽었어요[^]+새 다리/u, 'a file of this machine; the answer that comes later is waited for'],
    [[':as 준호', '/추가 파일 파일:/nowhere/at.all'], /\/nowhere\/at\.all cannot be read/u, 'a file that is not there'],
    [['/기사 없는제목', '/설정 보기'], /관리 권한이/u, 'a command for managers alone'],
    [['/기사 hire', '/도움말'], /문 박사는[^]+이렇게 물어보세요/u, 'several lines that were piped in at once'],
    [['/검색 가온전자', '1'], /앞뒤 문단[^]+연구원 30명/u, 'a number presses a button'],
    [['99'], /99번 버튼은 없어요/u, 'a button that is not there'],
    [['/nope'], /no command \/nope/u, 'a command that is none'],
    [[':say 나루항공이 새 대표로 김하나를 선임했다.', ':facts'], /김하나/u, 'the facts of a message that was written'],
    [[':as Alex', '/ask how many people were injured?'], /injured[^]*14 people/u, 'another member'],
    [[':as Nobody'], /Nobody/u, 'a member that is none'],
    [[':members'], /민지[^]+Alex/u, 'who there is'],
    [[':help'], /:quit/u, 'help'],
    [['/질문 누가 영입됐어?', '3', '1'], /고마워요[^]+¶2[^]+연구원 30명/u, 'after a note without buttons, those of the answer still work'],
    [['', '   ', '/정보'], /언어 모델을 쓰지 않아요/u, 'empty lines are passed over'],
  ])('%j prints %s (%s)', async (lines, printed, _why) => {
    expect(await typed(...lines)).toMatch(printed)
  })
})
