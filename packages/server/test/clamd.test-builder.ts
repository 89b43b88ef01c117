// ClamAV's daemon, as Debian packages it, in a folder of its own with two signatures of ours: the file every scanner knows, and a word. Without
// the signatures of its makers, which are hundreds of megabytes and come from the network.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEST_FILE } from '../src/adapters/scan-clamd.ts'
import { until } from './until.test-builder.ts'

const PROGRAM = '/usr/sbin/clamd'
export const isClamdHere = existsSync(PROGRAM)

/** What it finds wherever it stands, unless it is packed: packed files are not opened here. */
export const HARMFUL_WORD = 'muniment-test-of-a-harmful-word'
export const FOUND = { file: 'Muster.Known-File.UNOFFICIAL', word: 'Muster.Harmful-Word.UNOFFICIAL' }
export const STREAM_MAX_BYTES = 1_048_576

export interface RunningClamd {
  /** As the setting says it. */
  readonly address: string
  /** As a power cut does. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

export async function openClamd({ knowsNothing = false } = {}): Promise<RunningClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-clamd-'))
  const socket = join(folder, 'clamd.sock')
  const database = join(folder, 'signatures')
  mkdirSync(database)
  const md5 = createHash('md5').update(TEST_FILE).digest('hex')
  if (!knowsNothing) writeFileSync(join(database, 'known.hdb'), `${md5}:${TEST_FILE.length}:Muster.Known-File\n`)
  const hex = Buffer.from(HARMFUL_WORD).toString('hex')
  writeFileSync(join(database, 'words.ndb'), `Muster.Harmful-Word:0:*:${hex}\n`)
  const configuration = join(folder, 'clamd.conf')
  const lines = [
    'Foreground yes',
    `LocalSocket ${socket}`,
    'FixStaleSocket yes',
    `DatabaseDirectory ${database}`,
    `TemporaryDirectory ${folder}`,
    `StreamMaxLength ${STREAM_MAX_BYTES}`,
    'ScanArchive no',
    'MaxThreads 2',
  ]
  writeFileSync(configuration, `${lines.join('\n')}\n`)
  const log = join(folder, 'clamd.log')
  let child: ChildProcess | null = null
  const start = async (): Promise<void> => {
    const words = ['-c', 'exec "$@" >"$0" 2>&1', log, PROGRAM, `--config-file=${configuration}`]
    const started = spawn('/bin/sh', words, { stdio: 'ignore' })
    child = started
    await until(() => {
      if (started.exitCode !== null) throw new Error(`clamd did not start: ${readFileSync(log, 'utf8')}`)
      return existsSync(socket)
    })
  }
  const kill = async (): Promise<void> => {
    const killed = child
    if (killed === null || killed.exitCode !== null || killed.signalCode !== null) return
    const gone = new Promise((resolve) => killed.once('close', resolve))
    killed.kill('SIGKILL')
    await gone
    // A killed daemon leaves its socket; it must not be taken for the next one.
    rmSync(socket, { force: true })
  }
  const close = async (): Promise<void> => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await start()
  } catch (error) {
    await close()
    throw error
  }
  return { address: `unix:${socket}`, kill, start, close }
}
