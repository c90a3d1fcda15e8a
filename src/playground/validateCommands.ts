import { flaw, flawsInList, flawsInText, list, oneOf, text, type Flaw, type Path } from './flaws.ts'
import type { Json } from './interactions.ts'

const CHAT = 1
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
/** How many of each type there may be. */
const MOST_OF_TYPE: Record<number, number> = { 1: 100, 2: 15, 3: 15 }
const OPTION_TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const MOST_LETTERS = 8000

/**
 * What Discord would refuse in the declarations of commands: names, descriptions and choices in every language, their
 * counts and order, and the 8000 letters of a command in all.
 *
 * Source: Discord's documentation of application commands
 */
export function flawsInCommands(commands: unknown): Flaw[] {
  const all = list(commands)
  const counts = Object.entries(MOST_OF_TYPE).filter(([type, most]) => all.filter((command) => Number(command.type ?? CHAT) === Number(type)).length > most)
  return [...counts.map(([, most]) => flaw([], '30032', `Maximum number of application commands reached (${most})`)), ...all.flatMap((command, i) => flawsInCommand(command, [i]))]
}

function flawsInCommand(command: Json, path: Path): Flaw[] {
  const isMenu = Number(command.type ?? CHAT) !== CHAT
  const tooLong = lettersOf(command) > MOST_LETTERS ? [flaw(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_LETTERS})`)] : []
  return [...tooLong, ...flawsInNames(command, path, isMenu), ...(isMenu ? [] : flawsInDescriptions(command, path)), ...flawsInOptions(command.options, [...path, 'options'])]
}

function flawsInOptions(value: unknown, path: Path): Flaw[] {
  const options = list(value)
  const flaws = flawsInList(path, value, 0, 25)
  if (options.some((option, i) => option.required && options.slice(0, i).some((before) => !before.required))) {
    flaws.push(flaw(path, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must be placed before non-required options'))
  }
  for (const names of [options.map(({ name }) => text(name)), ...languagesOf(options).map((language) => options.map((option) => localized(option, 'name')[language] ?? text(option.name)))]) {
    if (new Set(names).size < names.length) flaws.push(flaw(path, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option name already exists in options'))
  }
  return [...flaws, ...options.flatMap((option, i) => flawsInOption(option, [...path, i]))]
}

function flawsInOption(option: Json, path: Path): Flaw[] {
  const type = OPTION_TYPES.includes(Number(option.type)) ? [] : [oneOf([...path, 'type'], OPTION_TYPES)]
  const choices = list(option.choices).flatMap((choice, i) => [
    ...flawsInText([...path, 'choices', i, 'name'], choice.name, 1, 100),
    ...(typeof choice.value === 'number' ? [] : flawsInText([...path, 'choices', i, 'value'], choice.value, 1, 100)),
  ])
  const both = option.autocomplete && list(option.choices).length > 0 ? [flaw([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID', 'Autocomplete and choices cannot be used together')] : []
  return [...type, ...flawsInNames(option, path, false), ...flawsInDescriptions(option, path), ...flawsInList([...path, 'choices'], option.choices, 0, 25), ...choices, ...both, ...flawsInOptions(option.options, [...path, 'options'])]
}

function flawsInNames(named: Json, path: Path, isMenu: boolean): Flaw[] {
  return [text(named.name), ...Object.values(localized(named, 'name'))].flatMap((name) => {
    const fits = isMenu ? name.length >= 1 && name.length <= 32 : NAME.test(name) && name === name.toLowerCase() && name === name.normalize('NFC')
    return fits ? [] : [flaw([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${name}`)]
  })
}

function flawsInDescriptions(described: Json, path: Path): Flaw[] {
  return [described.description, ...Object.values(localized(described, 'description'))].flatMap((description) => flawsInText([...path, 'description'], description, 1, 100))
}

const localized = (one: Json, what: 'name' | 'description') => (one[`${what}_localizations`] ?? {}) as Record<string, string>
const languagesOf = (options: Json[]) => [...new Set(options.flatMap((option) => Object.keys(localized(option, 'name'))))]

/** Names, descriptions and choices in the longest of their languages. */
function lettersOf(named: Json): number {
  const longest = (what: 'name' | 'description') => Math.max(text(named[what]).length, ...Object.values(localized(named, what)).map((one) => one.length))
  const inChoices = list(named.choices).reduce((sum, { name, value }) => sum + text(name).length + String(value).length, 0)
  return longest('name') + longest('description') + inChoices + list(named.options).reduce((sum, option) => sum + lettersOf(option), 0)
}
