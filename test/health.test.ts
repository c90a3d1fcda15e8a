import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { Metrics, openHealth, type Check } from '../src/health.ts'

let server: Server | undefined
afterEach(() => { server?.close() })

async function get(path: string, checks: Record<string, Check> = {}, metrics = new Metrics(() => 0)) {
  server = await openHealth(0, checks, metrics)
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  return { status: response.status, body: await response.text() }
}

describe('what is asked', () => {
  const broken = { gateway: () => true, store: () => false, index: async () => { throw new Error('gone') } }
  test.each<[string, Record<string, Check>, number, string, string]>([
    ['/livez', broken, 200, 'ok', 'alive even when not ready: a restart would not help'],
    ['/readyz', { gateway: () => true }, 200, 'ok', 'all is well'],
    ['/readyz', broken, 503, 'not ready: store, index', 'names what fails; a check that throws fails'],
    ['/elsewhere', {}, 404, '/metrics', 'says what there is'],
  ])('%s %#: %i', async (path, checks, status, body) => {
    const got = await get(path, checks)
    expect(got.status).toBe(status)
    expect(got.body).toContain(body)
  })

  test('/metrics counts', async () => {
    const metrics = new Metrics(() => 14)
    metrics.commands.inc({ command: 'ask', outcome: 'ok' })
    metrics.away.set(3)
    metrics.hidden.set(2)
    const { body } = await get('/metrics', {}, metrics)
    expect(body).toContain('gisa_commands_total{command="ask",outcome="ok"} 1')
    expect(body).toContain('gisa_articles 14')
    expect(body).toContain('gisa_files_out_of_sight 3')
    expect(body).toContain('gisa_articles_hidden 2')
    expect(body).toContain('process_resident_memory_bytes')
  })
})

test('a port that is taken is an error', async () => {
  server = await openHealth(0, {}, new Metrics(() => 0))
  await expect(openHealth((server.address() as AddressInfo).port, {}, new Metrics(() => 0))).rejects.toThrow('EADDRINUSE')
})
