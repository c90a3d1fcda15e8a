import { meet, type Span } from '../../text/span.ts'
import type { Mention, MentionKind } from '../mention.ts'
import type { PlainParagraph } from '../newsSentence.ts'
import { josaAfter, type Word } from '../words.ts'
import { glossAfter } from './gloss.ts'
import { isSurname, knownNames, squeezed, suffixOf } from './nameLists.ts'

/** A name seen at one place, before it is known whom it stands for. */
export interface Sighting extends Span {
  paragraph: number
  sentence: number
  text: string
  kind: MentionKind
}

interface SentencePlace {
  paragraph: number
  sentence: number
  words: readonly Word[]
}

interface Entity {
  name: string
  kind: MentionKind
  forms: Set<string>
}

/**
 * Sightings put together into entities over the whole article: equal forms, forms given in brackets, and the
 * parts of a person's name (`저커버그`, `김` in `김 의원`). Forms learnt in one place are then found in the others.
 */
export function entitiesOf(paragraphs: readonly PlainParagraph[], places: readonly SentencePlace[], sightings: readonly Sighting[]): Mention[][][] {
  const entities = new Map<string, Entity>()
  const all: Entity[] = []
  const persons = new Map<string, Set<Entity>>()
  const glosses = new Map(sightings.map((sighting) => [sighting, glossAfter(paragraphs[sighting.paragraph]!.text, sighting.end)]))
  // what a name is glossed with goes by that name, though it was seen as one of its own
  const given = new Set([...glosses.values()].flat().map(squeezed))
  const longestFirst = [...sightings].sort((a, b) => b.text.length - a.text.length)
  for (const sighting of [...longestFirst.filter(({ text }) => !given.has(squeezed(text))), ...longestFirst.filter(({ text }) => given.has(squeezed(text)))]) {
    const entity = entityOf(sighting.text, sighting.kind, entities, all, persons)
    for (const other of glosses.get(sighting)!) {
      if (squeezed(other) === squeezed(entity.name) || entities.has(squeezed(other))) continue
      entity.forms.add(other)
      entities.set(squeezed(other), entity)
    }
  }
  for (const entity of all) {
    const short = headWord(entity)
    if (short && !entities.has(squeezed(short))) entities.set(squeezed(short), entity)
  }
  const seen = new Map<string, Sighting[]>()
  for (const sighting of sightings) {
    const at = `${sighting.paragraph} ${sighting.sentence}`
    const row = seen.get(at)
    if (row) row.push(sighting)
    else seen.set(at, [sighting])
  }
  const missed = places.flatMap((place) => forgotten(place, paragraphs[place.paragraph]!.text, seen.get(`${place.paragraph} ${place.sentence}`) ?? [], entities))
  const mentions: Mention[][][] = paragraphs.map((p) => p.sentences.map(() => []))
  for (const sighting of [...sightings, ...missed]) {
    const entity = entities.get(squeezed(sighting.text))!
    mentions[sighting.paragraph]![sighting.sentence]!.push({
      kind: entity.kind === sighting.kind || sighting.text.length === 1 ? sighting.kind : entity.kind,
      text: sighting.text, name: entity.name,
      aliases: [...entity.forms].filter((form) => form !== entity.name), start: sighting.start, end: sighting.end,
    })
  }
  for (const paragraph of mentions) for (const row of paragraph) row.sort((a, b) => a.start - b.start)
  return mentions
}

/** The one word an English firm goes by later: `Lumen` for `Lumen Cells`; not `Bank` for `Bank of England`. */
function headWord({ name, kind }: Entity): string | null {
  const [head, next] = name.split(' ')
  if (kind === 'person' || kind === 'place' || !head || !next || next === 'of') return null
  return /^[A-Z][a-z]{3,}$/u.test(head) && knownNames(head).length === 0 && suffixOf(head) === null && !/^(?:National|United|American|British|Korean|General|International|First|Global|Royal|New|North|South|East|West|Central|World|European|Supreme|Federal|State|City|Public|White|Deputy)$/u.test(head) ? head : null
}

function entityOf(text: string, kind: MentionKind, entities: Map<string, Entity>, all: Entity[], persons: Map<string, Set<Entity>>): Entity {
  const key = squeezed(text)
  const same = entities.get(key)
  if (same) return same
  const whole = kind === 'person' ? personWithPart(text, persons) : listedWith(text, kind, all)
  const entity = whole ?? { name: text, kind, forms: new Set<string>() }
  entity.forms.add(text)
  entities.set(key, entity)
  if (!whole) all.push(entity)
  if (!whole && kind === 'person') {
    for (const part of partsOfName(text)) persons.set(part, (persons.get(part) ?? new Set()).add(entity))
  }
  return entity
}

/** The forms a person goes by later: `마크` and `저커버그`; the surname of a Korean name of three syllables. */
function partsOfName(name: string): string[] {
  const parts = name.split(' ')
  if (parts.length > 1) return parts
  return /^[가-힣]{3}$/u.test(name) && isSurname(name[0]!) ? [name[0]!] : []
}

/** `저커버그` belongs to `마크 저커버그`, `김` to `김무성`, when one person alone fits. */
function personWithPart(part: string, persons: ReadonlyMap<string, ReadonlySet<Entity>>): Entity | undefined {
  const fitting = persons.get(part)
  return fitting?.size === 1 ? [...fitting][0] : undefined
}

/** Two spellings that the lists give the same English name: `MS` and `마이크로소프트`. */
function listedWith(text: string, kind: MentionKind, all: readonly Entity[]): Entity | undefined {
  const english = new Set(knownNames(text).map((k) => k.english).filter(Boolean))
  if (english.size === 0) return undefined
  return all.slice(0, 300).find((e) => e.kind === kind && knownNames(e.name).some((k) => english.has(k.english)))
}

/** Words that are known forms of an entity elsewhere in the article, and were not taken for a name here. */
function forgotten(place: SentencePlace, text: string, taken: readonly Sighting[], entities: ReadonlyMap<string, Entity>): Sighting[] {
  const found: Sighting[] = []
  for (let i = 0; i < place.words.length; i++) {
    for (let j = Math.min(place.words.length, i + 3) - 1; j >= i; j--) {
      const end = endOfForm(place.words, i, j, entities)
      if (end === null) continue
      const start = place.words[i]!.start
      if (taken.some((other) => meet(other, { start, end }))) continue
      const form = text.slice(start, end)
      if (form.length < 2) continue
      found.push({ paragraph: place.paragraph, sentence: place.sentence, start, end, text: form, kind: entities.get(squeezed(form))!.kind })
      i = j
      break
    }
  }
  return found
}

function endOfForm(words: readonly Word[], i: number, j: number, entities: ReadonlyMap<string, Entity>): number | null {
  for (let k = i; k < j; k++) if (words[k]!.josa || words[k + 1]!.gap !== ' ') return null
  const head = words.slice(i, j).map((w) => w.text).join('')
  const last = words[j]!
  if (entities.has(squeezed(head + last.stem))) return last.stemEnd
  if (entities.has(squeezed(head + last.text))) return last.end
  for (let length = last.text.length - 1; length > Math.max(1, last.text.length - 6); length--) {
    const stem = last.text.slice(0, length)
    if (entities.has(squeezed(head + stem)) && (josaAfter(stem, last.text.slice(length)) || last.text.slice(length) === '측')) return last.start + length
  }
  return null
}
