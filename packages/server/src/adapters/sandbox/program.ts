// The text of a child's program, its types already stripped. Node would strip them in every child anew, which costs more than reading
// most documents; the parent does it once. A module of this package missed here is still found and stripped by the child itself.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface Program {
  /** Sources by URL as JSON, ready to be sent to any number of children. */
  readonly bytes: Uint8Array
  /** Names of the packages it imports that are not our own. Some may be words of a text that only looks like an import. */
  readonly packages: ReadonlySet<string>
}

const programs = new Map<string, Program>()

/** Made once. `entry` is an absolute path. */
export function programOf(entry: string): Program {
  const program = programs.get(entry) ?? makeProgram(entry)
  programs.set(entry, program)
  return program
}

function makeProgram(entry: string): Program {
  const sources: Record<string, string> = {}
  const packages = new Set<string>()
  const waiting = [pathToFileURL(entry).href]
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (sources[url] !== undefined) continue
    const source = stripped(url)
    if (source === null) continue
    const resolved = source.replaceAll(IMPORT, withRealPath)
    sources[url] = resolved
    for (const [, , name = ''] of resolved.matchAll(IMPORT)) {
      if (/^(?:\.|file:)/.test(name)) waiting.push(new URL(name, url).href)
    }
    for (const [, name = ''] of source.matchAll(PACKAGE)) packages.add(name)
  }
  return { bytes: Buffer.from(JSON.stringify(sources), 'utf8'), packages }
}

const IMPORT = /((?:\bfrom\s|\bimport\(|^import\s)\s*)'([^'\n]{1,200})'/gm

/** The package of an import, or of a file of it that our code looks up. */
const PACKAGE =
  /(?:\bfrom\s|\bimport\(|^import\s|\brequire\(|\.resolve\()\s*'(?!@muniment\/)((?:@[\w.-]{1,100}\/)?[a-z\d][\w.-]{0,100})(?:\/[^'\n]{1,200})?'/gm

/** Our own packages are links in `node_modules`, which a child may not follow: it is told where they really are. */
function withRealPath(whole: string, before: string, name: string): string {
  if (!name.startsWith('@muniment/')) return whole
  return `${before}'${import.meta.resolve(name).replaceAll("'", '%27')}'`
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

/**
 * What the child runs first: takes the program from the channel (descriptor 3), lets its modules be loaded from it, and starts it.
 * Plain JavaScript, so that no type stripper is loaded at all. The permission model lets a process signal, debug and renice every
 * other process of the same user, so the ways to ask for that are gone before anything that reads a document is loaded.
 */
export const BOOT = `
import { readSync } from 'node:fs'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
for (const name of ['kill', '_kill', '_debugProcess', '_debugEnd']) delete process[name]
delete os.setPriority
syncBuiltinESMExports()
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
