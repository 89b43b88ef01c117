import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until it is so; two minutes at most, which no machine needs. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const signal = AbortSignal.timeout(120_000)
  while (!(await isSo())) await sleep(20, undefined, { signal })
}
