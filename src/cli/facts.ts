import { styleText } from 'node:util'
import { FACT_KINDS, type Fact, type FactKind, type SlotValue } from '../facts/fact.ts'
import { UserError } from '../userError.ts'
import { openArchive } from './openArchive.ts'
import { ARCHIVE_OPTIONS, type Verb } from './verb.ts'

export const facts: Verb = {
  usage: 'facts [about] [--kind KIND] [--article NAME] [--why]',
  summary: 'lists what the articles say: who was hired, how big, how much, when',
  options: { ...ARCHIVE_OPTIONS, kind: { type: 'string' }, article: { type: 'string' }, why: { type: 'boolean' } },
  async run({ words, options, output }) {
    const kind = options.kind as string | undefined
    if (kind !== undefined && !isKind(kind)) throw new UserError(`There is no fact kind "${kind}"; kinds are ${FACT_KINDS.join(', ')}`)
    const newsroom = await openArchive(options, output)
    const about = words.join(' ').trim() || undefined
    const groups = newsroom.facts({ scope: { server: null }, about, kind, article: options.article as string | undefined })
    for (const fact of groups.flatMap((group) => group.tellings)) {
      if (options.json) output.line(JSON.stringify({ ...asJson(fact), ...(options.why ? { rule: fact.rule } : {}) }))
      else output.line(readable(fact, options.why === true))
    }
    if (!options.json && !groups.length) output.line('No facts found. / 찾은 사실이 없어요.')
    await newsroom.close()
  },
}

const isKind = (kind: string): kind is FactKind => (FACT_KINDS as readonly string[]).includes(kind)

function asJson({ kind, status, slots, quote, article, paragraph, start, end }: Fact) {
  return { kind, status, slots, quote, article, paragraph, start, end }
}

function readable(fact: Fact, why: boolean): string {
  const slots = Object.entries(fact.slots).map(([name, value]) => `${styleText('dim', name)} ${[value].flat().map(shown).join(', ')}`)
  const head = `${styleText('bold', fact.kind)}${fact.status === 'stated' ? '' : ` (${fact.status})`}`
  return [`${head}  ${slots.join('  ')}`, `  “${fact.quote}”`,
    styleText('dim', `  ${fact.article} · ¶${fact.paragraph + 1}${why ? ` · ${fact.rule}` : ''}`)].join('\n')
}

function shown(value: SlotValue): string {
  if (typeof value === 'string') return value
  return 'from' in value ? `${value.raw} (${value.from}–${value.to ?? ''})` : `${value.raw} (${value.value} ${value.unit})`
}
