// A command as the operator runs it: in a process of its own, on a data folder that is gone with the test file.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'

const cli = join(import.meta.dirname, '../src/entry/cli.ts')

export interface Ran {
  readonly code: number
  /** What it printed; where it failed, what it said of that. */
  readonly said: string
}
export interface CommandHouse {
  readonly folder: string
  /** The command with nothing in its environment but the folder and what is given. */
  readonly runWith: (environment: Readonly<Record<string, string>>) => (...words: string[]) => Promise<Ran>
}

export function openCommand(command: string): CommandHouse {
  const folder = mkdtempSync(join(tmpdir(), `muniment-${command}-`))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const runWith: CommandHouse['runWith'] =
    (environment) =>
    (...words) =>
      promisify(execFile)(process.execPath, [cli, command, ...words], {
        env: { MUNIMENT_DATA: folder, ...environment },
      }).then(
        ({ stdout }) => ({ code: 0, said: stdout }),
        (error: unknown) => ({
          code: Number(Reflect.get(Object(error), 'code')),
          said: String(Reflect.get(Object(error), 'stderr')),
        }),
      )
  return { folder, runWith }
}
