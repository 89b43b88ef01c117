// Vite with no configuration file and no plugin but Tailwind's: TypeScript and JSX are turned by Vite itself. Nothing is inlined, no
// polyfill injects a script or a style, so that the page runs under a policy without exceptions.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import tailwind from '@tailwindcss/vite'
import { build, type Plugin } from 'vite'
import { buildTargets, checkScript } from './browsers.ts'
import { packageFolder } from './sources.ts'

/** Where the server serves it: every address outside is the interface's. */
const BASE = '/app/'

export async function bundle(to: string): Promise<void> {
  await build({
    root: packageFolder,
    base: BASE,
    configFile: false,
    logLevel: 'warn',
    plugins: [tailwind(), checksBrowser()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: to,
      emptyOutDir: true,
      target: buildTargets,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: 'manifest.json',
      reportCompressedSize: false,
      sourcemap: false,
      rolldownOptions: {
        // Libraries say "use client" for frameworks that draw on a server; here there is nothing else.
        checks: { moduleLevelDirective: false },
      },
    },
  })
}

/** A script before the application's own: it runs where those cannot even be read. */
function checksBrowser(): Plugin {
  const { fileName, source } = checkScript()
  return {
    name: 'browser-check',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: `${BASE}${fileName}`, defer: true }, injectTo: 'head-prepend' },
    ],
  }
}

const COMPRESSES = /\.(?:js|css|html|svg|json)$/

/** Puts `.br` and `.gz` beside every file they make smaller: once here, not at every request. */
export async function squeeze(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => COMPRESSES.test(path))
  await Promise.all(
    files.map(async (path) => {
      const bytes = readFileSync(join(folder, path))
      const [small, smaller] = await Promise.all([
        promisify(gzip)(bytes, { level: 9 }),
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
      ])
      if (small.length < bytes.length) writeFileSync(join(folder, `${path}.gz`), small)
      if (smaller.length < bytes.length) writeFileSync(join(folder, `${path}.br`), smaller)
    }),
  )
}
