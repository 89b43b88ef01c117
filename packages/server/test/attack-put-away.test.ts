// A matter that is closed is changed by no operation of the published interface, whoever asks; of one in the trash none gives anything.
// Each operation is sent as it would be done: whatever answers that it was done is named here, with why, or is found out.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { onEveryServer } from './people.test-builder.ts'
import { bodyOf, named, openProbed, type Probed } from './probed.test-builder.ts'
import { addressOf, type Operation } from './routes.test-builder.ts'

const FORM = { 'content-type': 'multipart/form-data; boundary=edge' }
const filed = (name: string, text: string): string =>
  `--edge\r\ncontent-disposition: form-data; name="f"; filename="${name}"\r\n\r\n${text}\r\n--edge--\r\n`
const UPLOAD = { 'tus-resumable': '1.0.0', 'upload-length': '5', 'upload-metadata': `filename ${btoa('b.txt')}` }

/** Of the matter itself: named, put in the trash, brought back. */
const ITSELF = [
  'PATCH /matters/{matter}',
  'DELETE /matters/{matter}',
  'POST /matters/{matter}/restore',
  'POST /matters/{matter}/remove',
]
/** Done in a closed matter, because nothing of it is changed: what one asks and keeps for oneself, who may see it. */
const READS = [
  'POST /matters/{matter}/questions',
  'POST /matters/{matter}/questions/estimate',
  'POST /matters/{matter}/questions/explain',
  'POST /matters/{matter}/passages/search',
  'DELETE /matters/{matter}/conversations',
  'PATCH /matters/{matter}/desk',
]

onEveryServer('what is put away', (open) => {
  let probed: Probed
  let values: Readonly<Record<string, string>>
  let within: readonly Operation[]
  const owner = () => probed.server.owner.headers

  const asked = ({ path, method }: Operation): { headers: object; payload?: object | string } => {
    if (method === 'POST' && path === '/matters/{matter}/documents')
      return { headers: FORM, payload: filed('other.txt', 'On 4 May 2021 they met again.') }
    if (method === 'POST' && path === '/matters/{matter}/imports')
      return { headers: FORM, payload: filed('rows.csv', 'Date,Event\r\n2021-05-05,They met.') }
    if (path === '/matters/{matter}/uploads') return { headers: UPLOAD }
    return { headers: {} }
  }
  const send = (operation: Operation) => {
    const { headers, payload = bodyOf(operation) } = asked(operation)
    return probed.inject(operation.method, addressOf(operation, values), { ...owner(), ...headers }, payload)
  }
  const made = async (
    url: string,
    payload: object | string,
    headers: object = {},
  ): Promise<Record<string, unknown>> => {
    const reply = await probed.inject('POST', url, { ...owner(), ...headers }, payload)
    assert.ok(reply.statusCode < 300, `${url}: ${reply.body}`)
    return reply.json()
  }
  const put = async (method: 'PATCH' | 'DELETE' | 'POST', path: string, payload?: object): Promise<void> => {
    const url = `/matters/${values['matter']}`
    const { version } = (await probed.inject('GET', url, owner())).json<{ version: number }>()
    const headers = { ...owner(), 'x-muniment': '1', 'if-match': `"${version}"` }
    const reply = await probed.server.app.inject({ method, url: `${url}${path}`, headers, ...(payload && { payload }) })
    assert.equal(reply.statusCode, 200, reply.body)
  }

  before(async () => {
    probed = await openProbed(open)
    const matter = probed.values['matter'] ?? ''
    const row = `/matters/${matter}/events/${probed.values['event']}`
    const [comment, note] = [
      await made(`${row}/comments`, { text: 'So it was.' }),
      await made(`${row}/notes`, { text: 'Was it?' }),
    ]
    const tag = await made(`/matters/${matter}/tags`, { name: 'Köln' })
    const table = await made(
      `/matters/${matter}/imports`,
      filed('rows.csv', 'Date,Event\r\n2021-05-05,They met.'),
      FORM,
    )
    values = {
      ...probed.values,
      turn: '1',
      comment: String(comment['id']),
      note: String(note['id']),
      edit: String(tag['edit']),
      import: String(table['id']),
    }
    await probed.server.accounts.settled()
    within = probed.operations.filter(
      ({ path }) => /\{(?:matter|document)\}/.test(path) && !/\{(?:upload)\}/.test(path),
    )
    assert.ok(within.length > 80, String(within.length))
  })
  after(() => probed.server.close())
  beforeEach(() => probed.server.accounts.settled())

  test('no operation changes a matter that is closed', async () => {
    await put('PATCH', '', { archived: true })
    const writes = within.filter(
      (operation) => !['GET', 'HEAD'].includes(operation.method) && !ITSELF.includes(named(operation)),
    )
    const done: string[] = []
    let refused = 0
    for (const operation of writes) {
      const reply = await send(operation)
      if (reply.statusCode < 300) done.push(named(operation))
      else if (reply.json<{ code: string }>().code === 'matter.archived') refused += 1
    }
    assert.deepEqual(done.toSorted(), READS.toSorted())
    assert.ok(refused > 35, `only ${refused} of ${writes.length} came as far as being told that it is closed`)
    await put('PATCH', '', { archived: false })
  })

  test('nothing is given of a matter in the trash, and nothing done in it', async () => {
    await put('DELETE', '')
    const given: string[] = []
    let missing = 0
    for (const operation of within.filter((one) => !ITSELF.includes(named(one)))) {
      const { statusCode, body } = await send(operation)
      if (statusCode < 300) given.push(`${named(operation)}: ${body.slice(0, 200)}`)
      else if (statusCode === 404) missing += 1
    }
    assert.deepEqual(given, [])
    assert.ok(missing > 75, `only ${missing} of ${within.length}`)
  })
})
