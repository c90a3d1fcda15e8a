import { DiscordAPIError, MessageFlags, Routes, SnowflakeUtil, type APIMessage, type REST } from 'discord.js'
import { ChannelClosed, type Channels } from '../digest/press.ts'
import type { Subscription } from '../storage/store.ts'
import { tellManagers } from './tellManagers.ts'
import { wordsOf } from './words.ts'

/** Why a digest pauses whose channel is there no longer. */
export const GONE = 'unknownChannel'

/** Discord's codes for a channel one cannot write into, and what they mean. */
const CLOSED: Record<number, string> = { 10003: GONE, 10004: 'unknownServer', 50001: 'missingAccess', 50013: 'missingPermissions' }

/** Messages of a channel come by the hundred; in so many of them a digest is looked for. */
const PAGE = 100
const MOST_PAGES = 30

/** By how much Discord's clock may be behind. */
const CLOCKS_APART = 10 * 60 * 1000

/** The way of digests into Discord's channels. */
export class DigestChannels implements Channels {
  readonly #rest: REST

  constructor(rest: REST) {
    this.#rest = rest
  }

  async post(subscription: Subscription, payload: string, nonce: string): Promise<string> {
    const message = await this.#at(subscription, (route) => this.#rest.post(route, {
      body: { ...JSON.parse(payload) as object, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] }, nonce, enforce_nonce: true },
    })) as APIMessage
    return message.id
  }

  /** Discord forgets the nonce after minutes; the digest's buttons carry it for good. */
  async find(subscription: Subscription, nonce: string, since: Date): Promise<string | null> {
    const oldest = SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCKS_APART })
    let before: string | undefined
    for (let page = 0; page < MOST_PAGES; page++) {
      const query = new URLSearchParams({ limit: String(PAGE), ...(before === undefined ? {} : { before }) })
      const messages = await this.#at(subscription, (route) => this.#rest.get(route, { query })) as APIMessage[]
      const found = messages.find((message) => JSON.stringify(message.components ?? []).includes(nonce))
      before = messages.at(-1)?.id
      if (found || messages.length < PAGE || before === undefined || BigInt(before) < oldest) return found?.id ?? null
    }
    return null
  }

  /** Who else may manage the server sees it in `/digest list`. */
  async tellManagers({ server, channel, language, by }: Subscription, reason: string): Promise<void> {
    await tellManagers(this.#rest, { server, content: wordsOf(language).digestPaused(`<#${channel}>`, reason === GONE), by })
  }

  async #at<T>(subscription: Subscription, send: (route: `/${string}`) => Promise<T>): Promise<T> {
    try {
      return await send(Routes.channelMessages(subscription.channel))
    } catch (error) {
      const reason = error instanceof DiscordAPIError ? CLOSED[Number(error.code)] : undefined
      throw reason === undefined ? error : new ChannelClosed(reason, { cause: error })
    }
  }
}
