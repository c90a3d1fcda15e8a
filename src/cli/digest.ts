import { styleText } from 'node:util'
import { isIsoDay } from '../text/calendar.ts'
import { UserError } from '../userError.ts'
import { factAsJson } from './factAsJson.ts'
import { openArchive } from './openArchive.ts'
import { ARCHIVE_OPTIONS, type Verb } from './verb.ts'

export const digest: Verb = {
  usage: 'digest [--since DATE] [--until DATE]',
  summary: 'the news in brief: one headline and one sentence a story',
  options: { ...ARCHIVE_OPTIONS, since: { type: 'string' }, until: { type: 'string' } },
  async run({ options, output }) {
    const [since, until] = [day(options, 'since'), day(options, 'until')]
    const newsroom = await openArchive(options, output)
    const stories = newsroom.digest({ scope: { server: null }, since, until })
    for (const { headline, sentence, facts, articles, date } of stories) {
      if (options.json) output.line(JSON.stringify({ headline, sentence: sentence?.text ?? null, facts: facts.map(factAsJson), articles, date }))
      else output.line([styleText('bold', headline), sentence?.text, styleText('dim', [date?.slice(0, 10), articles.join(', ')].filter(Boolean).join(' · ')), ''].filter((l) => l !== undefined).join('\n'))
    }
    if (!options.json && !stories.length) output.line('No news in that time. / 그동안 새 소식이 없었어요.')
    await newsroom.close()
  },
}

/** Takes a moment too, as the contract's DATE is an ISO date. */
const isDate = (given: string) => isIsoDay(given.slice(0, 10)) && !Number.isNaN(Date.parse(given))

function day(options: Record<string, unknown>, name: string): string | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  if (typeof given !== 'string' || !isDate(given)) {
    throw new UserError(`--${name} takes a date such as 2025-07-14`)
  }
  return given
}
