// Which refusals a route may answer with and which headers it sets, read out of the code: from its handler along the names it uses, through
// imports, and through capabilities by what their name is typed as (`documents.file` leads to `file` of whatever makes a `Documents`). It may
// name more than ever comes; what no name leads to is found by the test that holds answers against what is published.
//   node tools/refusal-codes.ts          compares packages/server/src/platform/http/refusal-codes.json with the code; exits with 1 when they differ
//   node tools/refusal-codes.ts --write  writes it anew
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { type SourceFile, sourceFiles } from './layers.ts'

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}
interface Module {
  readonly path: string
  readonly program: Node
  readonly declared: ReadonlyMap<string, Node>
  /** What a name stands for in another file: of its imports, and of what its face hands on. */
  readonly elsewhere: ReadonlyMap<string, { readonly from: string; readonly name: string }>
  /** Of the names that are typed in it. */
  readonly typesOf: ReadonlyMap<string, ReadonlySet<string>>
}
interface Place {
  readonly module: Module
  readonly node: Node
  /** The function at the top of the file in which it stands: where its local names are looked up. */
  readonly within: Node
}
interface Code {
  readonly modules: ReadonlyMap<string, Module>
  /** What has everything that is in those: a type of what it extends or stands for, what a function makes of what it spreads. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>
  /** By type, or name of the function that makes it, and name: `Documents.file`. */
  readonly verbs: ReadonlyMap<string, readonly Place[]>
}
export interface Refused {
  readonly code: string
  readonly status: number
}
export interface Told {
  readonly refusals: readonly Refused[]
  readonly headers: readonly string[]
}

const isNode = (value: unknown): value is Node => typeof Reflect.get(Object(value), 'type') === 'string'
const nodesIn = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter((one) => isNode(one)) : isNode(value) ? [value] : []
const childrenOf = (node: Node): Node[] => Object.values(node).flatMap(nodesIn)
const at = (node: Node | undefined, ...fields: readonly string[]): Node | undefined =>
  fields.reduce<Node | undefined>((found, field) => nodesIn(found?.[field])[0], node)
const textOf = (node: Node | undefined): string => {
  const text = node?.['name'] ?? node?.['value']
  return typeof text === 'string' ? text : ''
}

/** All below a node and itself; what stands in types is left out unless it is asked for. */
function* below(node: Node, withTypes = false): Generator<Node> {
  if (!withTypes && /^TS(?!As|Satisfies|NonNull)/.test(node.type)) return
  yield node
  for (const child of childrenOf(node)) yield* below(child, withTypes)
}

export function codeIn(files: readonly SourceFile[]): Code {
  const modules = new Map(files.map(({ path, text }) => [path, moduleOf(path, text)]))
  const verbs = new Map<string, Place[]>()
  const partsOf = new Map<string, string[]>()
  const note = <T>(map: Map<string, T[]>, key: string, ...more: readonly T[]) =>
    map.set(key, [...(map.get(key) ?? []), ...more])
  for (const module of modules.values())
    for (const [name, within] of module.declared) {
      if (/^TS(?:Interface|TypeAlias)Declaration$/.test(within.type)) note(partsOf, name, ...partsNamedIn(within))
      if (within.type === 'ClassDeclaration')
        for (const member of nodesIn(at(within, 'body')?.['body']))
          note(verbs, `${name}.${textOf(at(member, 'key'))}`, { module, node: member, within })
      for (const maker of below(within)) {
        const made = [name, ...typeNamesIn(at(maker, 'returnType'))]
        for (const property of madeBy(maker))
          for (const type of new Set(made)) {
            if (property.type === 'SpreadElement') note(partsOf, type, textOf(at(property, 'argument', 'callee')))
            const node = at(property, 'value') ?? property
            note(verbs, `${type}.${textOf(at(property, 'key'))}`, { module, node, within })
          }
      }
    }
  return { modules, verbs, partsOf }
}

/** `interface A extends B`, `type A = B & C`, `type A = ReturnType<typeof makeA>`. */
function partsNamedIn(declaration: Node): string[] {
  const alias = at(declaration, 'typeAnnotation')
  const names = nodesIn(declaration['extends']).map((one) => textOf(at(one, 'expression')))
  if (alias === undefined || alias.type === 'TSTypeLiteral') return names
  const queried = [...below(alias, true)].filter(({ type }) => type === 'TSTypeQuery')
  return [...names, ...typeNamesIn(alias), ...queried.map((query) => textOf(at(query, 'exprName')))]
}

function typedIn(program: Node): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const node of below(program, true)) {
    const name = textOf(node.type === 'TSPropertySignature' ? at(node, 'key') : node)
    for (const type of name === '' ? [] : typeNamesIn(at(node, 'typeAnnotation')))
      found.set(name, (found.get(name) ?? new Set()).add(type))
  }
  return found
}

const typeNamesIn = (annotation: Node | undefined): string[] =>
  annotation === undefined
    ? []
    : [...below(annotation, true)]
        .filter(({ type }) => type === 'TSTypeReference')
        .map((reference) => textOf(at(reference, 'typeName')))

/** The properties of what a function gives back, as far as it writes them where it does. */
function madeBy(maker: Node): Node[] {
  const objects = [...below(maker)].filter(({ type }) => type === 'ReturnStatement').map((node) => at(node, 'argument'))
  return [at(maker, 'body'), ...objects]
    .map((node) => (node?.type === 'ParenthesizedExpression' ? at(node, 'expression') : node))
    .flatMap((node) => (node?.type === 'ObjectExpression' ? nodesIn(node['properties']) : []))
}

function moduleOf(path: string, text: string): Module {
  const declared = new Map<string, Node>()
  const elsewhere = new Map<string, { from: string; name: string }>()
  const { program }: { program: unknown } = parseSync(path, text)
  if (!isNode(program)) throw new Error(`${path}: not parsed`)
  for (const statement of nodesIn(program['body'])) {
    const source = textOf(at(statement, 'source'))
    if (source !== '') {
      const from = posix.join(posix.dirname(path), source)
      for (const specifier of nodesIn(statement['specifiers'])) {
        const isImport = statement.type === 'ImportDeclaration'
        const isWhole = specifier.type === 'ImportNamespaceSpecifier'
        const name = isWhole ? '*' : textOf(at(specifier, isImport ? 'imported' : 'local'))
        elsewhere.set(textOf(at(specifier, isImport ? 'local' : 'exported')), { from, name })
      }
      continue
    }
    const declaration = at(statement, 'declaration') ?? statement
    if (declaration.type === 'VariableDeclaration')
      for (const one of nodesIn(declaration['declarations'])) declared.set(textOf(at(one, 'id')), one)
    else declared.set(textOf(at(declaration, 'id')), declaration)
  }
  return { path, program, declared, elsewhere, typesOf: typedIn(program) }
}

/** Of one handler, and what runs before it. */
function toldBy(code: Code, starts: readonly Place[]): Told {
  const refusals = new Map<string, number>()
  const headers = new Set<string>()
  const seen = new Set<Node>()
  const open = [...starts]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place.node)) continue
    seen.add(place.node)
    for (const node of below(place.node)) {
      const refused = refusedBy(node)
      if (refused !== null) refusals.set(refused.code, refused.status)
      for (const name of headersSetBy(node)) headers.add(name)
      open.push(...ledTo(code, place, node))
    }
  }
  return {
    refusals: [...refusals]
      .map(([name, status]) => ({ code: name, status }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    headers: [...headers].toSorted(),
  }
}

function ledTo(code: Code, { module, within }: Place, node: Node): Place[] {
  if (node.type === 'Identifier') {
    const name = textOf(node)
    const local = localsOf(within).get(name)
    return local === undefined ? namedIn(code, module, name) : [{ module, within, node: local }]
  }
  if (node.type !== 'MemberExpression' || node['computed'] === true) return []
  const holder = at(node, 'object')
  const verb = textOf(at(node, 'property'))
  if (holder?.type === 'ThisExpression') return [...(code.verbs.get(`${textOf(at(within, 'id'))}.${verb}`) ?? [])]
  const name = textOf(holder?.type === 'MemberExpression' ? at(holder, 'property') : holder)
  const whole = module.elsewhere.get(name)
  const named = whole?.name === '*' ? code.modules.get(whole.from) : undefined
  if (named !== undefined) return namedIn(code, named, verb)
  return typesAt(code, module, name).flatMap((type) => code.verbs.get(`${type}.${verb}`) ?? [])
}

/** What a name is typed as where it stands, or in an interface that is known there (`made.documents`). */
function typesAt(code: Code, module: Module, name: string): string[] {
  const known = [...module.elsewhere.keys(), ...module.declared.keys()].flatMap((one) =>
    namedIn(code, module, one).filter(({ node }) => node.type === 'TSInterfaceDeclaration'),
  )
  const modules = new Set([module, ...known.map((place) => place.module)])
  const found = new Set([...modules].flatMap((one) => [...(one.typesOf.get(name) ?? [])]))
  // A set that grows while it is gone through is gone through to its end.
  for (const type of found) for (const part of code.partsOf.get(type) ?? []) found.add(part)
  return [...found]
}

function namedIn(code: Code, module: Module, name: string): Place[] {
  const node = module.declared.get(name)
  if (node !== undefined) return [{ module, node, within: node }]
  const other = module.elsewhere.get(name)
  const next = other === undefined ? undefined : code.modules.get(other.from)
  return other === undefined || next === undefined ? [] : namedIn(code, next, other.name)
}

const locals = new WeakMap<Node, ReadonlyMap<string, Node>>()
/** Functions and values that a function at the top of a file declares, however deep. */
function localsOf(within: Node): ReadonlyMap<string, Node> {
  const known = locals.get(within)
  if (known !== undefined) return known
  const found = new Map<string, Node>()
  for (const node of below(within))
    if (node !== within && /^(?:VariableDeclarator|FunctionDeclaration)$/.test(node.type))
      found.set(textOf(at(node, 'id')), node)
  found.delete('')
  locals.set(within, found)
  return found
}

const CODE = /^[a-z]+\.[a-z-]+$/
/** Of what is made with a code and no status: ChangedSince. */
const STATUS_OF: Readonly<Record<string, number>> = { ChangedSince: 412 }

/** `refusal('a.b', sentence, status)`, `new Refusal('a.b', sentence, facts, cause, status)`, `super('a.b', …)` of one that is such. */
function refusedBy(node: Node): Refused | null {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null
  const callee = at(node, 'callee')
  const name = callee?.type === 'Super' ? 'Refusal' : textOf(callee)
  if (!/^(?:refusal|Refusal|ChangedSince)$/.test(name)) return null
  const given = nodesIn(node['arguments'])
  const code = textOf(given[0])
  if (!CODE.test(code)) return null
  const status = given[name === 'refusal' ? 2 : 4]?.['value']
  return { code, status: typeof status === 'number' ? status : (STATUS_OF[name] ?? 400) }
}

/** `reply.header('a', …)`, `reply.headers({ a: …, b })`. */
function headersSetBy(node: Node): string[] {
  if (node.type !== 'CallExpression') return []
  const verb = textOf(at(node, 'callee', 'property'))
  const [given] = nodesIn(node['arguments'])
  if (verb === 'header') return textOf(given) === '' ? [] : [textOf(given)]
  if (verb !== 'headers' || given?.type !== 'ObjectExpression') return []
  return nodesIn(given['properties']).map((property) => textOf(at(property, 'key')))
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']

/** As it is written, with the names of the file for what they stand for; `*` for any other name in it. */
function addressIn(module: Module, within: Node, given: Node | undefined): string {
  const node = given?.type === 'TSAsExpression' ? at(given, 'expression') : given
  if (node?.type === 'Identifier') {
    const declared = localsOf(within).get(textOf(node)) ?? module.declared.get(textOf(node))
    return addressIn(module, within, at(declared, 'init')) || '*'
  }
  if (node?.type !== 'TemplateLiteral') return textOf(node)
  const names = nodesIn(node['expressions']).map((one) => addressIn(module, within, one))
  return nodesIn(node['quasis'])
    .map((part, place) => `${String(Reflect.get(Object(part['value']), 'cooked'))}${names[place] ?? ''}`)
    .join('')
}

/** By method and address of every route that is written with its address; what a file hooks before its routes belongs to each of them. */
export function toldByRoutes(code: Code): Record<string, Told> {
  const found: [string, Told][] = []
  for (const module of code.modules.values()) {
    const routes: [string, Place][] = []
    const hooks: Place[] = []
    for (const within of module.declared.values())
      for (const node of below(within)) {
        const given = node.type === 'CallExpression' ? nodesIn(node['arguments']) : []
        const method = textOf(at(node, 'callee', 'property'))
        const handler = given.at(-1)
        if (handler === undefined) continue
        if (method === 'addHook' && textOf(given[0]) === 'onRequest') hooks.push({ module, within, node: handler })
        if (given.length < 3 || !METHODS.includes(method)) continue
        const address = addressIn(module, within, given[0])
        if (address.startsWith('/'))
          routes.push([`${method.toUpperCase()} ${address}`, { module, within, node: handler }])
      }
    for (const [route, place] of routes) found.push([route, toldBy(code, [place, ...hooks])])
  }
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What puts it all together is no way by which a route comes to a refusal: it names everything. */
const IS_ASKED = /^packages\/server\/src\/(?!entry\/(?!server\.ts))/

/** As it is kept: the status of each code once. */
function writtenOf(told: Readonly<Record<string, Told>>): string {
  const all = Object.values(told).flatMap(({ refusals }) => refusals)
  const statuses = Object.fromEntries(
    all.map(({ code, status }): [string, number] => [code, status]).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const routes = Object.entries(told).map(
    ([route, { refusals, headers }]) =>
      `  ${JSON.stringify(route)}: ${JSON.stringify({ refusals: refusals.map(({ code }) => code), headers })}`,
  )
  return `{\n "statuses": ${JSON.stringify(statuses)},\n "routes": {\n${routes.join(',\n')}\n }\n}\n`
}

if (import.meta.main) {
  const root = dirname(import.meta.dirname)
  const path = `${root}/packages/server/src/platform/http/refusal-codes.json`
  const files = sourceFiles(root).filter(({ path: one }) => IS_ASKED.test(one))
  const wanted = writtenOf(toldByRoutes(codeIn(files)))
  if (process.argv.includes('--write')) writeFileSync(path, wanted)
  else if (readFileSync(path, 'utf8') !== wanted) {
    console.error('refusal-codes.json is not what the code says: node tools/refusal-codes.ts --write')
    process.exitCode = 1
  } else console.log('refusals: what is published of each route is what its code says')
}
