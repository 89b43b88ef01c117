// Holes of our own making, which a scanner must find: one that does not finds nothing anywhere.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { HOLES, openHoles } from '../../packages/server/test/holes.test-builder.ts'
import { operationsOf } from '../../packages/server/test/routes.test-builder.ts'
import { type Scan, scanWithSqlmap, scanWithWapiti } from './scanners.ts'

const known = operationsOf(JSON.stringify(HOLES))
/** After the first find sqlmap lets a machine be: each of its holes has a run of its own. */
const FOR_SQLMAP = ['query-hole', 'address-hole', 'body-hole']

/** What they did not find, and what they say of the sound address beside each hole: both are findings about the scanners. */
export async function missedByScanners(folder: string, only = ''): Promise<string[]> {
  const holes = await openHoles()
  const scan = (name: string, ...asked: string[]): Scan => {
    const within = join(folder, name)
    mkdirSync(within, { recursive: true })
    return {
      instance: {
        address: holes.address,
        token: 'none',
        cookie: 'none=none',
        values: { person: '1', email: 'erika@beispiel.example' },
      },
      operations: known.filter((operation) => asked.includes(operation.name)),
      published: HOLES,
      folder: within,
    }
  }
  const missed: string[] = []
  try {
    for (const hole of 'sqlmap'.startsWith(only) ? FOR_SQLMAP : [])
      missed.push(...judged('sqlmap', hole, await scanWithSqlmap(scan(hole, hole, 'sound'))))
    if ('wapiti'.startsWith(only)) {
      const found = await scanWithWapiti(scan('markup-hole', 'markup-hole', 'polite'), 'wapiti', 'xss', () => true)
      missed.push(...judged('wapiti', 'markup-hole', found))
    }
  } finally {
    await holes.close()
  }
  return missed
}

/** One hole was there to find, beside one address without. */
export function judged(scanner: string, hole: string, found: readonly string[]): string[] {
  const path = known.find(({ name }) => name === hole)?.path.replace(/\{.*/, '') ?? ''
  const isOfHole = (finding: string): boolean => finding.includes(path) && !/\/(?:sound|polite)/.test(finding)
  return [
    ...(found.some(isOfHole) ? [] : [`${scanner} does not find the ${hole}`]),
    ...found
      .filter((finding) => !isOfHole(finding))
      .map((finding) => `${scanner} complains of what is sound: ${finding}`),
  ]
}
