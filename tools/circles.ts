// No file needs, through whatever it imports, itself: types count too, for whoever reads one file of a circle has to read them all.
import { dirname, posix } from 'node:path'
import { importsOf, type SourceFile, sourceFiles } from './layers.ts'

/** Each with the files that import each other in it, in the order in which they do; the first by name stands first. */
export function circlesOf(files: readonly SourceFile[]): string[][] {
  const all = new Map(files.map(({ path, text }) => [path, importedBy(path, text)]))
  const circles: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) circles.push(firstFirst(way.slice(at)))
    if (at >= 0 || done.has(path)) return
    for (const next of all.get(path) ?? []) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of all.keys()) walk(path, [])
  return circles
}

const importedBy = (path: string, text: string): string[] =>
  importsOf(text)
    .filter(({ target }) => target.startsWith('.'))
    .map(({ target }) => posix.join(posix.dirname(path), target))

function firstFirst(circle: readonly string[]): string[] {
  const at = circle.indexOf(circle.toSorted()[0] ?? '')
  return [...circle.slice(at), ...circle.slice(0, at)]
}

if (import.meta.main) {
  const found = circlesOf(sourceFiles(dirname(import.meta.dirname)))
  for (const circle of found) console.error(`circle: ${circle.join(' → ')} → ${circle[0]}`)
  if (found.length > 0) process.exitCode = 1
  else console.log('circles: no file needs itself')
}
