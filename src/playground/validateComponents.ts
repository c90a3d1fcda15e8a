import { badLength, badUnion, flaw, flawsInAddress, flawsInList, flawsInText, list, oneOf, required, text, type Flaw, type Path } from './flaws.ts'
import type { Json } from './interactions.ts'

const ROW = 1
const BUTTON = 2
const STRING_SELECT = 3
const SECTION = 9
const TEXT_DISPLAY = 10
const THUMBNAIL = 11
const GALLERY = 12
const CONTAINER = 17
const LINK = 5
const PREMIUM = 6

const SELECTS = [STRING_SELECT, 5, 6, 7, 8]
const IN_CONTAINER = [ROW, SECTION, TEXT_DISPLAY, GALLERY, 13, 14]
const IN_MESSAGE = [...IN_CONTAINER, CONTAINER]
const IN_ROW = [BUTTON, ...SELECTS]

const MOST_COMPONENTS = 40
const MOST_LETTERS = 4000

/** What was met on the way through a message's components. */
interface Seen {
  ids: Set<string>
  count: number
  letters: number
}

/** What Discord would refuse in a message's components: kinds, nesting, lengths, counts, custom ids used twice. */
export function flawsInComponents(value: unknown, isV2: boolean): Flaw[] {
  const seen: Seen = { ids: new Set(), count: 0, letters: 0 }
  const flaws = [...flawsInList(['components'], value, 0, isV2 ? MOST_COMPONENTS : 5), ...flawsInChildren(list(value), ['components'], isV2 ? IN_MESSAGE : [ROW], seen)]
  if (isV2 && seen.count > MOST_COMPONENTS) flaws.push(flaw(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS', `The total number of components in the message exceeds the maximum of ${MOST_COMPONENTS}`))
  if (seen.letters > MOST_LETTERS) flaws.push(flaw(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `The total displayable text size exceeds the maximum of ${MOST_LETTERS}`))
  return flaws
}

function flawsInChildren(children: Json[], path: Path, allowed: readonly number[], seen: Seen): Flaw[] {
  return children.flatMap((child, i) => {
    seen.count++
    const at = [...path, i]
    return allowed.includes(Number(child.type)) ? flawsInOne(child, at, seen) : [badUnion(at, allowed)]
  })
}

function flawsInOne(component: Json, path: Path, seen: Seen): Flaw[] {
  const type = Number(component.type)
  const children = (allowed: readonly number[], most: number) => [
    ...flawsInList([...path, 'components'], component.components, 1, most), ...flawsInChildren(list(component.components), [...path, 'components'], allowed, seen)]
  switch (type) {
    case ROW: return flawsInRow(component, path, seen)
    case TEXT_DISPLAY:
      seen.letters += text(component.content).length
      return flawsInText([...path, 'content'], component.content, 1, MOST_LETTERS)
    case SECTION: return [...children([TEXT_DISPLAY], 3), ...flawsInAccessory(component.accessory, [...path, 'accessory'], seen)]
    case CONTAINER: return children(IN_CONTAINER, MOST_COMPONENTS)
    case GALLERY: return flawsInList([...path, 'items'], component.items, 1, 10)
    default: return []
  }
}

function flawsInAccessory(accessory: unknown, path: Path, seen: Seen): Flaw[] {
  const [one] = list([accessory])
  if (!one) return [required(path)]
  seen.count++
  if (Number(one.type) === BUTTON) return flawsInButton(one, path, seen)
  return Number(one.type) === THUMBNAIL ? [] : [badUnion(path, [BUTTON, THUMBNAIL])]
}

/** Five buttons, or one select. */
function flawsInRow(row: Json, path: Path, seen: Seen): Flaw[] {
  const at = [...path, 'components']
  const children = list(row.components)
  const most = children.some(({ type }) => SELECTS.includes(Number(type))) ? 1 : 5
  return [...flawsInList(at, row.components, 1, most), ...children.flatMap((child, i) => {
    seen.count++
    const type = Number(child.type)
    if (!IN_ROW.includes(type)) return [badUnion([...at, i], IN_ROW)]
    return type === BUTTON ? flawsInButton(child, [...at, i], seen) : flawsInSelect(child, [...at, i], seen)
  })]
}

function flawsInButton(button: Json, path: Path, seen: Seen): Flaw[] {
  const style = Number(button.style)
  if (!Number.isInteger(style) || style < 1 || style > PREMIUM) return [oneOf([...path, 'style'], [1, 2, 3, 4, 5, 6])]
  if (style === PREMIUM) return []
  const flaws = flawsInText([...path, 'label'], button.label, 0, 80)
  if (!button.label && !button.emoji) flaws.push(flaw(path, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or an emoji'))
  if (style !== LINK) return [...flaws, ...flawsInCustomId(button, path, seen)]
  return [...flaws, ...(button.url ? flawsInAddress([...path, 'url'], button.url) : [required([...path, 'url'])])]
}

function flawsInSelect(select: Json, path: Path, seen: Seen): Flaw[] {
  const flaws = [...flawsInCustomId(select, path, seen), ...flawsInText([...path, 'placeholder'], select.placeholder, 0, 150)]
  if (Number(select.type) !== STRING_SELECT) return flaws
  const values = new Set<string>()
  flaws.push(...flawsInList([...path, 'options'], select.options, 1, 25))
  list(select.options).forEach((option, i) => {
    const at = [...path, 'options', i]
    flaws.push(...flawsInText([...at, 'label'], option.label, 1, 100), ...flawsInText([...at, 'value'], option.value, 1, 100), ...flawsInText([...at, 'description'], option.description, 0, 100))
    if (values.has(text(option.value))) flaws.push(flaw([...at, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'))
    values.add(text(option.value))
  })
  return flaws
}

function flawsInCustomId({ custom_id: id }: Json, path: Path, seen: Seen): Flaw[] {
  const at = [...path, 'custom_id']
  if (text(id) === '') return [id === '' ? badLength(at, 1, 100) : required(at)]
  const flaws = flawsInText(at, id, 1, 100)
  if (seen.ids.has(text(id))) flaws.push(flaw(at, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'))
  seen.ids.add(text(id))
  return flaws
}
