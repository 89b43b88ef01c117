// The web application's build: made from its sources when there is none of them yet, in a process of its own, with what `npm ci` brought
// and no network (docs/decisions/011).
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type AppFiles, readAppFiles } from '../features/browser-app/index.ts'

const BUILD = fileURLToPath(new URL('../../../web/build/build.ts', import.meta.url))
const MOST_MILLISECONDS = 120_000

/** Null where it cannot be built: the interface is served without it, and `say` is told why. */
export async function webApp(say: (line: string) => void): Promise<AppFiles | null> {
  if (!existsSync(BUILD)) return null
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [BUILD], { timeout: MOST_MILLISECONDS })
    const lines = stdout.trim().split('\n')
    const folder = lines.pop() ?? ''
    for (const line of lines) say(line)
    return readAppFiles(folder)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    say(`The web application could not be built, so only the interface is served:\n${why}`)
    return null
  }
}
