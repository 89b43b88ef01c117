// The doctor says what is so, changes nothing, and fails exactly where something must be mended.
import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { openInstallation } from '../src/entry/compose.ts'
import { examine } from '../src/entry/examine.ts'
import type { Finding } from '../src/entry/finding.ts'
import { declaredSettings, type ServerSettings } from '../src/entry/settings.ts'
import { localAuthority } from '../src/features/accounts/index.ts'
import { readSettings } from '../src/platform/config/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { makeEmptyPostgres, makePostgres, onPostgres } from './engines.test-builder.ts'

let dataFolder = ''
const settings = (environment: Record<string, string> = {}): ServerSettings =>
  readSettings(declaredSettings, { MUNIMENT_DATA: dataFolder, ...environment })
const stateOf = (findings: readonly Finding[], about: string) => findings.find((finding) => finding.about === about)
const failing = async (environment?: Record<string, string>) =>
  (await examine(settings(environment))).filter(({ state }) => state === 'fail')

before(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'muniment-doctor-'))
})
after(() => rm(dataFolder, { recursive: true, force: true }))

test('a folder in which nothing is yet is well, and stays empty', async () => {
  assert.deepEqual(await failing(), [])
  assert.deepEqual(await readdir(dataFolder), [])
})

test('an installation with a document is well, also while a server uses it', async () => {
  const options = { dataFolder, isThrowAway: false, concurrency: 1, maxFileBytes: 1e6, log: makeLog('silent') }
  const installation = await openInstallation({ ...options, isWorking: false })
  const { db, documents, clock } = installation
  const authority = await localAuthority(db, clock.now())
  const matter = await documents.openMatter(authority, { name: 'Muster', language: 'en', dayOrder: null })
  await documents.file(authority, { matter, name: 'letter.txt' }, Readable.from([Buffer.from('A letter.\n')]))
  const beside = await examine(settings())
  assert.equal(stateOf(beside, 'database')?.state, 'warn')
  assert.match(stateOf(beside, 'database')?.says ?? '', /in use by a running server/)
  await installation.close()
  const alone = await examine(settings())
  assert.deepEqual(
    alone.filter(({ state }) => state === 'fail'),
    [],
  )
  assert.match(stateOf(alone, 'originals')?.says ?? '', /1 opened/)
  assert.match(stateOf(alone, 'database')?.says ?? '', /at this version/)
})

test('a model that finds passages by meaning is tried as it describes itself', async () => {
  assert.match(stateOf(await examine(settings()), 'embedding')?.says ?? '', /found by their words/)
  const english = await examine(settings({ MUNIMENT_EMBEDDING_MODEL: 'english' }))
  assert.equal(stateOf(english, 'embedding')?.state, 'ok')
  assert.ok(!(await readdir(dataFolder)).includes('models'), 'looking makes nothing')
  const [missing] = await failing({ MUNIMENT_EMBEDDING_MODEL: join(dataFolder, 'nothing-here') })
  assert.equal(missing?.about, 'embedding')
  assert.match(missing?.says ?? '', /muniment-model\.json/)
})

test('a keyring others can read fails, with the command that mends it', async () => {
  const path = join(dataFolder, 'keyring.json')
  await chmod(path, 0o644)
  const [finding] = await failing()
  assert.equal(finding?.about, 'keyring')
  assert.match(finding?.says ?? '', /chmod 0?600/)
  await chmod(path, 0o600)
  assert.deepEqual(await failing(), [])
})

test('an original in which one byte was changed fails', async () => {
  const blobs = join(dataFolder, 'blobs')
  const [file] = (await readdir(blobs, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const path = join(file?.parentPath ?? '', file?.name ?? '')
  const whole = await readFile(path)
  const changed = Buffer.from(whole)
  changed.writeUInt8((changed.at(-1) ?? 0) ^ 1, changed.length - 1)
  await writeFile(path, changed)
  assert.deepEqual(
    (await failing()).map(({ about }) => about),
    ['originals'],
  )
  await writeFile(path, whole)
  assert.deepEqual(await failing(), [])
})

test('signed heads are there, by this key, and no smaller tree; whatever is not so fails with what mends it', async () => {
  const path = join(dataFolder, 'audit-heads.jsonl')
  const options = { dataFolder, isThrowAway: false, concurrency: 1, maxFileBytes: 1e6, log: makeLog('silent') }
  const installation = await openInstallation({ ...options, isWorking: false })
  const authority = await localAuthority(installation.db, installation.clock.now())
  await installation.documents.openMatter(authority, { name: 'Later', language: 'en', dayOrder: null })
  await installation.close()
  const whole = await readFile(path, 'utf8')
  assert.match(stateOf(await examine(settings()), 'audit heads')?.says ?? '', /by this key, and the database is what/)
  const [line = ''] = whole.split('\n')
  const wrong: readonly [what: string, content: string | null, says: RegExp][] = [
    ['gone', null, /is not there[^]*from its copy[^]*muniment audit verify/],
    ['damaged', 'no line of ours\n{}\n', /is damaged[^]*Restore it/],
    ['of another key', `${line.replace('/audit/', '/other/')}\n`, /does not open with the key/],
    ['a smaller tree', `${whole.trimEnd().split('\n').toReversed().join('\n')}\n`, /smaller tree after a larger one/],
  ]
  for (const [what, content, says] of wrong) {
    if (content === null) await rm(path)
    else await writeFile(path, content)
    const [finding, ...more] = await failing()
    assert.deepEqual([finding?.about, more], ['audit heads', []], what)
    assert.match(finding?.says ?? '', says, what)
  }
  await writeFile(path, whole)
  assert.deepEqual(await failing(), [])
})

test('a key service and a storage that do not answer fail, each by its name', async () => {
  const away = 'http://127.0.0.1:1'
  const service = await failing({ MUNIMENT_VAULT: away, MUNIMENT_VAULT_TOKEN: 'x' })
  const said = stateOf(service, 'key service')
  assert.match(said?.says ?? '', /does not answer or is sealed[^]*start or unseal it/)
  const s3 = { ENDPOINT: away, BUCKET: 'b', ACCESS_KEY: 'a', SECRET_KEY: 's' }
  const named = Object.fromEntries(Object.entries(s3).map(([name, value]) => [`MUNIMENT_S3_${name}`, value]))
  const storage = stateOf(await failing(named), 'originals')
  assert.match(storage?.says ?? '', /storage/)
})

test('a folder in which others may write fails, with the command that mends it', async () => {
  await chmod(dataFolder, 0o777)
  const [finding] = await failing()
  assert.match(finding?.says ?? '', /chmod go-w/)
  await chmod(dataFolder, 0o700)
})

onPostgres('the doctor', () => {
  test('a database under a login without rights is well; a superuser, and an empty database, fail with what mends them', async () => {
    const [database, empty] = [await makePostgres(), await makeEmptyPostgres()]
    try {
      const about = async (url: string) =>
        (await failing({ DATABASE_URL: url })).filter((finding) => finding.about === 'database').map(({ says }) => says)
      assert.deepEqual(await about(database.url), [])
      assert.match((await about(database.adminUrl))[0] ?? '', /create role muniment_server login noinherit/)
      assert.match((await about(empty.url))[0] ?? '', /muniment migrate/)
    } finally {
      await database.drop()
      await empty.drop()
    }
  })
})
