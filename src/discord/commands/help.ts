import type { Command } from '../command.ts'
import { card } from '../messages/parts.ts'
import { safe } from '../safeText.ts'
import { declare } from './declare.ts'

export const help: Command = {
  data: declare({ name: 'help', ko: '도움말', description: 'How to ask, with examples', koDescription: '질문하는 법과 예시' }),
  run(_options, { words, scope, language }, { newsroom }) {
    const examples = newsroom.examples(scope, language).map((question) => `- \`/${language === 'ko' ? '질문' : 'ask'}\` ${safe(question)}`)
    return card(`### ${words.helpTitle}`, [[words.helpText, ...examples].join('\n'), words.helpMore])
  },
}
