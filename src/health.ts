import { createServer, type Server } from 'node:http'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What is counted for `/metrics`; every name begins with `gisa_`. */
export class Metrics {
  readonly registry = new Registry()
  readonly commands = new Counter({
    name: 'gisa_commands_total', help: 'Commands answered, by name and outcome (ok, refused, failed)',
    labelNames: ['command', 'outcome'], registers: [this.registry],
  })
  readonly latency = new Histogram({
    name: 'gisa_command_seconds', help: 'Seconds from a command to its first answer',
    labelNames: ['command'], buckets: [0.01, 0.03, 0.1, 0.3, 1, 3], registers: [this.registry],
  })
  readonly deliveries = new Counter({
    name: 'gisa_deliveries_total', help: 'Digests by outcome (posted, skipped, missed, failed)',
    labelNames: ['outcome'], registers: [this.registry],
  })

  readonly hidden = new Gauge({ name: 'gisa_articles_hidden', help: 'Articles of watched folders that are not shown, since others say nearly the same', registers: [this.registry] })
  readonly away = new Gauge({ name: 'gisa_files_out_of_sight', help: 'Files whose folder or disk is not there and whose articles are kept', registers: [this.registry] })

  /** @param articles how many there are, asked whenever someone looks */
  constructor(articles: () => number) {
    const gauge: Gauge = new Gauge({ name: 'gisa_articles', help: 'Articles in the archive, of all servers', registers: [this.registry], collect: () => gauge.set(articles()) })
    collectDefaultMetrics({ register: this.registry })
  }
}

/** One thing that must work before gisa is ready: the gateway, the index, the store, the scheduler. */
export type Check = () => boolean | Promise<boolean>

/**
 * Serves `/livez` (the process answers), `/readyz` (every check is true; 503 naming those that are not) and
 * `/metrics` (Prometheus text) on all interfaces, since the one who asks is another machine or container.
 *
 * @throws Error when the port is taken
 */
export async function openHealth(port: number, checks: Record<string, Check>, metrics: Metrics): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', checks, metrics).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end('failed\n'),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve))
  return server
}

async function answer(path: string, checks: Record<string, Check>, metrics: Metrics): Promise<{ status: number; type: string; body: string }> {
  const type = 'text/plain; charset=utf-8'
  if (path === '/livez') return { status: 200, type, body: 'ok\n' }
  if (path === '/readyz') {
    const failing = (await Promise.all(Object.entries(checks).map(async ([name, check]) => (await passes(check)) ? [] : [name]))).flat()
    return failing.length ? { status: 503, type, body: `not ready: ${failing.join(', ')}\n` } : { status: 200, type, body: 'ok\n' }
  }
  if (path === '/metrics') return { status: 200, type: metrics.registry.contentType, body: await metrics.registry.metrics() }
  return { status: 404, type, body: 'try /livez, /readyz or /metrics\n' }
}

async function passes(check: Check): Promise<boolean> {
  try {
    return await check()
  } catch {
    return false
  }
}
