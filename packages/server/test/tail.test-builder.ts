// An installation opened for the length of some work, and the database of an earlier moment put beside today's files.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openInstallation } from '../src/entry/compose.ts'
import type { Installation } from '../src/entry/installation.ts'
import { localAuthority } from '../src/features/accounts/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import type { Authority } from '../src/platform/tenancy/index.ts'

export async function withInstallation<T>(
  dataFolder: string,
  work: (installation: Installation, authority: Authority, logged: string[]) => Promise<T>,
): Promise<T> {
  const logged: string[] = []
  const log = makeLog('warn', (line) => logged.push(line))
  const installation = await openInstallation({
    dataFolder,
    isThrowAway: false,
    concurrency: 2,
    maxFileBytes: 1e8,
    log,
  })
  try {
    return await work(installation, await localAuthority(installation.db, new Date()), logged)
  } finally {
    await installation.close()
  }
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
export const settled = ({ jobs }: Installation): Promise<void> => jobs.settled(AbortSignal.timeout(60_000))

/** As if the machine had stopped: the database of an earlier moment beside today's files. */
export const putBack = (dataFolder: string, earlier: string): void => {
  rmSync(join(dataFolder, 'database'), { recursive: true })
  cpSync(earlier, join(dataFolder, 'database'), { recursive: true })
}
