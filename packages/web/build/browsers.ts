// The oldest browsers the application runs in, and the script that says so in others.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What needs them: sets that are compared (Chrome 122, Firefox 127, Safari 17), `Map.groupBy` (Safari 17.4), and what Tailwind 4 writes into
 * styles (`@property`, Firefox 128). All of them are from 2024. `test/browsers.test.ts` finds what the output needs beyond them.
 */
export const BROWSERS = { chrome: 122, firefox: 128, safari: 17.4 } as const

export const buildTargets: string[] = Object.entries(BROWSERS).map(([name, version]) => `${name}${version}`)

/** By its name, which holds a hash of it as those of all assets do. */
export function checkScript(): { readonly fileName: string; readonly source: string } {
  const source = readFileSync(join(import.meta.dirname, 'browser-check.js'), 'utf8')
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  return { fileName: `assets/browser-check-${hash}.js`, source }
}
