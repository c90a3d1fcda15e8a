import type { Command } from '../command.ts'
import { LIMITS } from '../limits.ts'
import { cut } from '../safeText.ts'

/** Titles for what is typed; the value is the id where it fits, else the title cut, which the newsroom finds too. */
export const suggestArticles: NonNullable<Command['suggest']> = (_option, typed, { scope }, { newsroom }) =>
  newsroom.suggestArticles(typed, scope).slice(0, LIMITS.choices).map(({ id, title }) => ({
    name: cut(title, LIMITS.choiceName), value: id.length <= LIMITS.choiceValue ? id : title.slice(0, LIMITS.choiceValue),
  }))

/** Names of people, organisations, products and places. */
export const suggestNames: NonNullable<Command['suggest']> = (_option, typed, { scope }, { newsroom }) =>
  newsroom.suggestNames(typed, scope).filter((name) => name.length <= LIMITS.choiceValue).slice(0, LIMITS.choices)
    .map((name) => ({ name, value: name }))
