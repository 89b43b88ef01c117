// The audit log as an admin reads it, takes it along, and has it checked by somebody else.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { auditGrowthSchema, auditListSchema, auditProofSchema } from '@muniment/contract'
import {
  bytesOfBase64,
  checkExported,
  entryLeaf,
  isExportEnd,
  openCheckpoint,
  openExport,
  parseVerifierKey,
  verifyConsistency,
  verifyTlogProof,
} from '@muniment/proof'
import { type AccountId, newId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { entryAt, recordAct } from '../src/platform/audit/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { browser, openTestServer, type Person, type TestServer } from './people.test-builder.ts'

let server: TestServer
let admin: Person
let viewer: Person
let editor: Person
const document = newId()
const folder = mkdtempSync(join(tmpdir(), 'muniment-activity-'))

before(async () => {
  server = await openTestServer()
  admin = await server.join('jane@sample.example', 'admin')
  editor = await server.join('max@beispiel.example', 'editor')
  viewer = await server.join('vera@beispiel.example', 'viewer')
  for (let i = 0; i < 30; i++)
    await act(admin, { action: 'document.filed', targets: [{ type: 'document', id: i === 0 ? document : newId() }] })
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const act = (person: Person, what: Parameters<typeof recordAct>[1]) => {
  const workspace = parseId<WorkspaceId>(person.workspace) ?? assert.fail()
  const account = parseId<AccountId>(person.id) ?? assert.fail()
  const authority = authorityOfPerson({ workspace, account, role: 'admin' })
  return server.installation.db.inWorkspace(authority, (scope) => recordAct(scope, what))
}
const get = async (url: string, person = admin) => server.ask('GET', url, person.headers)
const list = async (query: string) => auditListSchema.parse((await get(`/audit?${query}`)).json())

test('what was done is listed, the newest first and page by page, and reading it is itself on record', async () => {
  const seen: number[] = []
  let cursor = ''
  do {
    const { entries, next } = await list(`limit=7&action=document.filed${cursor}`)
    seen.push(...entries.map(({ index }) => index))
    cursor = next === null ? '' : `&cursor=${next}`
  } while (cursor !== '')
  assert.equal(seen.length, 30)
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => b - a),
  )
  const { entries } = await list('action=audit.&limit=200')
  assert.ok(entries.length >= 5)
  assert.equal(entries[0]?.actor?.account, admin.id)
  assert.equal(entries[0]?.facts['action'], 'document.filed')
})

test('it is filtered by who, what, to what and when', async () => {
  assert.equal((await list(`target=${document}`)).entries.length, 1)
  assert.equal((await list(`target=${newId()}`)).entries.length, 0)
  assert.ok((await list(`actor=${admin.id}`)).entries.every(({ actor }) => actor?.account === admin.id))
  assert.equal((await list(`actor=${newId()}`)).entries.length, 0)
  const [entry = assert.fail()] = (await list(`target=${document}`)).entries
  assert.ok((await list(`from=${entry.at}&limit=200`)).entries.some(({ index }) => index === entry.index))
  assert.ok((await list(`until=${entry.at}&limit=200`)).entries.every(({ index }) => index < entry.index))
  assert.equal((await get('/audit?action=DROP')).statusCode, 400)
  assert.equal((await get('/audit?workspace=other')).statusCode, 400)
})

test('each entry of a person says what opened the door to them: a session, or which token', async () => {
  const byToken = { host: browser.host, authorization: `Bearer ${server.token}` }
  const made = await server.ask('POST', '/matters', byToken, { name: 'By a program' })
  assert.equal(made.statusCode, 201, made.body)
  const [entry] = (await list(`target=${made.json<{ id: string }>().id}`)).entries
  const tokens = (await server.ask('GET', '/tokens', server.owner.headers)).json<{ tokens: { id: string }[] }>().tokens
  assert.deepEqual(entry?.actor?.via, { kind: 'token', id: tokens[0]?.id })
  await get('/audit')
  const [read] = (await list('action=audit.read')).entries
  assert.equal(read?.actor?.via?.kind, 'session')
})

test('neither editor nor viewer reads it, nor a token without that scope', async () => {
  for (const url of [
    '/audit',
    '/audit/checkpoint',
    '/audit/key',
    '/audit/0/proof',
    '/audit/growth?since=1',
    '/audit/export.jsonl',
    '/audit/export.csv',
  ])
    for (const person of [editor, viewer]) assert.equal((await get(url, person)).statusCode, 403, url)
})

test('an entry is proven under the signed head by nothing but the key', async () => {
  const [entry = assert.fail()] = (await list(`target=${document}`)).entries
  const proven = auditProofSchema.parse((await get(`/audit/${entry.index}/proof`)).json())
  const key = parseVerifierKey(proven.key) ?? assert.fail()
  const leaf = entryLeaf(proven.entry ?? '', bytesOfBase64(proven.salt ?? '') ?? assert.fail())
  const verified = verifyTlogProof(proven.proof, { leaf, origin: key.name, keys: [key] })
  assert.ok(verified.isValid && verified.index === entry.index)
  assert.equal(JSON.parse(proven.entry ?? '').act.targets[0].id, document)
  const note = (await get('/audit/checkpoint')).body
  const opened = openCheckpoint(note, key.name, [key])
  assert.ok(opened.isValid && opened.checkpoint.size > entry.index)
  assert.deepEqual((await get('/audit/key')).json(), { origin: key.name, key: proven.key })
})

test('a head somebody noted down is proven to be the beginning of every later one', async () => {
  const key = parseVerifierKey((await get('/audit/key')).json<{ key: string }>().key) ?? assert.fail()
  const earlier = openCheckpoint((await get('/audit/checkpoint')).body, key.name, [key])
  assert.ok(earlier.isValid)
  for (let i = 0; i < 7; i++) await act(admin, { action: 'matter.opened', targets: [] })
  await server.installation.heads.sign()
  const { size: oldSize, root: oldRoot } = earlier.checkpoint
  const grown = auditGrowthSchema.parse((await get(`/audit/growth?since=${oldSize}`)).json())
  const later = openCheckpoint(grown.checkpoint, key.name, [key])
  assert.ok(later.isValid && later.checkpoint.size >= oldSize + 7)
  const proof = grown.proof.map((hash) => bytesOfBase64(hash) ?? assert.fail())
  const said = { oldSize, oldRoot, newSize: later.checkpoint.size, newRoot: later.checkpoint.root, proof }
  assert.ok(verifyConsistency(said))
  assert.ok(!verifyConsistency({ ...said, oldRoot: later.checkpoint.root }))
  assert.equal((await get('/audit/growth?since=999999')).statusCode, 404)
  for (const since of ['0', '-1', '1.5', 'x']) assert.equal((await get(`/audit/growth?since=${since}`)).statusCode, 400)
})

test('an entry that is not there is the same refusal, whatever it was taken for', async () => {
  const replies = await Promise.all(
    ['999999', '-1', '1e3', '9007199254740993', 'x'].map((index) => get(`/audit/${index}/proof`)),
  )
  for (const reply of replies) {
    assert.equal(reply.statusCode, 404)
    assert.equal(reply.json().code, 'audit.not-found')
  }
})

test('the export stands line by line, and no changed line does', async () => {
  const body = (await get('/audit/export.jsonl')).body
  const [first = '', ...lines] = body.trimEnd().split('\n')
  assert.ok(isExportEnd(lines.pop() ?? ''))
  const opened = openExport(first, null)
  assert.ok(opened.isValid)
  assert.ok(lines.length >= 30)
  for (const [i, line] of lines.entries())
    assert.deepEqual(checkExported(line, opened.head), { index: i, isErased: false, refusal: null })
  const line = lines[9] ?? ''
  const bytes = Buffer.from(line)
  let told = 0
  for (let bit = 0; bit < bytes.length * 8; bit += 3) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const checked = checkExported(changed.toString('utf8'), opened.head)
    // A member of ours renamed to another name it did not have is no longer there; nothing else may pass.
    assert.notEqual(checked.refusal, null, `bit ${bit}`)
    told += 1
  }
  assert.ok(told > 500)
  assert.equal(checkExported(lines[8] ?? '', { ...opened.head, workspace: newId() }).refusal, 'entry.other-log')
  assert.equal(openExport(first.replace('"size"', ''), null).isValid, true)
  assert.equal(openExport(first.replace(/muniment\/[0-9a-f]/, 'muniment/x'), null).isValid, false)
})

test('the command checks an exported file without server or network, and names the first bad entry', async () => {
  const path = join(folder, 'audit.jsonl')
  const body = (await get('/audit/export.jsonl?action=document.filed')).body
  const key = (await get('/audit/key')).json<{ key: string }>().key
  writeFileSync(path, body)
  const cli = join(import.meta.dirname, '../src/entry/cli.ts')
  const said: string[] = []
  const verify = (...words: string[]): number | null => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'audit', 'verify', ...words], {
      encoding: 'utf8',
    })
    said.push(`${stdout}${stderr}`.trim())
    return status
  }
  assert.equal(verify(path, '--key', key), 0)
  writeFileSync(path, body.replace(document, newId()))
  assert.equal(verify(path, '--key', key), 1)
  assert.equal(verify(path, '--key', key.replace(/.{4}$/, 'AAA=')), 2)
  writeFileSync(path, '')
  assert.equal(verify(path), 1)
  assert.match(
    said[0] ?? '',
    /^30 entries stand in the log muniment\/[^]*all that was given, of those asked for \(action document\.filed\)/,
  )
  const [entry = assert.fail()] = (await list(`action=document.filed&limit=200`)).entries.slice(-1)
  assert.equal(said[1], `First bad entry: ${entry.index} (entry.changed).`)
  const all = (await get('/audit/export.jsonl')).body.trimEnd().split('\n')
  const told = (lines: readonly string[]) => {
    writeFileSync(path, `${lines.join('\n')}\n`)
    return `${verify(path, '--key', key)}: ${said.at(-1)}`
  }
  assert.match(told(all), /^0: [^]*all that was given, of the whole log/)
  for (const missing of [1, 9, all.length - 2])
    assert.match(told(all.toSpliced(missing, 1)), /^1: Lines were taken out[^]*export\.other-lines/, String(missing))
  assert.match(
    told(all.toSpliced(9, 1)),
    new RegExp(`${all.length - 2} entries were given, ${all.length - 3} are here`),
  )
  assert.match(told([...all.slice(0, 5), all[5] ?? '', ...all.slice(5)]), /^1: /)
  assert.match(told(all.slice(0, -1)), /^1: .*cut short[^]*export\.end-missing/)
  assert.match(told([...all, all[3] ?? '']), /^1: /)
  const filtered = body.trimEnd().split('\n')
  assert.match(told([...filtered.slice(0, -1), all.at(-1) ?? '']), /^1: /)
  assert.match(told([all[0] ?? '', ...filtered.slice(1)]), /^1: /)
  writeFileSync(path, (await get('/audit/export.csv')).body)
  assert.equal(verify(path), 1)
  assert.match(said.at(-1) ?? '', /as a table, for reading[^]*export\.jsonl/)
})

test('the command checks the proof of one entry, and that the log has only grown', async () => {
  const [path, earlier] = [join(folder, 'proof.json'), join(folder, 'earlier.json')]
  const cli = join(import.meta.dirname, '../src/entry/cli.ts')
  const verify = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'audit', 'verify', ...words], {
      encoding: 'utf8',
    })
    return `${status}: ${`${stdout}${stderr}`.trim()}`
  }
  const { key } = (await get('/audit/key')).json<{ key: string }>()
  const proof = (await get('/audit/3/proof')).body
  writeFileSync(path, proof)
  assert.match(verify(path, '--key', key), /^0: Entry 3 stands in the log muniment\//)
  assert.match(verify(path), /Compare it with the one you noted down/)
  const { entry } = JSON.parse(proof)
  writeFileSync(
    path,
    JSON.stringify({ ...JSON.parse(proof), entry: String(entry).replace(/"action":"./, '"action":"x') }),
  )
  assert.match(verify(path, '--key', key), /^1: The entry is not proven \(entry\.changed\)/)

  writeFileSync(earlier, proof)
  const then = Number(/\n\n[^\n]+\n(\d+)\n/.exec(JSON.parse(proof).proof)?.[1])
  for (let more = 0; more < 3; more++) await act(admin, { action: 'matter.opened', targets: [] })
  const [newest = assert.fail()] = (await list('limit=1')).entries
  await get(`/audit/${newest.index}/proof`)
  const growth = await get(`/audit/growth?since=${then}`)
  assert.ok(growth.json<{ size: number }>().size > then)
  writeFileSync(path, growth.body)
  assert.match(verify(path, '--since', earlier, '--key', key), new RegExp(`^0: .* begins with the ${then} that were`))
  assert.match(verify(path), /^2: Say --since FILE/)
  assert.match(verify('nowhere.json'), /^2: There is no file nowhere\.json/)
  assert.match(verify(path, '--since', 'nowhere.json'), /^2: There is no file nowhere\.json/)
  const elsewhere = await get(`/audit/growth?since=${then - 1}`)
  writeFileSync(path, elsewhere.body)
  assert.match(
    verify(path, '--since', earlier),
    new RegExp(`^1: .*from ${then - 1} entries, the head is of ${then}\\.`),
  )
  const other = growth.json<{ proof: string[] }>()
  writeFileSync(path, JSON.stringify({ ...other, proof: other.proof.toReversed().slice(1) }))
  assert.match(verify(path, '--since', earlier), /^1: .*growth\.other-beginning/)
  writeFileSync(earlier, 'something else')
  assert.match(verify(path, '--since', earlier), /^1: .*note\.malformed/)
})

test('the table for a spreadsheet has a row an entry, each with its proof', async () => {
  const body = (await get('/audit/export.csv?action=document.filed')).body
  assert.ok(body.startsWith('\ufeffindex,at,action,actor,role,request,targets,facts,leaf,proof,fault\r\n'))
  assert.equal(body.split('c2sp.org/tlog-proof@v1').length, 31)
})

test('an entry about a matter does not exist for an admin who is walled off from it', async () => {
  const workspace = parseId<WorkspaceId>(admin.workspace) ?? assert.fail()
  const matter = newId()
  await act(admin, { action: 'matter.opened', targets: [{ type: 'matter', id: matter }] })
  const { entries } = await list(`target=${matter}`)
  assert.equal(entries.length, 1)
  const walled = authorityOfPerson({
    workspace,
    account: newId<AccountId>(),
    role: 'admin',
    walls: [parseId(matter) ?? assert.fail()],
  })
  const index = entries[0]?.index ?? 0
  assert.equal(await server.installation.db.inWorkspace(walled, (scope) => entryAt(scope, index)), undefined)
})

onPostgres('what a superuser forged', () => {
  test('is not served as true: the list marks it, no proof is given of it, and the checker of the export names it', async () => {
    const database = await makePostgres()
    const other = await openTestServer({
      isThrowAway: false,
      databaseUrl: database.url,
      afterClose: () => database.drop(),
    })
    try {
      const { workspace, headers } = other.owner
      const authority = authorityOfPerson({
        workspace: parseId<WorkspaceId>(workspace) ?? assert.fail(),
        account: parseId<AccountId>(other.owner.id) ?? assert.fail(),
        role: 'admin',
      })
      await other.installation.db.inWorkspace(authority, (scope) =>
        recordAct(scope, { action: 'document.filed', targets: [] }),
      )
      const listed = async (query: string) =>
        auditListSchema.parse((await other.ask('GET', `/audit?${query}`, headers)).json())
      const [entry = assert.fail()] = (await listed('action=document.filed')).entries
      assert.deepEqual([entry.fault, entry.actor?.account], [null, other.owner.id])
      assert.equal((await other.ask('GET', `/audit/${entry.index}/proof`, headers)).statusCode, 200)
      await other.installation.heads.verify()
      assert.equal((await listed('limit=1')).verified?.fault, null)
      const forge = (change: string) =>
        database.tamper(
          `alter table audit_entries disable trigger all; update audit_entries set ${change} where index = ${entry.index}; alter table audit_entries enable always trigger guard; alter table audit_entries enable always trigger guard_whole`,
        )
      const forged = "replace(entry, 'document.filed', 'document.found')"
      await forge(`entry = ${forged}, action = 'document.found'`)
      const [shown = assert.fail()] = (await listed('action=document.found')).entries
      assert.deepEqual([shown.fault, shown.actor, shown.facts], ['entry.changed', null, {}])
      const proof = await other.ask('GET', `/audit/${entry.index}/proof`, headers)
      assert.deepEqual([proof.statusCode, proof.json<{ code: string }>().code], [409, 'audit.entry-changed'])
      const lines = (await other.ask('GET', '/audit/export.jsonl', headers)).body
      const file = join(folder, 'forged.jsonl')
      writeFileSync(file, lines)
      const cli = join(import.meta.dirname, '../src/entry/cli.ts')
      const checked = spawnSync(process.execPath, [cli, 'audit', 'verify', file], { encoding: 'utf8' })
      assert.equal(checked.status, 1, checked.stdout)
      const table = (await other.ask('GET', '/audit/export.csv', headers)).body
      const row = table.split('\r\n').find((line) => line.startsWith(`"${entry.index}","`))
      assert.match(row ?? '', /"entry\.changed"$/)
      assert.ok(!(row ?? '').includes(other.owner.id))
      // Its leaf made to fit as well: only the signed head knows.
      await forge(`leaf = sha256('\\x00'::bytea || sha256(salt || convert_to(entry, 'UTF8')))`)
      assert.equal((await listed('action=document.found')).entries[0]?.fault, null)
      assert.equal((await other.ask('GET', `/audit/${entry.index}/proof`, headers)).statusCode, 409)
      assert.equal((await listed('limit=1')).verified?.fault, null)
      await other.installation.heads.verify()
      assert.equal((await listed('limit=1')).verified?.fault, 'tree.other-root')
    } finally {
      await other.close()
    }
  })
})
