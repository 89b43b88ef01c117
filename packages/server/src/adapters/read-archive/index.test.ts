import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import type { ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { readZip } from './index.ts'

interface Packed {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** What the directory says, where it lies. */
  readonly declared?: number
  readonly flags?: number
  readonly method?: number
  readonly mode?: number
  readonly crc?: number
}

/** A ZIP as APPNOTE lays it out, honest or not. */
function zip(entries: readonly Packed[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const content = Buffer.from(entry.content ?? 'x')
    const data = entry.method === 0 ? content : deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(entry.flags ?? 0, 2)
    head.writeUInt16LE(entry.method ?? 8, 4)
    head.writeUInt32LE(entry.crc ?? crc32(content), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(entry.declared ?? content.length, 18)
    head.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, name, data)
    central.push(Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), head, tail, name)
    offset += 4 + head.length + name.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

async function read(bytes: Uint8Array): Promise<{ children: string[]; codes: string[]; items: ReadItem[] }> {
  const items = await Array.fromAsync(readZip({ bytes, name: 'x.zip' }))
  return {
    items,
    children: items.flatMap((item) => (item.item === 'child' ? [item.name] : [])),
    codes: items.flatMap((item) => (item.item === 'finding' ? [item.finding.code] : [])),
  }
}

test('each file in an archive becomes a document named by its path', async () => {
  const { items, children } = await read(
    zip([{ name: 'Briefe/' }, { name: 'Briefe/Mahnung.txt', content: 'Letzte Mahnung' }, { name: 'a.eml' }]),
  )
  assert.deepEqual(children, ['Briefe/Mahnung.txt', 'a.eml'])
  const [first] = items
  assert.equal(first?.item === 'child' && Buffer.from(first.bytes).toString(), 'Letzte Mahnung')
})

test('names keep their umlauts however old the program that packed them', async () => {
  const old = Buffer.from([0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72, 0xe1])
  const { children } = await read(zip([{ name: old }, { name: 'Größe.txt' }]))
  assert.deepEqual(children, ['Müllerß', 'Größe.txt'])
})

test('an entry that points outside the archive is left out and said', async () => {
  const bad = ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x', '..\\x', 'a/../../b', 'a\0b']
  const { children, codes } = await read(zip([...bad.map((name) => ({ name })), { name: 'good.txt' }]))
  assert.deepEqual(children, ['good.txt'])
  assert.deepEqual(
    codes,
    bad.map(() => 'text.unsafe-path'),
  )
})

test('a link in an archive is left out', async () => {
  const { children, codes } = await read(zip([{ name: 'link', content: '/etc/passwd', mode: 0o120777 }]))
  assert.deepEqual([children, codes], [[], ['text.unsafe-path']])
})

test('a protected entry is said; an archive of protected entries is refused', async () => {
  const secret = { name: 'secret.pdf', flags: 1 }
  assert.deepEqual((await read(zip([secret, { name: 'open.txt' }]))).codes, ['text.encrypted'])
  await assert.rejects(read(zip([secret])), { code: 'text.encrypted' })
})

test('a bomb is not opened, whether it says its size or hides it', async () => {
  const zeros = new Uint8Array(40_000_000)
  await assert.rejects(read(zip([{ name: 'bomb.txt', content: zeros }])), { code: 'text.bomb' })
  const liar = await read(zip([{ name: 'bomb.txt', content: zeros, declared: 10 }, { name: 'good.txt' }]))
  assert.deepEqual([liar.children, liar.codes], [['good.txt'], ['text.damaged']])
})

test('a bomb beside honest files is left out alone', async () => {
  const noise = crypto.getRandomValues(new Uint8Array(60_000))
  const honest = Array.from({ length: 20 }, (_, index) => ({ name: `${index}.bin`, content: noise }))
  const { children, codes } = await read(zip([...honest, { name: 'bomb', content: new Uint8Array(40_000_000) }]))
  assert.equal(children.length, 20)
  assert.deepEqual(codes, ['text.bomb'])
})

test('of more entries than are opened, and more that cannot be than are told one by one, the rest is counted', async () => {
  const many = Array.from({ length: 10_002 }, (_, index) => ({ name: `${index}.txt`, method: 0 }))
  const { children, items } = await read(zip(many))
  assert.deepEqual([children.length, children.at(-1)], [10_000, '9999.txt'])
  const leftOut = (count: number) => ({
    item: 'finding',
    finding: { code: 'text.part-left-out', page: null, facts: { detail: 'entries', count } },
  })
  assert.deepEqual(items.slice(10_000), [leftOut(2)])
  const damaged = Array.from({ length: 300 }, (_, index) => ({ name: `${index}.txt`, crc: 1 }))
  const other = await read(zip([...damaged, { name: 'good.txt' }]))
  assert.deepEqual([other.children, other.codes.length], [['good.txt'], 201])
  assert.deepEqual(other.items.at(-1), leftOut(100))
})

test('what operating systems leave behind is not evidence', async () => {
  const { children, codes } = await read(
    zip([{ name: '__MACOSX/._a.pdf' }, { name: 'x/.DS_Store' }, { name: 'Thumbs.db' }, { name: 'a.pdf' }]),
  )
  assert.deepEqual([children, codes], [['a.pdf'], []])
})

test('an entry whose bytes were changed is said, never passed on', async () => {
  const { children, codes } = await read(
    zip([{ name: 'a.txt', crc: 1 }, { name: 'b.txt', method: 99 }, { name: 'c.txt' }]),
  )
  assert.deepEqual([children, codes], [['c.txt'], ['text.damaged', 'text.damaged']])
})

test('an empty archive and a cut one are refused', async () => {
  await assert.rejects(read(zip([])), { code: 'text.empty' })
  const whole = zip([{ name: 'a.txt', content: 'some text' }])
  for (let cut = 1; cut < whole.length; cut += 1) {
    await read(whole.subarray(0, cut)).then(
      () => assert.fail(`cut at ${cut} was read`),
      (error) => assert.ok(error instanceof ReadRefusal),
    )
  }
})
