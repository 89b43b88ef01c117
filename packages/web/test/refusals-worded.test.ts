// Whatever the server refuses a person at a screen is said in their language: each of its codes has words, or is one that only operators
// or programs meet.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

// What a catalogue's neighbours ask of a browser when they are loaded.
Object.assign(globalThis, { location: new URL('http://localhost/app/'), addEventListener: () => undefined })
const { rareRefusalWords } = await import('../src/ui/rare-refusal-words.ts')
const { refusalWords } = await import('../src/ui/refusal-words.ts')

const SERVER = join(import.meta.dirname, '../../server/src')

/** Said by a start or a command, to who runs the server: in English, as all of these are. */
const TO_OPERATORS = `accounts.nobody-yet accounts.owner-nameless data.folder database.moved database.not-moved db.address db.behind db.encoding db.in-the-clear db.in-use db.server-too-old embedding.description
embedding.dimensions embedding.does-not-run embedding.english-changed embedding.english-missing embedding.file-missing embedding.no-pgvector
embedding.not-json embedding.too-large http.exposed http.nameless http.port-in-use http.public-url http.tls http.tls-pair http.trusted-proxies
journal.damaged keys.earlier-copy keys.elsewhere keys.lost keys.missing keys.service-address keys.service-key keys.service-old
keys.service-refused keys.service-token keys.too-open keys.unreadable log.address log.ca mail.address mail.sender metrics.port-in-use
move.differs move.not-empty move.nothing output.not-written output.there scanner.address`

/** Of requests that the application does not make: said to who writes another. */
const TO_PROGRAMS = `assistants.no-message assistants.not-accepted document.no-file http.cursor http.gone
http.key-invalid http.one-host http.version-missing mcp.server-away mcp.token-refused upload.checksum-unknown upload.headers-invalid
upload.version`

const listed = (list: string): string[] => list.split(/\s+/)
const codesIn = (source: string): string[] =>
  [...source.matchAll(/\brefusal\(\s*'([a-z-]+\.[a-z-]+)'/g)].map(([, code = '']) => code)

const worded = new Set([...Object.keys(refusalWords.en), ...Object.keys(rareRefusalWords.en)])
const elsewhere = new Set([...listed(TO_OPERATORS), ...listed(TO_PROGRAMS)])
const unsaid = (codes: Iterable<string>): string[] =>
  [...codes].filter((code) => !worded.has(code) && !elsewhere.has(code))

test('every refusal that a person can meet is said in their language', () => {
  const codes = new Set(
    globSync('**/*.ts', { cwd: SERVER }).flatMap((path) => codesIn(readFileSync(join(SERVER, path), 'utf8'))),
  )
  assert.ok(codes.size > 150, 'the codes were found')
  assert.deepEqual(unsaid(codes), [])
  assert.deepEqual(
    [...elsewhere].filter((code) => worded.has(code) || !codes.has(code)),
    [],
    'listed here, and said or gone',
  )
  assert.deepEqual(
    Object.keys(rareRefusalWords.en).filter((code) => !codes.has(code) || code in refusalWords.en),
    [],
    'said twice, or of a refusal that is gone',
  )
})

test('a refusal without words is seen', () => {
  const made = "const gone = refusal(\n  'cellar.flooded', 'The cellar is under water.', 409)"
  assert.deepEqual(unsaid(codesIn(made)), ['cellar.flooded'])
})
