// The built web application, read once when the server starts: a build that is replaced under a running server does not tear it. Its
// largest part are fonts, a few hundred KB.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { codeOf } from '../../base/index.ts'

/** As a browser may take it; '' is as it is. */
export type Encoding = '' | 'br' | 'gzip'

export interface AppFile {
  readonly mediaType: string
  readonly etag: string
  readonly bytes: ReadonlyMap<Encoding, Buffer>
}

export interface AppFiles {
  readonly page: AppFile
  /** By their names below `assets/`, which hold a hash of what is in them: they never change. */
  readonly assets: ReadonlyMap<string, AppFile>
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export function readAppFiles(folder: string): AppFiles {
  const names = readdirSync(join(folder, 'assets')).filter((name) => MEDIA_TYPES[extname(name)] !== undefined)
  return {
    page: fileAt(join(folder, 'index.html')),
    assets: new Map(names.map((name) => [name, fileAt(join(folder, 'assets', name))])),
  }
}

function fileAt(path: string): AppFile {
  const plain = readFileSync(path)
  const bytes = new Map<Encoding, Buffer>([['', plain]])
  for (const [encoding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    const small = readIfThere(`${path}${ending}`)
    if (small !== null) bytes.set(encoding, small)
  }
  return {
    mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    bytes,
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
