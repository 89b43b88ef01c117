// The bill of materials of what is shipped, as CycloneDX 1.6, from the lock file and nothing else: every package that is not for development
// alone, on any platform, with its version, licence and, where the lock has it, the hash that `npm ci` holds it to.
//   node tools/bill.ts > bill.cdx.json
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './run.ts'

interface Locked {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly link?: boolean
}

interface Lock {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, Locked>>
}

const FOLDER = 'node_modules/'

/** Twice at one version it is one component. */
export function billOf(lockText: string) {
  const { name, version, packages }: Lock = JSON.parse(lockText)
  const components = new Map(
    Object.entries(packages).flatMap(([path, { name: called, version: at, license, integrity, dev, link }]) => {
      if (!path.includes(FOLDER) || dev === true || link === true || at === undefined) return []
      const full = called ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length)
      const purl = `pkg:npm/${full.replace('@', '%40')}@${at}`
      const component = {
        type: 'library',
        'bom-ref': purl,
        name: full,
        version: at,
        purl,
        ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
        ...(integrity === undefined ? {} : { hashes: hashesIn(integrity) }),
      }
      return [[purl, component] as const]
    }),
  )
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components: [...components.values()].toSorted((one, other) => (one.purl < other.purl ? -1 : 1)),
  }
}

const hashesIn = (integrity: string) =>
  integrity.split(' ').flatMap((one) => {
    const [, algorithm, content] = /^(sha256|sha384|sha512)-(.+)$/.exec(one) ?? []
    if (algorithm === undefined || content === undefined) return []
    return [{ alg: `SHA-${algorithm.slice(3)}`, content: Buffer.from(content, 'base64').toString('hex') }]
  })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(JSON.stringify(billOf(readFileSync(join(root, 'package-lock.json'), 'utf8')), null, 2))
