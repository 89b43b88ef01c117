// `npm run pack:reading [FOLDER]`: packages/reading as others would install it, a tarball for `npm publish` or `npm install`. Node strips no types
// below node_modules, so what ships is JavaScript with declarations; the sources stay what the repository runs.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, run } from './run.ts'

const PACKAGE = join(root, 'packages/reading')

const AS_SHIPPED =
  '--declaration --strict --skipLibCheck --module nodenext --target es2024 --lib esnext,dom --types  --allowImportingTsExtensions --rewriteRelativeImportExtensions'.split(
    ' ',
  )

function must(command: string, words: readonly string[], folder: string): string {
  const { isFine, output } = run(command, words, { isQuiet: true, folder })
  if (!isFine) throw new Error(`${command} ${words.join(' ')}\n${output}`)
  return output
}

/** Declarations name their neighbours as the sources do; there are none of these where it is installed. */
function pointAtWhatShips(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.d.ts')) continue
    const file = join(folder, path)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(from '|import\(")(\.[^'"]+)\.ts(?=['"])/g, '$1$2.js'))
  }
}

function manifest(): string {
  const own: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const all: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (typeof own !== 'object' || own === null || typeof all !== 'object' || all === null) throw new Error('no manifest')
  const {
    private: _private,
    devDependencies: _tools,
    exports: _sources,
    ...rest
  } = { private: true, devDependencies: {}, exports: {}, ...own }
  return JSON.stringify(
    {
      ...rest,
      exports: {
        '.': { types: './index.d.ts', default: './index.js' },
        './*': { types: './*/index.d.ts', default: './*/index.js' },
      },
      sideEffects: false,
      // Set operations and Map.groupBy.
      engines: { node: '>=22' },
    },
    null,
    2,
  )
}

/** Where the tarball lies. */
export function packReading(into: string): string {
  const stage = mkdtempSync(join(tmpdir(), 'muniment-pack-'))
  try {
    const faces = readdirSync(join(PACKAGE, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const entries = ['index.ts', ...faces.map(({ name }) => `${name}/index.ts`)].map((path) =>
      join(PACKAGE, 'src', path),
    )
    must(
      'tsc',
      [...entries, '--ignoreConfig', '--rootDir', join(PACKAGE, 'src'), '--outDir', stage, ...AS_SHIPPED],
      root,
    )
    pointAtWhatShips(stage)
    for (const [from, name] of [
      [PACKAGE, 'README.md'],
      [root, 'LICENSE'],
    ] as const)
      cpSync(join(from, name), join(stage, name))
    writeFileSync(join(stage, 'package.json'), `${manifest()}\n`)
    mkdirSync(into, { recursive: true })
    const name = must('npm', ['pack', '--silent', '--pack-destination', into], stage).trim().split('\n').at(-1) ?? ''
    return join(into, name)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const { positionals } = parseArgs({ allowPositionals: true })
  console.log(packReading(positionals[0] ?? join(PACKAGE, 'dist')))
}
