// The browsers that are named are those that are needed: nothing in the output is newer than they are, and an older one is told so.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { parseSync } from 'oxc-parser'
import { BROWSERS, checkScript } from '../build/browsers.ts'
import { openApp, options } from './app.test-builder.ts'

/** Where TypeScript says what each edition of the language brought. */
const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
const editions = globSync(join(dirname(compiler), '../@typescript/typescript-*/lib/lib.es*.d.ts'))

const membersOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^\s+(?:readonly )?([a-zA-Z]\w*)\??(?:<[^>(]*>)?\(/gm)].map(
    ([, name = '']) => name,
  )
const isOld = (path: string): boolean => /lib\.es(?:5|20(?:1\d|2[0-2]))\./.test(path)
const old = new Set(editions.filter(isOld).flatMap(membersOf))
const sinceThen = editions.filter((path) => !isOld(path)).flatMap(membersOf)

/** What a page can do besides and one of the browsers named cannot, and names of the language that older things share. */
const STATIC: ReadonlySet<string> = new Set(['URL.parse', 'RegExp.escape'])
const OF_THE_PAGE: ReadonlySet<string> = new Set([
  'moveBefore',
  'setHTML',
  'requestIdleCallback',
  'caretPositionFromPoint',
  'requestClose',
])

/** Editions after 2022 that every browser named has. Versions: MDN, browser compatibility data. */
const SINCE: Readonly<Record<string, readonly [chrome: number, firefox: number, safari: number]>> = {
  difference: [122, 127, 17],
  symmetricDifference: [122, 127, 17],
  groupBy: [117, 119, 17.4],
  findLast: [97, 104, 15.4],
  findLastIndex: [97, 104, 15.4],
  toReversed: [110, 115, 16],
  toSorted: [110, 115, 16],
}
const isThere = (name: string): boolean => {
  const [chrome, firefox, safari] = SINCE[name] ?? [Infinity, Infinity, Infinity]
  return chrome <= BROWSERS.chrome && firefox <= BROWSERS.firefox && safari <= BROWSERS.safari
}

/** Names of their own that functions of ours and of libraries share with newer ones of the language. */
const OTHERS: ReadonlySet<string> = new Set(['use', 'move', 'pause', 'take', 'escape'])

/** What is called in a script that the browsers named may not have. */
function tooNewIn(script: string): string[] {
  const fresh = new Set(sinceThen.filter((name) => !old.has(name)))
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    const callee = calleeOf(node)
    if (callee !== null) {
      const { on, name } = callee
      const isNewer = (fresh.has(name) && !OTHERS.has(name)) || OF_THE_PAGE.has(name) || STATIC.has(`${on}.${name}`)
      if (isNewer && !isThere(name)) found.add(`${on}.${name}`)
    }
    Object.values(node).forEach(visit)
  }
  visit(parseSync('script.js', script).program)
  return [...found].sort()
}

/** `Map.groupBy(…)`, `a.b?.find(…)`: the method, and what it is called on where that is a name. */
function calleeOf(node: object): { on: string; name: string } | null {
  const { type, callee }: { type?: unknown; callee?: unknown } = node
  if (type !== 'CallExpression' && type !== 'NewExpression') return null
  const { object, property }: { object?: { name?: unknown }; property?: { name?: unknown } } = Object(callee)
  if (typeof property?.name !== 'string') return null
  return { on: typeof object?.name === 'string' ? object.name : '', name: property.name }
}

const build = (): string => {
  const said = execFileSync(process.execPath, [join(import.meta.dirname, '../build/build.ts')], { encoding: 'utf8' })
  return said.trim().split('\n').at(-1) ?? ''
}

test('nothing in the output is newer than the browsers it is built for', () => {
  const scripts = globSync(join(build(), 'assets/*.js'))
  assert.ok(scripts.length > 20 && editions.length > 50 && old.size > 200, 'there is something to compare')
  assert.deepEqual(
    scripts.flatMap((path) => tooNewIn(readFileSync(path, 'utf8'))),
    [],
  )
})

test('what is too new is seen, and what only shares a name is not', () => {
  const seen = tooNewIn(
    `URL.parse(a); Promise.try(b); RegExp.escape(c); bytes.toBase64(); a.b?.isSubsetOf(d); Array.fromAsync(e);
     Promise.withResolvers(); list.moveBefore(f); x.some((y) => y.union(z))`,
  )
  const kinds = ['.union', '.isSubsetOf', '.toBase64', 'Array.fromAsync', 'Promise.try', 'Promise.withResolvers']
  const own = seen.map((name) => name.replace(/^[a-z]\w*\./, '.')).sort()
  assert.deepEqual(own, [...kinds, '.moveBefore', 'RegExp.escape', 'URL.parse'].sort())
  assert.deepEqual(
    tooNewIn('JSON.parse(a); a.map(b).filter(c).find(d); const { until } = e; f.total; new Set([1])'),
    [],
  )
})

test('the script that looks says the versions it is built for, in words of both languages', () => {
  const said = (language: string, has: object): string => {
    const place = { textContent: '', setAttribute: () => undefined }
    const document = { getElementById: () => place, documentElement: {} }
    runInNewContext(checkScript().source, { document, navigator: { language }, ...has })
    return place.textContent
  }
  // A context of its own has the language of this Node, which is newer than all of them.
  const newest = { CSS: { registerProperty: () => undefined } }
  assert.equal(said('en-GB', newest), '')
  for (const has of [{}, { ...newest, Map: WeakMap }, { ...newest, Set: WeakSet }, { ...newest, Set: undefined }])
    for (const language of ['de-AT', 'en-GB']) {
      const words = said(language, has)
      assert.match(words, language === 'de-AT' ? /neueren Browser/ : /newer browser/)
      assert.deepEqual(words.match(/\d+(?:\.\d+)?/g)?.map(Number), Object.values(BROWSERS))
    }
})

test('a browser that is too old is told which are not, in place of the application', options, async () => {
  const app = await openApp()
  const page = await app.page({ locale: 'de-DE' })
  await page.addInitScript(() => Reflect.deleteProperty(Map, 'groupBy'))
  await page.goto('sign-in')
  await page.getByText('Muniment braucht einen neueren Browser').waitFor()
  assert.equal(await page.getByRole('textbox').count(), 0)
  await page.context().close()
  const other = await app.page()
  await other.goto('sign-in')
  await other.getByRole('heading').first().waitFor()
  assert.equal(await other.getByText('needs a newer browser').count(), 0)
  await app.close()
})
