import { styleText } from 'node:util'
import { readArticle } from '../desk/readArticle.ts'
import type { ComparedFact } from '../facts/compare.ts'
import { FACT_KINDS, type Fact, type FactKind, type SlotValue } from '../facts/fact.ts'
import { whyFacts, type SentenceWhy } from '../facts/why.ts'
import { languageOf } from '../text/language.ts'
import { unpackMorphemes } from '../text/packedMorphemes.ts'
import { UserError } from '../userError.ts'
import { factAsJson } from './factAsJson.ts'
import { mustHave, openArchive } from './openArchive.ts'
import { moment } from './read.ts'
import { ARCHIVE_OPTIONS, type Call, type Output, type Verb } from './verb.ts'

export const facts: Verb = {
  usage: 'facts [about] [--kind KIND] [--article NAME] | facts --why "sentence" [--now DATE]',
  summary: 'lists what the articles say: who was hired, how big, how much, when; --why shows which rule says what of a sentence',
  options: { ...ARCHIVE_OPTIONS, kind: { type: 'string' }, article: { type: 'string' }, why: { type: 'boolean' }, now: { type: 'string' } },
  async run({ words, options, output }) {
    const about = words.join(' ').trim() || undefined
    if (options.why) return why(about, options, output)
    const kind = options.kind as string | undefined
    if (kind !== undefined && !isKind(kind)) throw new UserError(`There is no fact kind "${kind}"; kinds are ${FACT_KINDS.join(', ')}`)
    const newsroom = await openArchive(options, output)
    const groups = newsroom.facts({ scope: { server: null }, about, kind, article: mustHave(newsroom, options.article) })
    if (options.json) for (const fact of inReadingOrder(groups)) output.line(JSON.stringify(factAsJson(fact)))
    else for (const group of groups) output.line(readable(group))
    if (!options.json && !groups.length) output.line('No facts found. / 찾은 사실이 없어요.')
    await newsroom.close()
  },
}

/** For people who mend rules: how each sentence is read, and which rule makes which fact of it. */
function why(text: string | undefined, options: Call['options'], output: Output): void {
  if (text === undefined) throw new UserError('Give a sentence: gisa facts --why "Meta hired Alexandr Wang."')
  const { paragraphs } = readArticle({
    id: 'why', title: '', subtitles: [], date: moment(options.now).toISOString(), byline: null, source: null, place: null, url: null,
    language: languageOf(text), captions: [], paragraphs: [text], headlines: [], server: null,
  })
  const sentences = paragraphs[0]!.sentences.map((sentence) => ({ ...sentence, morphemes: unpackMorphemes(sentence.morphemes, text) }))
  for (const told of whyFacts({ text, sentences })) output.line(options.json ? JSON.stringify(asPlain(told)) : inLines(told))
}

const asPlain = ({ text, seen, facts: told }: SentenceWhy) => ({ text, seen, facts: told.map((fact) => ({ rule: fact.rule, ...factAsJson(fact) })) })

/** Every telling on a line of its own: articles newest first, their paragraphs in order, and in each what is counted before what happens. */
function inReadingOrder(groups: readonly ComparedFact[]): Fact[] {
  const facts = groups.flatMap((group) => group.tellings)
  const articles = new Map([...new Set(facts.map((fact) => fact.article))].map((article, i) => [article, i]))
  const counted = (fact: Fact) => Number(fact.kind !== 'quantity')
  return facts.sort((a, b) => articles.get(a.article)! - articles.get(b.article)! || a.paragraph - b.paragraph || counted(a) - counted(b) || a.start - b.start)
}

const isKind = (kind: string): kind is FactKind => (FACT_KINDS as readonly string[]).includes(kind)

function readable({ fact, tellings, others }: ComparedFact): string {
  return [
    oneLine(fact), `  “${fact.quote}”`,
    ...tellings.map((telling) => styleText('dim', `  ${place(telling)}`)),
    ...others.map((other) => `  ${styleText('dim', 'other')} ${oneLine(other)}  ${styleText('dim', place(other))}`),
  ].join('\n')
}

const place = ({ article, paragraph }: Fact) => `${article} · ¶${paragraph + 1}`

function oneLine(fact: Fact): string {
  const slots = Object.entries(fact.slots).map(([name, value]) => `${styleText('dim', name)} ${[value].flat().map(shown).join(', ')}`)
  return `${styleText('bold', fact.kind)}${fact.status === 'stated' ? '' : ` (${fact.status})`}  ${slots.join('  ')}`
}

function inLines({ text, seen, facts: told }: SentenceWhy): string {
  return [
    text, ...seen.map(({ of, what }) => styleText('dim', `  ${of}: ${what}`)),
    ...told.flatMap((fact) => [`  ${oneLine(fact)}`, `    “${fact.quote}” ${styleText('dim', `by ${fact.rule}`)}`]),
    ...(told.length ? [] : ['  no fact']),
  ].join('\n')
}

function shown(value: SlotValue): string {
  if (typeof value === 'string') return value
  return 'from' in value ? `${value.raw} (${value.from}–${value.to ?? ''})` : `${value.raw} (${value.value} ${value.unit})`
}
