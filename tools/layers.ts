// The layers of docs/map.md as a check: data flows right, imports point left. TypeScript 7 has no programming interface, so this
// reads import lines as text; tools/layers.test.ts plants a violation of every rule and demands that it is caught.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Violation {
  readonly rule: string
  readonly path: string
  readonly detail: string
}

const PACKAGE_IMPORTS: Record<string, readonly string[]> = {
  proof: [],
  reading: [],
  contract: [],
  server: ['proof', 'reading', 'contract'],
  web: ['contract', 'proof'],
  widget: ['contract'],
}
/** Rooms that are not built yet have their places already: their order is decided. */
const PLATFORM = [
  'config',
  'log',
  'trace',
  'metrics',
  'tenancy',
  'db',
  'crypto',
  'blobs',
  'audit',
  'jobs',
  'mail',
  'models',
  'http',
]
const EVIDENCE = ['documents', 'text', 'edits', 'parties', 'events', 'retrieval', 'exhibits']
/** The reader's port and its refusals: the sandboxed child loads these two files and nothing else of the product. */
const PORT_FILES = ['evidence/text/reader.ts', 'evidence/text/refusals.ts']
export const SERVER = 'packages/server/src/'
const WEB = 'packages/web/src/'
/** The web's floors, the lowest first: each imports what stands before it. Rooms are strangers to each other. */
const WEB_FLOORS = ['data', 'ui', 'rooms', 'app']

interface Import {
  readonly target: string
  readonly isTypeOnly: boolean
}

/** Static, re-exported and dynamic imports. Files started by URL (workers, children) do not count. */
export function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found: Import[] = []
  for (const match of code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm))
    found.push({ target: match[2] ?? '', isTypeOnly: match[1] !== undefined })
  for (const match of code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g))
    found.push({ target: match[1] ?? '', isTypeOnly: false })
  return found
}

export function violationsOf(file: SourceFile): Violation[] {
  const isTest = /\.(test|conformance|test-builder)\.tsx?$|\/hostile-child\.ts$|\/example\//.test(file.path)
  const found: Violation[] = []
  const say = (rule: string, detail: string): void => void found.push({ rule, path: file.path, detail })
  const pack = /^packages\/([a-z]+)\/src\//.exec(file.path)?.[1]
  if (pack === undefined) return found
  for (const { target, isTypeOnly } of importsOf(file.text)) {
    checkPackage(pack, target, isTypeOnly, say)
    if (target.startsWith('.')) checkRelative(file.path, target, isTest, say)
    else if (pack === 'server' && !isTest) checkVendor(file.path.slice(SERVER.length), target, isTypeOnly, say)
  }
  if (!isTest) checkText(pack, file, say)
  return found
}

type Say = (rule: string, detail: string) => void

function checkPackage(pack: string, target: string, isTypeOnly: boolean, say: Say): void {
  const other = /^@muniment\/([a-z]+)/.exec(target)?.[1]
  if (other === undefined) return
  if (!(PACKAGE_IMPORTS[pack] ?? []).includes(other)) say('packages', `${pack} may not import ${other}`)
  if (pack === 'widget' && !isTypeOnly) say('packages', 'widget may import types only')
}

function checkRelative(path: string, target: string, isTest: boolean, say: Say): void {
  const resolved = posix.normalize(posix.join(posix.dirname(path), target))
  const root = /^packages\/[a-z]+\/src\//.exec(path)?.[0] ?? ''
  if (!resolved.startsWith(root)) {
    if (!/\/(package\.json|schedule\.typ)$/.test(resolved)) say('packages', `${target} leaves the package`)
    return
  }
  const [from, to] = [path.slice(root.length), resolved.slice(root.length)]
  const [home, away] = [roomOf(from), roomOf(to)]
  if (home === away) {
    if (!isTest && posix.basename(to) === 'index.ts' && home !== '' && posix.dirname(to) === home)
      say('own-index', `${from} imports the face of its own folder`)
    return
  }
  if (
    away !== '' &&
    !to.endsWith('/index.ts') &&
    !isOneFile(to) &&
    !(root === WEB && isRoomsPlace(to)) &&
    !(root === SERVER && PORT_FILES.includes(to)) &&
    !isSharedType(root, to)
  )
    say('faces', `${target} passes by the face of ${away}`)
  if (root === SERVER) checkFloors(home, away, say)
  if (root === WEB) checkWebFloors(home, away, say)
}

/** The folder whose `index.ts` is its face: two levels deep in the server's floors and the web's rooms, one elsewhere; '' at the top. */
export function roomOf(path: string): string {
  const parts = path.split('/')
  if (parts.length === 1) return ''
  if (parts[0] === 'base' || parts[0] === 'entry') return parts[0]
  const isFloor = ['platform', 'evidence', 'features', 'adapters', 'rooms'].includes(parts[0] ?? '')
  if (!isFloor) return parts[0] ?? ''
  return parts.length === 2 ? path : `${parts[0]}/${parts[1]}`
}

const isOneFile = (path: string): boolean => /^adapters\/[^/]+\.ts$/.test(path)

/** A room's second face: where it is found, loaded with the shell; its screens come when somebody goes there. */
const isRoomsPlace = (path: string): boolean => /^rooms\/[^/]+\/place\.ts$/.test(path)

/** In `reading` a folder's agreed type file is a face of its own (`dates/mention.ts`): it holds types and loads nothing. */
const isSharedType = (root: string, path: string): boolean =>
  root === 'packages/reading/src/' &&
  [
    'dates/mention.ts',
    'names/party.ts',
    'page/page.ts',
    'contract/facts.ts',
    'personal/finding.ts',
    'statements/statement.ts',
  ].includes(path)

function checkFloors(home: string, away: string, say: Say): void {
  if (!mayNeed(home, away)) say('floors', `${home} may not import ${away}`)
}

/** Of two rooms of the server, whether the first may know the second: data flows right. */
export function mayNeed(home: string, away: string): boolean {
  const [floor = '', room = ''] = home.split('/')
  const [below = '', other = ''] = away.split('/')
  if (floor === 'entry') return true
  if (below === 'entry' || floor === 'base') return false
  if (below === 'base') return true
  if (floor === 'platform') return below === 'platform' && PLATFORM.indexOf(other) < PLATFORM.indexOf(room)
  if (floor === 'evidence')
    return below === 'platform' || (below === 'evidence' && EVIDENCE.indexOf(other) < EVIDENCE.indexOf(room))
  if (floor === 'features') return ['platform', 'evidence'].includes(below)
  return ['platform', 'evidence', 'adapters'].includes(below)
}

function checkWebFloors(home: string, away: string, say: Say): void {
  const floorOf = (room: string): number => WEB_FLOORS.indexOf(room.split('/')[0] ?? '')
  if (home === '' || (floorOf(away) >= 0 && floorOf(away) < floorOf(home))) return
  say('floors', `${home} may not import ${away === '' ? 'what stands on no floor' : away}`)
}

function checkVendor(path: string, target: string, isTypeOnly: boolean, say: Say): void {
  if (target.startsWith('node:') || target.startsWith('@muniment/') || target === 'zod') return
  if (path.startsWith('adapters/')) return
  const isRoute = path.endsWith('/routes.ts') || path.startsWith('platform/http/') || path === 'entry/server.ts'
  if (isRoute && /^(?:fastify|@fastify\/|fastify-)/.test(target)) return
  if (target === 'kysely' && (path.startsWith('platform/db/') || path.endsWith('/queries.ts'))) return
  if (target === 'pino' && path.startsWith('platform/log/')) return
  if (target === 'prom-client' && path.startsWith('platform/metrics/')) return
  if (target === '@opentelemetry/api' && path.startsWith('platform/trace/')) return
  say('vendors', `${target} belongs behind an adapter${isTypeOnly ? ' (its types too)' : ''}`)
}

/** Client libraries of models, and what runs one in this process; the one that only cuts words for a model of the operator's speaks to nobody. */
const IS_MODEL_LIBRARY =
  /^(?:ai$|ai\/|@ai-sdk\/|openai|@azure\/openai|@anthropic-ai\/|@google\/gen|@google-ai\/|@mistralai\/|@aws-sdk\/client-bedrock|@huggingface\/(?!tokenizers$)|ollama|groq-sdk|cohere-ai|together-ai|replicate$|litellm|langchain|@langchain\/|llamaindex|@llamaindex\/|node-llama-cpp|@openrouter\/)/
/** Hosts and paths of models' interfaces. */
const IS_MODEL_HOST =
  /api\.openai\.com|openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis|api\.mistral\.ai|openrouter\.ai|ai-gateway|api\.groq\.com|\/chat\/completions|\/v1\/(?:messages|completions|embeddings|responses)\b/
/** Whoever opens a connection outwards. A new one is a decision. */
const SPEAKS_OUTWARDS =
  /(?<![.\w])fetch\(|from 'node:(?:https?|http2|net|tls|dgram)'|from 'undici'|\bnew WebSocket\(|\bnew EventSource\(/
const MAY_SPEAK_OUTWARDS = [
  'adapters/model-http/send.ts',
  'adapters/blobs-s3/client.ts',
  'adapters/keys-vault.ts',
  'adapters/mcp/reach.ts',
  'adapters/log-syslog.ts',
  'adapters/mail-smtp.ts',
  'adapters/scan-clamd.ts',
  'adapters/detect-presidio.ts',
  'adapters/db-pglite/lock.ts',
  // Served or told from here: what listens, types, forms of addresses, a page's own script.
  'platform/metrics/port.ts',
  'platform/http/app.ts',
  'platform/http/guards.ts',
  'entry/reach.ts',
  'entry/certificate.ts',
  'features/accounts/sign-in/link-page.ts',
]

const FLOORS = ['base', 'platform', 'evidence', 'features', 'adapters', 'entry']
const READS_ENVIRONMENT = /process\.env\b|\benv\b[^=;]*\}\s*=\s*process\b|from 'node:process'/
const IS_SQL = /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|connection\.query\(|\.script\(/
/** What time it is; how long something took (`performance.now`) is another question. */
const ASKS_THE_TIME = /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/
const IS_IMPURE =
  /from 'node:|\bTemporal\.Now\b|\bDate\.now\b|(?<!new )\bDate\(|\bnew Date(?!\([^)])|\bperformance\.|\bcrypto\.|\bMath\.random\(|\bfetch\(|\bprocess\.|\bconsole\.|\bglobalThis\b/

const IS_UNSAFE_PAGE =
  /dangerouslySetInnerHTML|\.(?:innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|<style\b|<script\b|<iframe\b|createPolicy\(|\beval\(|new Function\(/

function checkText(pack: string, { path, text }: SourceFile, say: Say): void {
  const inServer = pack === 'server' ? path.slice(SERVER.length) : ''
  checkModels(pack, { path, text }, inServer, say)
  if (pack === 'server' && !FLOORS.includes(inServer.split('/')[0] ?? ''))
    say('floors', `${inServer} stands on no floor`)
  const inWeb = pack === 'web' ? path.slice(WEB.length) : ''
  if (pack === 'web' && !WEB_FLOORS.includes(inWeb.split('/')[0] ?? '') && inWeb !== 'assets.d.ts')
    say('floors', `${inWeb} stands on no floor`)
  if (pack === 'web' && IS_UNSAFE_PAGE.test(text))
    say('text', 'words of a document become text nodes, never HTML, script or an inline style')
  if (READS_ENVIRONMENT.test(text) && !inServer.startsWith('platform/config/')) {
    say('environment', 'process.env is read in platform/config only')
  }
  // A name that is computed cannot be checked; what a sandboxed child loads is checked where it is listed.
  if (/\bimport\(\s*[^'\s)]/.test(text) && !inServer.startsWith('adapters/sandbox/'))
    say('imports', 'a dynamic import names its module in single quotes')
  const mayHoldSql = /(?:^|\/)queries\.ts$|^platform\/db\/|^adapters\/(?:db|jobs)-/.test(inServer)
  if (pack === 'server' && !mayHoldSql && IS_SQL.test(text))
    say('sql', 'SQL stands in queries.ts, platform/db and migrations only')
  if (pack === 'server' && inServer !== 'base/clock.ts' && ASKS_THE_TIME.test(text))
    say('clock', 'the time comes from a Clock')
  if (pack === 'reading' || pack === 'proof') {
    if (IS_IMPURE.test(text)) say('pure', `${pack} has no I/O, no clock and no chance`)
    if (pack === 'reading' && importsOf(text).some(({ target }) => !target.startsWith('.')))
      say('pure', 'reading depends on nothing')
  }
}

/** One gate: nothing but its adapter knows how a model is spoken to, and nobody else of the server opens a connection unlisted. */
function checkModels(pack: string, { text }: SourceFile, inServer: string, say: Say): void {
  for (const { target } of importsOf(text))
    if (IS_MODEL_LIBRARY.test(target)) say('models', `${target} speaks to models past the gate`)
  // What stands in a comment or a description speaks to nobody.
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\.describe\([^)]*\)/g, '')
  if (IS_MODEL_HOST.test(code) && !inServer.startsWith('adapters/model-http/'))
    say('models', 'only adapters/model-http knows the hosts and paths of models')
  if (pack === 'server' && SPEAKS_OUTWARDS.test(code) && !MAY_SPEAK_OUTWARDS.includes(inServer))
    say('models', 'opens a connection outwards and is not listed: nothing may reach a model past the gate')
}

export function sourceFiles(root: string): SourceFile[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => filesBelow(root, `packages/${entry.name}/src`))
}

function filesBelow(root: string, folder: string): SourceFile[] {
  // An empty room has no folder for its sources in a fresh clone.
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(root, path)
    return /\.tsx?$/.test(entry.name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
  })
}

if (import.meta.main) {
  const root = dirname(import.meta.dirname)
  const found = sourceFiles(root).flatMap(violationsOf)
  for (const { rule, path, detail } of found) console.error(`${path}: ${rule}: ${detail}`)
  if (found.length > 0) process.exitCode = 1
  else console.log('layers: every import points left')
}
