/** What is wrong with a part of a request, as Discord words it: path → code and message. */
export interface Flaw {
  path: (string | number)[]
  code: string
  message: string
}

const COMPONENTS_V2 = 1 << 15

const tooLong = (path: Flaw['path'], most: number): Flaw => ({ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` })
const tooMany = (path: Flaw['path'], most: number): Flaw => ({ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be between 1 and ${most} in length.` })
const required = (path: Flaw['path']): Flaw => ({ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' })
const wrong = (path: Flaw['path'], code: string, message: string): Flaw => ({ path, code, message })

type Json = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown) => (Array.isArray(value) ? value as Json[] : [])

/**
 * What Discord would refuse in a message: lengths, counts, custom ids used twice, content beside Components V2, emptiness.
 *
 * Source: Discord's documentation of messages, embeds and components
 */
export function flawsInMessage(body: Json, isEdit = false): Flaw[] {
  const flaws: Flaw[] = []
  const isV2 = (Number(body.flags ?? 0) & COMPONENTS_V2) !== 0
  if (text(body.content).length > 2000) flaws.push(tooLong(['content'], 2000))
  if (isV2 && (text(body.content) || list(body.embeds).length > 0)) flaws.push(wrong(['content'], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'The content and embeds fields cannot be used with Components V2.'))
  const isEmpty = !text(body.content) && list(body.embeds).length === 0 && list(body.components).length === 0
  if (isEmpty && !isEdit) flaws.push(wrong([], '50006', 'Cannot send an empty message'))
  return [...flaws, ...flawsInEmbeds(list(body.embeds)), ...flawsInComponents(list(body.components), isV2)]
}

function flawsInEmbeds(embeds: Json[]): Flaw[] {
  const flaws: Flaw[] = embeds.length > 10 ? [tooMany(['embeds'], 10)] : []
  let total = 0
  embeds.forEach((embed, i) => {
    const measure = (path: Flaw['path'], value: unknown, most: number) => {
      total += text(value).length
      if (text(value).length > most) flaws.push(tooLong(['embeds', i, ...path], most))
    }
    measure(['title'], embed.title, 256)
    measure(['description'], embed.description, 4096)
    measure(['footer', 'text'], (embed.footer as Json | undefined)?.text, 2048)
    measure(['author', 'name'], (embed.author as Json | undefined)?.name, 256)
    if (list(embed.fields).length > 25) flaws.push(tooMany(['embeds', i, 'fields'], 25))
    list(embed.fields).forEach((field, k) => {
      measure(['fields', k, 'name'], field.name, 256)
      measure(['fields', k, 'value'], field.value, 1024)
    })
  })
  return total > 6000 ? [...flaws, wrong(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000')] : flaws
}

function flawsInComponents(components: Json[], isV2: boolean): Flaw[] {
  const flaws: Flaw[] = []
  const ids = new Set<string>()
  let count = 0
  let letters = 0
  const walk = (component: Json, path: Flaw['path']) => {
    count++
    const type = Number(component.type)
    if (!isV2 && path.length === 2 && type !== 1) flaws.push(wrong([...path, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).'))
    if (type === 10) letters += text(component.content).length
    if (type === 10 && !text(component.content)) flaws.push(required([...path, 'content']))
    if (type === 1) flaws.push(...flawsInRow(list(component.components), path))
    if (type === 2 || type === 3) flaws.push(...flawsInControl(component, path, ids))
    list(component.components).forEach((child, i) => walk(child, [...path, 'components', i]))
    if (component.accessory) walk(component.accessory as Json, [...path, 'accessory'])
  }
  components.forEach((component, i) => walk(component, ['components', i]))
  if (!isV2 && components.length > 5) flaws.push(tooMany(['components'], 5))
  if (isV2 && count > 40) flaws.push(wrong(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 40 in length.'))
  if (letters > 4000) flaws.push(wrong(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_TEXT_LENGTH', 'Text displays are limited to 4000 characters in all.'))
  return flaws
}

function flawsInRow(children: Json[], path: Flaw['path']): Flaw[] {
  const hasSelect = children.some(({ type }) => Number(type) !== 2)
  if (children.length === 0) return [required([...path, 'components'])]
  return children.length > (hasSelect ? 1 : 5) ? [tooMany([...path, 'components'], hasSelect ? 1 : 5)] : []
}

function flawsInControl(control: Json, path: Flaw['path'], ids: Set<string>): Flaw[] {
  const flaws: Flaw[] = []
  const id = text(control.custom_id)
  if (Number(control.style) !== 5) {
    if (id.length < 1 || id.length > 100) flaws.push(tooMany([...path, 'custom_id'], 100))
    if (ids.has(id)) flaws.push(wrong([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'))
    ids.add(id)
  }
  if (text(control.label).length > 80) flaws.push(tooLong([...path, 'label'], 80))
  if (Number(control.type) === 2 && !text(control.label) && !control.emoji) flaws.push(required([...path, 'label']))
  if (list(control.options).length > 25) flaws.push(tooMany([...path, 'options'], 25))
  return flaws
}

/** What Discord would refuse in a form. */
export function flawsInModal(modal: Json): Flaw[] {
  const flaws: Flaw[] = []
  if (text(modal.title).length < 1 || text(modal.title).length > 45) flaws.push(tooMany(['title'], 45))
  if (text(modal.custom_id).length < 1 || text(modal.custom_id).length > 100) flaws.push(tooMany(['custom_id'], 100))
  if (list(modal.components).length < 1 || list(modal.components).length > 5) flaws.push(tooMany(['components'], 5))
  list(modal.components).forEach((row, i) => list(row.components).forEach((input, k) => {
    if (text(input.label).length > 45) flaws.push(tooLong(['components', i, 'components', k, 'label'], 45))
  }))
  return flaws
}

/** What Discord would refuse in the choices of an autocompletion. */
export function flawsInChoices(choices: unknown): Flaw[] {
  const flaws: Flaw[] = list(choices).length > 25 ? [tooMany(['choices'], 25)] : []
  list(choices).forEach((choice, i) => {
    if (text(choice.name).length < 1 || text(choice.name).length > 100) flaws.push(tooMany(['choices', i, 'name'], 100))
    if (typeof choice.value === 'string' && choice.value.length > 100) flaws.push(tooLong(['choices', i, 'value'], 100))
  })
  return flaws
}

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u

/** What Discord would refuse in the declarations of commands. */
export function flawsInCommands(commands: unknown): Flaw[] {
  const flaws: Flaw[] = []
  const walk = (named: Json, path: Flaw['path'], isMenu: boolean) => {
    const names = [text(named.name), ...Object.values((named.name_localizations ?? {}) as Record<string, string>)]
    for (const name of names) {
      const fits = isMenu ? name.length >= 1 && name.length <= 32 : NAME.test(name) && name === name.toLowerCase() && name === name.normalize('NFC')
      if (!fits) flaws.push(wrong([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${name}`))
    }
    const descriptions = [text(named.description), ...Object.values((named.description_localizations ?? {}) as Record<string, string>)]
    if (!isMenu && descriptions.some((one) => one.length < 1 || one.length > 100)) flaws.push(tooMany([...path, 'description'], 100))
    const options = list(named.options)
    if (options.length > 25) flaws.push(tooMany([...path, 'options'], 25))
    if (options.some((option, i) => option.required && options.slice(0, i).some((before) => !before.required))) {
      flaws.push(wrong([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must be placed before non-required options'))
    }
    options.forEach((option, i) => walk(option, [...path, 'options', i], false))
    if (list(named.choices).length > 25) flaws.push(tooMany([...path, 'choices'], 25))
  }
  list(commands).forEach((command, i) => walk(command, [i], Number(command.type ?? 1) !== 1))
  return flaws
}

/** Discord's error body for flaws: nested by path, each under `_errors`. */
export function errorBody(flaws: Flaw[]): Json {
  if (flaws.length === 1 && flaws[0]!.path.length === 0) return { code: Number(flaws[0]!.code), message: flaws[0]!.message }
  const errors: Json = {}
  for (const { path, code, message } of flaws) {
    let at = errors
    for (const step of path) at = (at[step] ??= {}) as Json
    at._errors = [...list(at._errors), { code, message }]
  }
  return { code: 50035, message: 'Invalid Form Body', errors }
}
