import { existsSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import dotenv from 'dotenv'
import { z } from 'zod'
import type { Language } from './text/language.ts'
import { UserError } from './userError.ts'

/** Everything the person who runs gisa can set, checked. Folders are absolute. */
export interface Config {
  /** null: no Discord, the playground instead */
  token: string | null
  /** base address of Discord's REST API; null for Discord's own */
  apiUrl: string | null
  /** register commands in this server alone; null for everywhere */
  guildId: string | null
  articleFolders: string[]
  /** those of them that are not there */
  awayFolders: string[]
  stateFolder: string
  language: Language
  timeZone: string
  /** port for health and metrics; null for none */
  port: number | null
  logLevel: (typeof LOG_LEVELS)[number]
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const ROOT = fileURLToPath(new URL('..', import.meta.url))

const ARTICLES = 'data/articles'

const Settings = z.object({
  DISCORD_TOKEN: z.string().regex(/^[\w-]{10,100}\.[\w-]{4,20}\.[\w-]{20,100}$/u, 'is not a bot token; copy it again from the developer portal, page "Bot"').optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).optional(),
  DISCORD_GUILD_ID: z.string().regex(/^\d{15,21}$/u, 'must be a server id of 15 to 21 digits').optional(),
  GISA_ARTICLES: z.string().default(ARTICLES).transform(foldersOf).superRefine(mustBeFolders),
  GISA_STATE: z.string().default('data/state'),
  DATABASE_URL: z.never('is not supported yet; leave it empty, and state is kept in a file in GISA_STATE').optional(),
  GISA_LANGUAGE: z.enum(['ko', 'en'], { error: 'must be ko or en' }).default('ko'),
  GISA_TIMEZONE: z.string().refine(isTimeZone, 'must be an IANA time zone such as Asia/Seoul').default('Asia/Seoul'),
  GISA_PORT: z.string().regex(/^\d{1,5}$/u, 'must be a port number').transform(Number)
    .refine((port) => port > 0 && port < 65536, 'must be a port from 1 to 65535').optional(),
  GISA_LOG: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

/**
 * Reads the settings from `.env` and the environment (which wins); an empty value counts as not set.
 *
 * @param options.mayBeAway whether a folder of articles that is not there is no mistake, since its disk may come back; false by default
 * @throws UserError naming every setting that is wrong, one a line
 */
export function readConfig(environment: Record<string, string | undefined> = withDotenv(), { mayBeAway = false } = {}): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()).map(([key, value]) => [key, value!.trim()]))
  const settings = Settings.safeParse(given)
  const awayFolders = foldersOf(given.GISA_ARTICLES ?? ARTICLES).filter((folder) => !existsSync(folder))
  if (!settings.success || (awayFolders.length > 0 && !mayBeAway)) {
    throw wrongSettings([...(awayFolders.length > 0 ? [`GISA_ARTICLES ${noFolders(awayFolders)}`] : []), ...(settings.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`)])
  }
  const s = settings.data
  return {
    token: s.DISCORD_TOKEN ?? null,
    apiUrl: s.DISCORD_API_URL ?? null,
    guildId: s.DISCORD_GUILD_ID ?? null,
    articleFolders: s.GISA_ARTICLES,
    awayFolders,
    stateFolder: fromRoot(s.GISA_STATE),
    language: s.GISA_LANGUAGE,
    timeZone: s.GISA_TIMEZONE,
    port: s.GISA_PORT ?? null,
    logLevel: s.GISA_LOG,
  }
}

/**
 * Whoever starts gisa anew on a folder that is not there has mistyped it; one that articles came from is out of sight.
 *
 * @param files all that articles came from
 * @throws UserError naming the folders that none came from
 */
export function mustHaveBeenThere({ awayFolders }: Pick<Config, 'awayFolders'>, files: readonly string[]): void {
  const never = awayFolders.filter((folder) => !files.some((file) => file.startsWith(join(folder, '/'))))
  if (never.length > 0) throw wrongSettings([`GISA_ARTICLES ${noFolders(never)}`])
}

const noFolders = (folders: readonly string[]) => `names what is no folder: ${folders.join(', ')}`

/** All that is wrong with the settings, one a line. */
function wrongSettings(wrong: readonly string[]): UserError {
  return new UserError(`These settings in .env or the environment are wrong:\n${wrong.map((line) => `  ${line}`).join('\n')}`)
}

/** True where nobody sits at the machine, so that nothing opens a window. */
export const isUnattended = (): boolean => Boolean(process.env.CI)

function withDotenv(): Record<string, string | undefined> {
  dotenv.config({ path: join(ROOT, '.env'), quiet: true })
  return process.env
}

/** Relative folders count from the checkout, so that gisa finds its articles from wherever it is started. */
function fromRoot(folder: string): string {
  return isAbsolute(folder) ? folder : join(ROOT, folder)
}

function foldersOf(list: string): string[] {
  return list.split(delimiter).map((folder) => folder.trim()).filter(Boolean).map(fromRoot)
}

function mustBeFolders(folders: string[], context: z.RefinementCtx): void {
  const wrong = folders.filter((folder) => existsSync(folder) && !statSync(folder).isDirectory())
  if (folders.length === 0) context.addIssue('names no folder')
  if (wrong.length > 0) context.addIssue(noFolders(wrong))
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
