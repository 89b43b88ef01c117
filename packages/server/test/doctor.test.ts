// The doctor says what is so, changes nothing, and fails exactly where something must be mended.
import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { moveDatabase } from '../src/entry/commands/move.ts'
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
  const storage = stateOf(await failing(named), 'storage')
  assert.match(storage?.says ?? '', /does not take our requests/)
})

test('a folder in which others may write fails, with the command that mends it', async () => {
  await chmod(dataFolder, 0o777)
  const [finding] = await failing()
  assert.match(finding?.says ?? '', /chmod go-w/)
  await chmod(dataFolder, 0o700)
})

test('of many originals some are opened by lot, and with all of them each that is damaged or gone is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muniment-doctor-many-'))
  const own = readSettings(declaredSettings, { MUNIMENT_DATA: folder })
  try {
    const options = {
      dataFolder: folder,
      isThrowAway: false,
      concurrency: 1,
      maxFileBytes: 1e6,
      log: makeLog('silent'),
    }
    const installation = await openInstallation({ ...options, isWorking: false })
    const { db, documents, clock } = installation
    const authority = await localAuthority(db, clock.now())
    const matter = await documents.openMatter(authority, { name: 'Muster', language: 'en', dayOrder: null })
    const ids: string[] = []
    for (let n = 0; n < 30; n++) {
      const source = Readable.from([Buffer.from(`Letter ${n}.\n`)])
      ids.push((await documents.file(authority, { matter, name: `${n}.txt` }, source)).id)
    }
    await installation.close()
    const said = async (how = {}) => (await examine(own, how)).filter(({ about }) => about === 'originals')
    assert.match((await said())[0]?.says ?? '', /20 opened of 30, chosen by lot; muniment doctor --all opens each/)
    const counted: string[] = []
    const whole = await said({ all: true, onOpened: (opened: number, of: number) => counted.push(`${opened}/${of}`) })
    assert.deepEqual([whole[0]?.state, whole[0]?.says, counted.at(-1)], ['ok', '30 opened, all whole', '30/30'])
    const [damaged = '', gone = ''] = ids.slice(12)
    const places = join(folder, 'blobs', authority.workspace)
    const [name = ''] = await readdir(join(places, damaged))
    const bytes = await readFile(join(places, damaged, name))
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    await writeFile(join(places, damaged, name), bytes)
    await rm(join(places, gone), { recursive: true })
    const found = await said({ all: true })
    assert.deepEqual(
      found.map(({ state, says }) => [state, says.includes(damaged), says.includes(gone)]),
      [
        ['fail', true, false],
        ['fail', false, true],
      ],
    )
    // Of thirty, twenty at a time: that fifteen runs all pass one by is one chance in fourteen million, (1/3)^15.
    let runs = 0
    for (let isFound = false; !isFound && runs < 15; runs++)
      isFound = (await said()).some(({ says }) => says.includes(damaged))
    assert.ok(runs < 15, 'another twenty at each run')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

onPostgres('the doctor', () => {
  test('where nothing was moved yet, the doctor and a start say that, and not that a log lost its end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'muniment-doctor-moving-'))
    const database = await makePostgres()
    try {
      const options = {
        dataFolder: folder,
        isThrowAway: false,
        concurrency: 1,
        maxFileBytes: 1e6,
        log: makeLog('silent'),
      }
      const embedded = await openInstallation({ ...options, isWorking: false })
      const authority = await localAuthority(embedded.db, embedded.clock.now())
      await embedded.documents.openMatter(authority, { name: 'Muster', language: 'en', dayOrder: null })
      await embedded.close()
      const environment = { MUNIMENT_DATA: folder, DATABASE_URL: database.url }
      const failed = (await examine(readSettings(declaredSettings, environment))).filter(
        ({ state }) => state === 'fail',
      )
      assert.deepEqual(
        failed.map(({ about }) => about),
        ['database'],
      )
      assert.match(failed[0]?.says ?? '', /was not moved into it[^]*muniment move/)
      const start = openInstallation({ ...options, isWorking: false, databaseUrl: database.url })
      await assert.rejects(start, { code: 'database.not-moved' })
      await moveDatabase(join(folder, 'database'), { databaseUrl: database.url, adminDatabaseUrl: database.adminUrl })
      const moved = await examine(readSettings(declaredSettings, environment))
      assert.deepEqual(
        moved.filter(({ state }) => state === 'fail'),
        [],
      )
    } finally {
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('a database under a login without rights is well; a superuser, and an empty database, fail with what mends them', async () => {
    const [database, empty] = [await makePostgres(), await makeEmptyPostgres()]
    const folder = await mkdtemp(join(tmpdir(), 'muniment-doctor-new-'))
    try {
      const about = async (url: string) =>
        (await failing({ DATABASE_URL: url, MUNIMENT_DATA: folder }))
          .filter((finding) => finding.about === 'database')
          .map(({ says }) => says)
      assert.deepEqual(await about(database.url), [])
      assert.match((await about(database.adminUrl))[0] ?? '', /create role muniment_server login noinherit/)
      assert.match((await about(empty.url))[0] ?? '', /muniment migrate/)
    } finally {
      await database.drop()
      await empty.drop()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
