import { lookup as resolve, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, fetch, type Response } from 'undici'
import { UserError } from '../userError.ts'
import { isPublicAddress } from './publicAddress.ts'

/** A page or feed as it was fetched. */
export interface FetchedPage {
  /** where it was found in the end */
  url: string
  /** the address to remember: the end of a chain of permanent redirects, else the one that was asked for */
  lasting: string
  /** true when the server said that nothing changed (304); `bytes` is then empty */
  unchanged: boolean
  bytes: Uint8Array
  /** media type without parameters, in lower case; null when the server told none */
  type: string | null
  /** charset parameter of the content type; null when the server told none */
  charset: string | null
  etag: string | null
  lastModified: string | null
}

export interface FetchOptions {
  /** what a person with an older copy has, for a conditional request */
  etag?: string | null
  lastModified?: string | null
  /** which addresses may be reached; tests on loopback hand in their own */
  isAllowed?: (address: string) => boolean
  /** gives it up before its time is over */
  signal?: AbortSignal
}

/** An answer that is no page. `retryAfter` in seconds where the server gave it. */
export class FetchError extends UserError {
  override name = 'FetchError'
  readonly status: number | null
  readonly retryAfter: number | null

  constructor(message: string, korean: string, status: number | null = null, retryAfter: number | null = null, options: ErrorOptions = {}) {
    super(message, { ...options, korean })
    this.status = status
    this.retryAfter = retryAfter
  }
}

const MOST_BYTES = 5 * 1024 * 1024
const MOST_REDIRECTS = 5
const MOST_TIME = 15_000
const USER_AGENT = 'gisa (Discord news bot; reads a page once when someone adds it, a feed at most every five minutes)'

/**
 * Fetches a page that a person gave the address of. Only http and https, only public addresses (checked after the
 * name is resolved, on every redirect, and the connection goes to the very address that was checked), at most 5 MB
 * after decompression, 15 seconds and 5 redirects in all.
 *
 * @throws FetchError in words for the person who gave the address
 */
export async function fetchPage(address: string, { etag, lastModified, isAllowed = isPublicAddress, signal: givenUp }: FetchOptions = {}): Promise<FetchedPage> {
  const agent = new Agent({ connect: { lookup: checkedLookup(isAllowed) } })
  const timeout = AbortSignal.timeout(MOST_TIME)
  const signal = givenUp ? AbortSignal.any([timeout, givenUp]) : timeout
  const headers = {
    'user-agent': USER_AGENT,
    accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  }
  try {
    let url = checkedUrl(address, isAllowed)
    let lasting = url.href
    let permanent = true
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await fetch(url, { redirect: 'manual', dispatcher: agent, signal, headers })
      const target = response.status >= 300 && response.status < 400 && response.status !== 304 ? response.headers.get('location') : null
      if (target === null) return await pageOf(response, url, lasting)
      await response.body?.cancel()
      url = checkedUrl(new URL(target, url).href, isAllowed)
      permanent &&= response.status === 301 || response.status === 308
      if (permanent) lasting = url.href
    }
    throw new FetchError('The page redirects more than five times.', '다섯 번 넘게 다른 주소로 넘어가는 페이지예요.')
  } catch (error) {
    throw error instanceof FetchError ? error : asFetchError(error)
  } finally {
    // Not close(): that waits for bodies that were given up.
    await agent.destroy()
  }
}

/** An address as a person may give it; names resolve later, a bare IP address is judged here. */
function checkedUrl(address: string, isAllowed: (address: string) => boolean): URL {
  const url = URL.parse(address)
  if (!url) throw new FetchError('That is not a web address.', '웹 주소가 아니에요.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError('Only http and https addresses can be read.', 'http나 https로 시작하는 주소만 읽을 수 있어요.')
  if (url.username || url.password) throw new FetchError('An address with a user name or password in it is not read.', '사용자 이름이나 비밀번호가 든 주소는 읽지 않아요.')
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) && !isAllowed(host)) throw closed()
  return url
}

/** Resolves a name and hands on nothing but allowed addresses, so that the check and the connection see the same one. */
function checkedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0)
      const allowed = addresses.filter(({ address }) => isAllowed(address))
      // One closed address among open ones is the mark of a name set up to slip through.
      if (allowed.length < addresses.length || !allowed[0]) return callback(closed(), '', 0)
      if (options.all) callback(null, allowed)
      else callback(null, allowed[0].address, allowed[0].family)
    })
  }
}

const closed = () => new FetchError('That address is not on the public Internet and is not read.', '공개된 인터넷 주소가 아니라서 읽지 않아요.')

async function pageOf(response: Response, url: URL, lasting: string): Promise<FetchedPage> {
  const unchanged = response.status === 304
  if (!unchanged && !response.ok) {
    await response.body?.cancel()
    throw new FetchError(`The server answered ${response.status}.`, `서버가 ${response.status} 오류로 답했어요.`, response.status, secondsOf(response.headers.get('retry-after'), response.headers.get('date')))
  }
  const contentType = response.headers.get('content-type')
  return {
    url: url.href,
    lasting,
    unchanged,
    bytes: unchanged ? new Uint8Array() : await bodyOf(response),
    type: contentType?.split(';')[0]?.trim().toLowerCase() || null,
    charset: /charset\s?=\s?"?([\w-]{1,40})/iu.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  }
}

/** The body, counted as it is unpacked, so that a small bomb cannot grow. */
async function bodyOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw new FetchError('The page is larger than 5 MB.', '페이지가 5 MB보다 커요.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** `Retry-After` in seconds from now, be it written as a number or as a date. */
function secondsOf(retryAfter: string | null, date: string | null): number | null {
  if (retryAfter === null) return null
  if (/^\d{1,7}$/u.test(retryAfter)) return Number(retryAfter)
  // By the server's own clock, which may be another than this machine's.
  const seconds = (Date.parse(retryAfter) - Date.parse(date ?? '')) / 1000
  return seconds >= 0 && seconds < 1e7 ? Math.ceil(seconds) : null
}

function asFetchError(error: unknown): FetchError {
  const chain: unknown[] = []
  for (let e = error; e instanceof Error && chain.length < 5; e = e.cause) chain.push(e)
  const own = chain.find((e) => e instanceof FetchError)
  if (own) return own as FetchError
  if (chain.some((e) => (e as Error).name === 'TimeoutError')) return new FetchError('The server did not answer within 15 seconds.', '서버가 15초 안에 답하지 않았어요.', null, null, { cause: error })
  if (chain.some((e) => (e as NodeJS.ErrnoException).code === 'ENOTFOUND')) return new FetchError('There is no server of that name.', '그런 이름의 서버가 없어요.', null, null, { cause: error })
  return new FetchError('The page could not be fetched.', '페이지를 가져오지 못했어요.', null, null, { cause: error })
}
