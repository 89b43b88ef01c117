// The operator's word on what a workspace may keep.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { WorkspaceId } from '../src/base/index.ts'
import { usageRoutes } from '../src/features/usage/index.ts'
import { openCommand } from './command.test-builder.ts'
import { formOf } from './door.test-builder.ts'
import { openFilingHouse } from './filing.test-builder.ts'

const { folder: dataFolder, runWith } = openCommand('quota')
const run = runWith({})

const open = () =>
  openFilingHouse((app, { db, clock, quotas }) => usageRoutes(app, { db, clock, quotas }), {
    dataFolder,
    isThrowAway: false,
  })

let workspace: WorkspaceId
before(async () => {
  const house = await open()
  workspace = house.owner.workspace
  const matter = await house.openMatter('Before')
  await house.file(matter.id, [{ name: 'a.txt', bytes: 'a note' }])
  await house.close()
})

test('what a workspace keeps is listed, its limit is set, holds, and is taken back', async () => {
  const listed = await run()
  assert.match(listed.said, new RegExp(`${workspace}  A firm\\n +1 MB, 1 document, 0 pages`))
  const set = await run(workspace, '--documents', '2', '--mb', '5')
  assert.equal(set.code, 0, set.said)
  assert.match(set.said, /1 of 5 MB, 1 of 2 documents/)
  const house = await open()
  assert.notEqual(house.owner.workspace, workspace, 'a new house has a workspace of its own, without limits')
  const matter = await house.openMatter('After')
  await house.file(
    matter.id,
    [1, 2, 3].map((n) => ({ name: `${n}.txt`, bytes: `note ${n}` })),
  )
  const inside = house.person(workspace, 'owner')
  const theirs = await house.openMatter('Theirs', inside)
  const send = (name: string) => inside.send('POST', `/matters/${theirs.id}/documents`, formOf([{ name, bytes: name }]))
  assert.equal((await send('b.txt')).statusCode, 201)
  assert.equal((await send('c.txt')).json<{ code: string }>().code, 'quota.documents')
  await house.settled()
  await house.close()
  assert.match((await run(workspace, '--documents', 'default')).said, /1 of 5 MB, 2 documents/)
})

test('0 is no limit: what was full files again', async () => {
  assert.match((await run(workspace, '--documents', '1', '--mb', '1', '--ocr-pages', '1')).said, /2 of 1 document/)
  const set = await run(workspace, '--documents', '0', '--mb', '0', '--ocr-pages', '0')
  assert.equal(set.code, 0, set.said)
  assert.match(set.said, /\n +1 MB, 2 documents, 0 pages recognised this month/)
  const house = await open()
  const inside = house.person(workspace, 'owner')
  const matter = await house.openMatter('Without limit', inside)
  const reply = await inside.send(
    'POST',
    `/matters/${matter.id}/documents`,
    formOf([{ name: 'd.txt', bytes: 'another note' }]),
  )
  assert.equal(reply.statusCode, 201, reply.body)
  await house.settled()
  await house.close()
})

test('what was mistyped is told and changes nothing', async () => {
  for (const words of [
    [workspace],
    ['nowhere', '--mb', '1'],
    [workspace, '--mb', '-1'],
    ['--mb', '1'],
    [workspace, workspace],
  ])
    assert.equal((await run(...words)).code, 2, words.join(' '))
})
