import type { Command } from '../command.ts'
import { card } from '../messages/parts.ts'
import { declare } from './declare.ts'

export const about: Command = {
  data: declare({ name: 'about', ko: '정보', description: 'Version, articles, measured accuracy', koDescription: '버전, 기사 수, 측정한 정확도' }),
  run(_options, { words, scope, language }, { newsroom, release }) {
    const { articles, paragraphs, facts } = newsroom.size(scope)
    const format = new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-US')
    return card(`### ${words.aboutTitle}`, [words.aboutText, [
      `${words.version} ${release.version}`,
      `${words.loaded}: ${words.archive(format.format(articles), format.format(paragraphs), format.format(facts))}`,
      ...(release.quality ? [`${words.quality}: ${release.quality[language]}`] : []),
    ].join('\n')])
  },
}
