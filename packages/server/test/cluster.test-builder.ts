// A PostgreSQL server of a test's own, which may be stopped and started again while it is used. It takes PostgreSQL's own programs.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const binaries =
  globSync('/usr/lib/postgresql/*/bin/initdb')
    .sort()
    .at(-1)
    ?.replace(/\/initdb$/, '') ?? null
const isRoot = process.getuid?.() === 0

/** Null where a cluster can be started, else why not. */
export const noCluster: string | null =
  binaries === null
    ? "PostgreSQL's programs are not here"
    : isRoot && !existsSync('/usr/sbin/runuser') && !existsSync('/sbin/runuser')
      ? 'a server cannot be started as root'
      : null

export interface Cluster {
  /** The superuser's address. */
  readonly url: string
  /** `fast` ends every connection; `immediate` is a crash, from which the server recovers. */
  restart(mode: 'fast' | 'immediate'): Promise<void>
  /** Ends every connection, and does not come back before `restart`. */
  stop(): Promise<void>
  remove(): Promise<void>
}

/** `more`: settings of the server, as `synchronous_commit=off`. */
export async function startCluster(...more: string[]): Promise<Cluster> {
  const home = mkdtempSync(join(tmpdir(), 'muniment-cluster-'))
  const [data, port, password] = [join(home, 'data'), await freePort(), randomBytes(12).toString('hex')]
  writeFileSync(join(home, 'password'), password, { mode: 0o600 })
  if (isRoot) for (const path of [home, join(home, 'password')]) chownSync(path, postgresUser(), -1)
  const program = (name: string, ...words: string[]) => {
    const path = join(binaries ?? '', name)
    return isRoot
      ? run('runuser', ['-u', 'postgres', '--', path, ...words], { cwd: '/' })
      : run(path, words, { cwd: '/' })
  }
  const control = (...words: string[]) => program('pg_ctl', `--pgdata=${data}`, `--log=${join(home, 'log')}`, ...words)
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${home}`,
    'fsync=off',
    ...more,
  ]
  const options = settings.map((setting) => `-c ${setting}`).join(' ')
  await program(
    'initdb',
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${join(home, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  )
  await control('--wait', `--options=${options}`, 'start')
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    restart: async (mode) => void (await control('--wait', `--mode=${mode}`, `--options=${options}`, 'restart')),
    stop: async () => void (await control('--wait', '--mode=fast', 'stop')),
    async remove() {
      await control('--mode=immediate', '--wait', 'stop')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The owner of the system's own clusters. */
const postgresUser = (): number => statSync('/var/lib/postgresql').uid

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
