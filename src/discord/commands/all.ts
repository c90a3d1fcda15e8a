import type { Command, SlowTurn, Turn } from '../command.ts'
import { add } from './add.ts'
import { about } from './about.ts'
import { article, articlePage } from './article.ts'
import { articles, articlesPage } from './articles.ts'
import { ask, furtherPage } from './ask.ts'
import { digest } from './digest.ts'
import { facts, factsPage } from './facts.ts'
import { feeds } from './feeds.ts'
import { help } from './help.ts'
import { remove } from './remove.ts'
import { settings } from './settings.ts'
import { search, searchPage } from './search.ts'

/** Slash commands, in the order Discord lists them. */
export const COMMANDS: readonly Command[] = [ask, search, facts, article, articles, digest, add, remove, feeds, settings, help, about]

/** What a page button turns, by its action. */
export const TURNS: Readonly<Record<string, Turn | SlowTurn>> = { search: searchPage, facts: factsPage, article: articlePage, articles: articlesPage, further: furtherPage }
