// The text of a child's program, its types already stripped. Node would strip them in every child anew, which costs more than reading
// most documents; the parent does it once. A module missed here is still found and stripped by the child itself.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Sources by URL. */
export type Program = Readonly<Record<string, string>>

const programs = new Map<string, Uint8Array>()

/** As JSON, ready to be sent to any number of children. `entry` is an absolute path. */
export function programBytes(entry: string): Uint8Array {
  const known = programs.get(entry)
  if (known !== undefined) return known
  const bytes = Buffer.from(JSON.stringify(programOf(entry)), 'utf8')
  programs.set(entry, bytes)
  return bytes
}

function programOf(entry: string): Program {
  const sources: Record<string, string> = {}
  const waiting = [pathToFileURL(entry).href]
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (sources[url] !== undefined) continue
    const source = stripped(url)
    if (source === null) continue
    sources[url] = source
    waiting.push(...importsOf(source, url))
  }
  return sources
}

/** Null for a module that is not there yet, or cannot be stripped: loading it then fails in the child, with its own reader only. */
function stripped(url: string): string | null {
  try {
    return withoutWarning(() => stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')))
  } catch {
    return null
  }
}

/** Node calls the function experimental once, on standard error, although it runs the same code on every file of this program. */
function withoutWarning<T>(act: () => T): T {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return act()
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Our own modules only: files beside this one, and packages that resolve to TypeScript. */
function importsOf(source: string, url: string): string[] {
  return [...source.matchAll(/(?:\bfrom\s|\bimport\(|^import\s)\s*'([^'\n]{1,200})'/gm)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) return [new URL(name, url).href]
    if (!name.startsWith('@muniment/')) return []
    return [import.meta.resolve(name)]
  })
}

/**
 * What the child runs first: takes the program from the channel (descriptor 3), lets its modules be loaded from it, and starts it.
 * Plain JavaScript, so that no type stripper is loaded at all.
 */
export const BOOT = `
import { readSync } from 'node:fs'
import { registerHooks } from 'node:module'
function take(count) {
  const bytes = new Uint8Array(count)
  for (let at = 0; at < count; ) {
    const got = readSync(3, bytes, at, count - at, null)
    if (got === 0) process.exit(0)
    at += got
  }
  return bytes
}
const lengths = new DataView(take(8).buffer)
const { entry } = JSON.parse(new TextDecoder().decode(take(lengths.getUint32(0, true))))
const program = new Map(Object.entries(JSON.parse(new TextDecoder().decode(take(lengths.getUint32(4, true))))))
registerHooks({
  load(url, context, next) {
    const source = program.get(url)
    return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true }
  },
})
await import(entry)
`
