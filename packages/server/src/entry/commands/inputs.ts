// What a person names on the command line: files, folders (walked in order of name) and archives. Mistakes are told before any
// work starts.
import { accessSync, constants, type Dirent, lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { isNoise } from '../../adapters/read-archive/index.ts'
import { CHRONOLOGY_FORMATS, type ChronologyFormat } from '../../evidence/exhibits/index.ts'
import { UsageError } from './usage.ts'

export interface InputFile {
  readonly path: string
  /** As it is known in the matter: its path below the folder that all the files lie in. */
  readonly name: string
  /** The way to it from where the result lies; null where that leads through a folder above, or there is no result. */
  readonly link: string | null
}

export interface OutputFile {
  readonly path: string
  readonly format: ChronologyFormat
}

/** @param passOver is told of each hidden file, and of each that a system leaves in folders. */
export function inputFiles(named: readonly string[], passOver: (name: string) => void = () => undefined): InputFile[] {
  if (named.length === 0) throw new UsageError('Name at least one file or folder to read.')
  const files = named.flatMap((name) => {
    const stat = statSync(name, { throwIfNoEntry: false })
    if (stat === undefined) throw new UsageError(`There is no file or folder ${name}.`)
    if (stat.isDirectory()) return filesBelow(name, passOver)
    if (!stat.isFile()) throw new UsageError(`${name} is neither a file nor a folder.`)
    return [resolve(name)]
  })
  if (files.length === 0) throw new UsageError('The folders named hold no files.')
  const once = [...new Set(files)]
  const folder = commonFolder(once.map((path) => dirname(path)))
  // What lies in different trees of this machine has no folder of its own: the way there would tell of the machine.
  const nameOf = (path: string) => (dirname(folder) === folder ? basename(path) : withSlashes(relative(folder, path)))
  return once.map((path) => ({ path, name: nameOf(path), link: null }))
}

/** The deepest folder that all of these lie in, or are. */
function commonFolder(folders: readonly string[]): string {
  const [first = '.', ...others] = folders
  let folder = first
  while (!others.every((other) => other === folder || isBelow(folder, other)) && dirname(folder) !== folder)
    folder = dirname(folder)
  return folder
}

const withSlashes = (path: string): string => path.split(sep).join('/')

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way)
}

function filesBelow(folder: string, passOver: (name: string) => void): string[] {
  return entriesOf(folder)
    .filter((entry) => {
      const isLeft = entry.name.startsWith('.') || isNoise(entry.isDirectory() ? `${entry.name}/` : entry.name)
      if (isLeft) passOver(entry.isDirectory() ? `${entry.name}/` : entry.name)
      return !isLeft
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .flatMap((entry) => {
      const name = join(folder, entry.name)
      // Links are not followed: a folder may link to itself or out of what the person meant to hand over.
      if (entry.isDirectory()) return filesBelow(name, passOver)
      return entry.isFile() ? [resolve(name)] : []
    })
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    throw new UsageError(`The folder ${folder} cannot be opened; leave it out, or see that it may be read.`)
  }
}

/** Links in a Word or HTML file lead from where that file lies; a way through folders above would tell of this machine. */
export function linkedFrom(outputs: readonly OutputFile[], inputs: readonly InputFile[]): InputFile[] {
  const [first] = outputs
  if (first === undefined) return [...inputs]
  const folder = dirname(first.path)
  return inputs.map((input) => ({
    ...input,
    link: isBelow(folder, input.path) ? withSlashes(relative(folder, input.path)) : null,
  }))
}

/** By what the names lead to, not by how they are spelled: a link must not hide that a source would be overwritten. */
function isAnInput(path: string, inputs: readonly InputFile[]): boolean {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there === undefined) return false
  return inputs.some((input) => {
    const stat = statSync(input.path)
    return stat.ino === there.ino && stat.dev === there.dev
  })
}

/** Also where something on the way is a file, or may not be looked at. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    return false
  }
}

/** Something of that name is there, and be it a link that leads nowhere. */
export const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** @param overwrite whether files that are there may be replaced: a chronology is corrected by hand, and no reading brings that back. */
export function outputFiles(
  named: readonly string[],
  inputs: readonly InputFile[],
  { overwrite }: { readonly overwrite: boolean },
): OutputFile[] {
  return named.map((name) => {
    const format = CHRONOLOGY_FORMATS.find((extension) => `.${extension}` === extname(name).toLowerCase())
    if (format === undefined)
      throw new UsageError(
        `${name}: the output is one of ${CHRONOLOGY_FORMATS.map((extension) => `.${extension}`).join(' ')}.`,
      )
    const path = resolve(name)
    const folder = dirname(path)
    if (named.filter((other) => resolve(other) === path).length > 1) throw new UsageError(`${name} is given twice.`)
    if (!isFolder(folder)) throw new UsageError(`There is no folder ${dirname(name)} to write ${basename(name)} into.`)
    if (isFolder(path)) throw new UsageError(`${name} is a folder; name a file.`)
    if (isAnInput(path, inputs)) throw new UsageError(`${name} is one of the files to read; it would be overwritten.`)
    if (!overwrite && isThere(path))
      throw new UsageError(`${name} is there already; name another file, or add --overwrite to replace it.`)
    try {
      accessSync(folder, constants.W_OK)
    } catch {
      throw new UsageError(`${dirname(name)} cannot be written to.`)
    }
    return { path, format }
  })
}
