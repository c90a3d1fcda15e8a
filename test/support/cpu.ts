/**
 * Processor time that work takes on this thread, in milliseconds. Unlike the clock it does not count what else the
 * machine does meanwhile, so that a bound against hangs holds on a busy one.
 */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
