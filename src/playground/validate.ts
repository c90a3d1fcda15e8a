import { flaw, flawsInAddress, flawsInList, flawsInText, list, oneOf, text, type Flaw, type Path } from './flaws.ts'
import type { Json } from './interactions.ts'
import { flawsInComponents } from './validateComponents.ts'

const COMPONENTS_V2 = 1 << 15
const TEXT_INPUT = 4
const LABEL = 18

/**
 * What Discord would refuse in a message: kinds and lengths of its parts, content beside Components V2, emptiness.
 *
 * @param before for an edit, the message as it is: what is left out stays, and Components V2 stay for good
 * Source: Discord's documentation of messages, embeds and components
 */
export function flawsInMessage(body: Json, before?: Json): Flaw[] {
  const isV2 = ((Number(body.flags ?? 0) | Number(before?.flags ?? 0)) & COMPONENTS_V2) !== 0
  const hasContent = typeof body.content === 'string' && body.content !== ''
  const flaws = flawsInText(['content'], body.content, 0, 2000)
  for (const [field, isThere] of [['content', hasContent], ['embeds', list(body.embeds).length > 0]] as const) {
    if (isV2 && isThere) flaws.push(flaw([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`))
  }
  const isEmpty = !body.content && !hasAny(body.embeds) && !hasAny(body.components) && !hasAny(body.attachments)
  if (isEmpty && before === undefined) flaws.push(flaw([], '50006', 'Cannot send an empty message'))
  return [...flaws, ...flawsInEmbeds(body.embeds), ...flawsInComponents(body.components, isV2)]
}

const hasAny = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

function flawsInEmbeds(value: unknown): Flaw[] {
  const flaws = flawsInList(['embeds'], value, 0, 10)
  let total = 0
  list(value).forEach((embed, i) => {
    const measure = (path: Path, value: unknown, least: number, most: number) => {
      total += text(value).length
      flaws.push(...flawsInText(['embeds', i, ...path], value, least, most))
    }
    measure(['title'], embed.title, 0, 256)
    measure(['description'], embed.description, 0, 4096)
    measure(['footer', 'text'], (embed.footer as Json | undefined)?.text, 0, 2048)
    measure(['author', 'name'], (embed.author as Json | undefined)?.name, 0, 256)
    flaws.push(...flawsInAddress(['embeds', i, 'url'], embed.url), ...flawsInList(['embeds', i, 'fields'], embed.fields, 0, 25))
    list(embed.fields).forEach((field, k) => {
      measure(['fields', k, 'name'], field.name, 1, 256)
      measure(['fields', k, 'value'], field.value, 1, 1024)
    })
  })
  return total > 6000 ? [...flaws, flaw(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000')] : flaws
}

/** What Discord would refuse in a form. */
export function flawsInModal(modal: Json): Flaw[] {
  const ids = new Set<string>()
  return [...flawsInText(['title'], modal.title, 1, 45), ...flawsInText(['custom_id'], modal.custom_id, 1, 100), ...flawsInList(['components'], modal.components, 1, 5),
    ...list(modal.components).flatMap((row, i) => {
      const isLabel = Number(row.type) === LABEL
      const at: Path = ['components', i]
      const labelled = isLabel ? [...flawsInText([...at, 'label'], row.label, 1, 45), ...flawsInText([...at, 'description'], row.description, 0, 100)] : flawsInList([...at, 'components'], row.components, 1, 1)
      const inputs = isLabel ? list([row.component]) : list(row.components)
      return [...labelled, ...inputs.flatMap((input, k) => flawsInInput(input, isLabel ? [...at, 'component'] : [...at, 'components', k], isLabel, ids))]
    })]
}

function flawsInInput(input: Json, path: Path, isLabelled: boolean, ids: Set<string>): Flaw[] {
  if (Number(input.type) !== TEXT_INPUT) return isLabelled ? [] : [oneOf([...path, 'type'], [TEXT_INPUT])]
  const id = text(input.custom_id)
  const isTwice = ids.has(id)
  ids.add(id)
  return [
    ...flawsInText([...path, 'custom_id'], input.custom_id, 1, 100),
    ...(isTwice ? [flaw([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')] : []),
    ...(isLabelled ? [] : flawsInText([...path, 'label'], input.label, 1, 45)),
    ...([1, 2].includes(Number(input.style)) ? [] : [oneOf([...path, 'style'], [1, 2])]),
    ...(Number(input.max_length ?? 1) < 1 || Number(input.max_length ?? 1) > 4000 ? [flaw([...path, 'max_length'], 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 4000.')] : []),
    ...flawsInText([...path, 'placeholder'], input.placeholder, 0, 100), ...flawsInText([...path, 'value'], input.value, 0, 4000),
  ]
}

/** What Discord would refuse in the choices of an autocompletion. */
export function flawsInChoices(choices: unknown): Flaw[] {
  const flaws = flawsInList(['choices'], choices, 0, 25)
  list(choices).forEach((choice, i) => {
    flaws.push(...flawsInText(['choices', i, 'name'], choice.name, 1, 100))
    if (typeof choice.value !== 'number') flaws.push(...flawsInText(['choices', i, 'value'], choice.value, 1, 100))
  })
  return flaws
}
