// Files are shown to a real virus scanner before they are kept. What it knows is refused and lies nowhere; while it is away nothing is filed.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { UsageReply } from '@muniment/contract'
import { makeClamd, TEST_FILE } from '../src/adapters/scan-clamd.ts'
import { examine } from '../src/entry/examine.ts'
import { declaredSettings } from '../src/entry/settings.ts'
import { NO_SCANNER, type Scanner } from '../src/evidence/documents/index.ts'
import { editingRoutes } from '../src/features/editing/index.ts'
import { uploadRoutes } from '../src/features/uploads/index.ts'
import { usageRoutes } from '../src/features/usage/index.ts'
import { readSettings } from '../src/platform/config/index.ts'
import {
  FOUND,
  HARMFUL_WORD,
  isClamdHere,
  openClamd,
  type RunningClamd,
  STREAM_MAX_BYTES,
} from './clamd.test-builder.ts'
import { formOf } from './door.test-builder.ts'
import { onEveryEngine } from './engines.test-builder.ts'
import { zipOf } from './files.test-builder.ts'
import { type FilingHouse, houseOn, NOTE, OTHER, openFilingHouse } from './filing.test-builder.ts'
import { until } from './until.test-builder.ts'

const TUS = { 'tus-resumable': '1.0.0' }
const skip = isClamdHere ? false : 'clamav-daemon is not on this machine'

onEveryEngine('a virus scanner', (make) => {
  describe('that runs', { skip }, () => {
    let clamd: RunningClamd
    let house: FilingHouse
    /** Which scanner is asked. */
    let asked: Scanner = NO_SCANNER
    let drop = async (): Promise<void> => undefined
    before(async () => {
      const on = await houseOn(make)
      drop = on.drop
      clamd = await openClamd()
      asked = makeClamd({ address: clamd.address })
      const scanner: Scanner = { over: (source) => asked.over(source) }
      house = await openFilingHouse(
        async (app, { db, clock, editing, quotas, uploads }) => {
          await app.register(async (routes) => uploadRoutes(routes, uploads))
          await app.register(async (routes) => editingRoutes(routes, editing))
          await usageRoutes(app, { db, clock, quotas })
        },
        { ...on.options, scanner },
      )
    })
    after(async () => {
      await house.close()
      await drop()
      await clamd.close()
    })

    const send = (matter: string, bytes: string | Uint8Array, name = 'a.txt') =>
      house.editor.send('POST', `/matters/${matter}/documents`, formOf([{ name, bytes }]))
    const listed = async (matter: string): Promise<unknown[]> =>
      (await house.editor.get(`/matters/${matter}/documents`)).json<{ documents: unknown[] }>().documents
    /** Whatever lies in the storage of this workspace, or was on its way there. */
    const lying = (): string[] => {
      const folder = join(house.dataFolder, 'blobs')
      return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : []
    }
    const codeOf = (reply: { json<T>(): T }): string => reply.json<{ code: string }>().code
    const found = (matter: string): Promise<Record<string, unknown>[]> =>
      house.installation.db.inWorkspace(house.owner.authority(), async (scope) => {
        const { rows } = await scope.connection.query(
          `select entry::jsonb -> 'act' -> 'facts' as facts from audit_entries
         where action = 'document.infected' and $1 = any(target_ids) order by index`,
          [matter],
        )
        return rows.map(({ facts }) => Object(facts))
      })

    test('a file the scanner knows is refused by every way in, nothing of it lies anywhere, and the log says what was found', async () => {
      const matter = await house.openMatter('Infected')
      const clean = await send(matter.id, NOTE)
      assert.equal(clean.statusCode, 201, clean.body)
      await house.settled()
      const earlier = lying()
      const infected = `${NOTE}${HARMFUL_WORD}\n${'x'.repeat(200_000)}`
      for (const bytes of [TEST_FILE, infected]) {
        const reply = await send(matter.id, bytes)
        assert.equal(reply.statusCode, 422)
        assert.equal(codeOf(reply), 'document.infected')
      }
      const length = String(infected.length)
      const begun = await house.editor.send('POST', `/matters/${matter.id}/uploads`, {
        headers: { ...TUS, 'upload-length': length, 'upload-metadata': `filename ${btoa('b.txt')}` },
      })
      const url = String(begun.headers['location'])
      const sent = await house.editor.send('PATCH', url, {
        headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        payload: infected,
      })
      assert.equal(sent.statusCode, 422, sent.body)
      assert.equal(codeOf(sent), 'document.infected')
      assert.equal((await house.editor.send('HEAD', url, { headers: TUS })).statusCode, 404, 'nothing to go on with')
      assert.equal((await listed(matter.id)).length, 1)
      assert.deepEqual(lying(), earlier)
      const counted = await house.owner.get('/workspace/usage')
      assert.equal(counted.statusCode, 200, counted.body)
      const usage = counted.json<UsageReply>()
      assert.deepEqual([usage.documents, usage.bytes, usage.reserved], [1, NOTE.length, 0])
      const facts = await found(matter.id)
      assert.deepEqual(
        facts.map((fact) => fact['found']),
        [FOUND.file, FOUND.word, FOUND.word],
      )
      assert.deepEqual(
        facts.map((fact) => fact['bytes']),
        [TEST_FILE.length, infected.length, infected.length],
      )
      assert.equal(facts[0]?.['sha256'], '275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f')
    })

    test('of a form the files round the one that was refused are kept, and each that is filed was looked at', async () => {
      const matter = await house.openMatter('Form')
      const files = [NOTE, HARMFUL_WORD, OTHER].map((bytes, index) => ({ name: `${index}.txt`, bytes }))
      const reply = await house.editor.send('POST', `/matters/${matter.id}/documents`, formOf(files))
      assert.equal(reply.statusCode, 207)
      const { refused } = reply.json<{ refused: { name: string; code: string }[] }>()
      assert.deepEqual(
        refused.map(({ name, code }) => [name, code]),
        [['1.txt', 'document.infected']],
      )
      await house.settled()
      assert.equal((await listed(matter.id)).length, 2)
    })

    test('a file larger than the scanner takes is refused as that, and not kept unseen', async () => {
      const matter = await house.openMatter('Large')
      const earlier = lying()
      const reply = await send(matter.id, Buffer.alloc(STREAM_MAX_BYTES * 3, 65))
      assert.equal(reply.statusCode, 413, reply.body)
      assert.equal(codeOf(reply), 'scanner.too-large')
      assert.deepEqual(lying(), earlier)
      assert.equal((await send(matter.id, Buffer.alloc(STREAM_MAX_BYTES / 2, 65))).statusCode, 201)
      await house.settled()
    })

    test('what is found inside a document only when it is read is left out of it, and said', async () => {
      const matter = await house.openMatter('Inside')
      // The scanner of this test does not open what is packed.
      const archive = zipOf({ 'good.txt': Buffer.from(NOTE), 'bad.txt': Buffer.from(`${HARMFUL_WORD}\n`.repeat(50)) })
      const [id = ''] = await house.file(matter.id, [{ name: 'both.zip', bytes: archive }])
      const { findings } = await house.detail(id)
      const [left, ...more] = findings.filter(({ code }) => code === 'text.part-left-out')
      assert.match(left?.detail ?? '', /scanner knows “bad\.txt” as harmful/)
      assert.deepEqual(more, [])
      assert.equal((await listed(matter.id)).length, 2)
      assert.equal((await found(matter.id))[0]?.['inside'], id)
    })

    test('an imported table is looked at before it is opened: what is found is refused and logged, and while the scanner is away none is taken', async () => {
      const matter = await house.openMatter('Tables')
      const table = (words: string) => `Date,Event\n3 March 2021,Delivery ${words}\n`
      const bring = (bytes: string) =>
        house.editor.send('POST', `/matters/${matter.id}/imports`, formOf([{ name: 'a.csv', bytes }]))
      const brought = async () =>
        (await house.editor.get(`/matters/${matter.id}/imports`)).json<{ imports: unknown[] }>().imports.length
      const infected = table(HARMFUL_WORD)
      const refused = await bring(infected)
      assert.equal(refused.statusCode, 422, refused.body)
      assert.equal(codeOf(refused), 'document.infected')
      const [fact, ...more] = await found(matter.id)
      assert.deepEqual([fact?.['found'], fact?.['bytes'], more.length], [FOUND.word, infected.length, 0])
      const large = await bring(table('x'.repeat(STREAM_MAX_BYTES * 3)))
      assert.equal(codeOf(large), 'scanner.too-large')
      await clamd.kill()
      const away = await bring(table('of pumps'))
      assert.equal(away.statusCode, 503)
      assert.equal(codeOf(away), 'scanner.away')
      await clamd.start()
      assert.equal(await brought(), 0)
      const scratch = readdirSync(join(house.dataFolder, 'scratch'), { recursive: true, withFileTypes: true })
      assert.deepEqual(
        scratch.filter((entry) => entry.isFile()),
        [],
      )
      assert.equal((await bring(table('of pumps'))).statusCode, 201)
      assert.equal(await brought(), 1)
    })

    test('while the scanner is away nothing is filed, and what comes is filed when it is back', async () => {
      const matter = await house.openMatter('Away')
      const earlier = lying()
      await clamd.kill()
      for (let time = 0; time < 2; time++) {
        const reply = await send(matter.id, NOTE)
        assert.equal(reply.statusCode, 503)
        assert.equal(codeOf(reply), 'scanner.away')
      }
      assert.deepEqual(lying(), earlier)
      assert.deepEqual(await listed(matter.id), [])
      await clamd.start()
      assert.equal((await send(matter.id, NOTE)).statusCode, 201)
      await house.settled()
    })

    test('a document whose parts cannot be looked at waits until they can: none is left out', async () => {
      const matter = await house.openMatter('Waiting')
      const real = asked
      const archive = zipOf({ 'a.txt': Buffer.from(NOTE), 'b.txt': Buffer.from(OTHER) })
      let refused = 0
      assert.equal((await send(matter.id, archive, 'both.zip')).statusCode, 201)
      // The scanner goes the moment the archive itself was looked at.
      asked = {
        over(source) {
          refused += 1
          return makeClamd({ address: `${clamd.address}.gone` }).over(source)
        },
      }
      await until(() => refused > 0)
      asked = real
      await until(async () => (await listed(matter.id)).length === 3)
      await house.settled()
    })

    test('the doctor says whether the scanner answers and whether it knows anything', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'muniment-clamd-doctor-'))
      const look = async (address: string) => {
        const environment = { MUNIMENT_DATA: folder, MUNIMENT_CLAMD: address }
        const findings = await examine(readSettings(declaredSettings, environment))
        return findings.find(({ about }) => about === 'virus scanner')
      }
      try {
        const well = await look(clamd.address)
        assert.equal(well?.state, 'ok')
        assert.match(well?.says ?? '', /^ClamAV \d+\.\d+.* finds what it should/)
        assert.match((await look(''))?.says ?? '', /none: .*MUNIMENT_CLAMD/)
        const away = await look(`${clamd.address}.gone`)
        assert.equal(away?.state, 'fail')
        assert.match(away?.says ?? '', /Start clamd/)
        assert.equal((await look('tcp://scanner.example:3310'))?.state, 'fail')
        const empty = await openClamd({ knowsNothing: true })
        try {
          const blind = await look(empty.address)
          assert.equal(blind?.state, 'fail')
          assert.match(blind?.says ?? '', /knows nothing.*freshclam/)
        } finally {
          await empty.close()
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  })
})
