import { ApplicationCommandOptionType } from 'discord.js'
import { FACT_KINDS, type FactKind } from '../../facts/fact.ts'
import type { Command, Turn } from '../command.ts'
import { factMessage } from '../messages/factMessage.ts'
import { safe } from '../safeText.ts'
import { wordsOf } from '../words.ts'
import { declare, HIDE, localized, words } from './declare.ts'
import { suggestNames } from './suggest.ts'

export const facts: Command = {
  data: declare(
    { name: 'facts', ko: '사실', description: 'Who was hired, what was bought, how big, when: facts from the articles', koDescription: '누가 영입됐고 무엇이 얼마인지, 기사 속 사실 모아 보기' },
    [
      words({ name: 'about', ko: '대상', description: 'A person, company, place or thing', koDescription: '사람, 회사, 장소, 물건' }, { autocomplete: true, most: 100 }),
      {
        type: ApplicationCommandOptionType.String,
        ...localized({ name: 'kind', ko: '종류', description: 'One kind of fact', koDescription: '사실의 종류' }),
        choices: FACT_KINDS.map((kind) => ({ name: wordsOf('en').kinds[kind], value: kind, name_localizations: { ko: wordsOf('ko').kinds[kind] } })),
      },
      HIDE,
    ],
  ),
  run: (options, asker, tools) => factsPage(String(options.about ?? ''), 0, ['', String(options.kind ?? ''), 'about'], asker, tools)!,
  suggest: suggestNames,
}

export const factsPage: Turn = (title, page, [, kind = '', source], asker, { newsroom }) => {
  // Without a name the title is only a title.
  const about = source === 'all' ? '' : title
  const groups = newsroom.facts({ scope: asker.scope, about: about || undefined, kind: (kind || undefined) as FactKind | undefined })
  return factMessage(safe(about), groups, page, newsroom, asker, kind)
}
