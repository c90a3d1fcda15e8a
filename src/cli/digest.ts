import { styleText } from 'node:util'
import type { Story } from '../digest/story.ts'
import { isIsoDay } from '../text/calendar.ts'
import { UserError } from '../userError.ts'
import { factAsJson } from './factAsJson.ts'
import { openArchive } from './openArchive.ts'
import { ARCHIVE_OPTIONS, type Verb } from './verb.ts'

export const digest: Verb = {
  usage: 'digest [--since DATE] [--until DATE]  (both days included)',
  summary: 'the news in brief: one headline and one sentence a story',
  options: { ...ARCHIVE_OPTIONS, since: { type: 'string' }, until: { type: 'string' } },
  async run({ options, output }) {
    const [since, until] = [day(options, 'since'), day(options, 'until')]
    const newsroom = await openArchive(options, output)
    const stories = newsroom.digest({ scope: { server: null }, since, until })
    for (const story of stories) output.line(options.json ? asJson(story) : readable(story))
    if (!options.json && !stories.length) output.line('No news in that time. / 그동안 새 소식이 없었어요.')
    await newsroom.close()
  },
}

/** Takes a moment too, as the contract's DATE is an ISO date. */
const isDate = (given: string) => isIsoDay(given.slice(0, 10)) && !Number.isNaN(Date.parse(given))

function asJson({ headline, sentence, facts, articles, date }: Story): string {
  return JSON.stringify({ headline, sentence: sentence?.text ?? null, facts: facts.map(factAsJson), articles, date })
}

function readable({ headline, sentence, facts, sources, articles, date }: Story): string {
  const told = facts.map(({ kind, status, quote }) => `  ${styleText('dim', status === 'stated' ? kind : `${kind} (${status})`)}  ${quote}`)
  const from = [date?.slice(0, 10), sources === 1 ? '1 source' : `${sources} sources`, articles.join(', ')].filter(Boolean).join(' · ')
  return [styleText('bold', headline), ...(sentence ? [sentence.text] : []), ...told, styleText('dim', from), ''].join('\n')
}

function day(options: Record<string, unknown>, name: string): string | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  if (typeof given !== 'string' || !isDate(given)) {
    throw new UserError(`--${name} takes a date such as 2025-07-14`)
  }
  return given
}
