import type { Article } from '../../articles/article.ts'
import { UserError } from '../../userError.ts'
import type { Asker, Command, Tools } from '../command.ts'
import { LIMITS } from '../limits.ts'
import { cut, safe } from '../safeText.ts'

/** Titles for what is typed; the value is the id where it fits, else the title cut, which the newsroom finds too. */
export const suggestArticles: NonNullable<Command['suggest']> = (_option, typed, { scope }, { newsroom }) =>
  newsroom.suggestArticles(typed, scope).slice(0, LIMITS.choices).map(({ id, title }) => ({
    name: cut(title, LIMITS.choiceName), value: id.length <= LIMITS.choiceValue ? id : title.slice(0, LIMITS.choiceValue),
  }))

/**
 * The article that a member means by its id, its title, or what one types of it.
 *
 * @throws UserError when there is none
 */
export function articleNamed(typed: string, { scope, words }: Asker, { newsroom }: Tools): Article {
  const [suggested] = newsroom.suggestArticles(typed, scope)
  const found = newsroom.article(typed, scope) ?? (suggested ? newsroom.article(suggested.id, scope) : null)
  if (!found) throw new UserError(newsroom.size(scope).articles === 0 ? words.noArticles : words.noArticle(safe(typed)))
  return found
}

/** Names of people, organisations, products and places. */
export const suggestNames: NonNullable<Command['suggest']> = (_option, typed, { scope }, { newsroom }) =>
  newsroom.suggestNames(typed, scope).filter((name) => name.length <= LIMITS.choiceValue).slice(0, LIMITS.choices)
    .map((name) => ({ name, value: name }))
