// Documents whose words are nearly those of another: found across formats, said of what is shown, planned for many.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { alikeInMatter } from '../src/evidence/text/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { openTestMatters, type TestMatters } from './matter.test-builder.ts'

const LETTER = [
  'Dear Ms Beispiel,',
  'the forty pumps that Harbour Sample Ltd ordered were delivered to the yard on Monday, and three of them leaked when they were first run.',
  'We have asked the works for a report and shall send it to you as soon as it is here, with a list of the parts that have to be replaced.',
  'Until then we keep back a tenth of the price, as the contract allows, and ask you to name a day on which both sides can look at the pumps.',
  'Yours sincerely, Jane Sample',
]
const OTHER =
  'The meeting of the board took note of the budget for the year and of what the auditors had said about the stores, '
const text = (lines: readonly string[]) => Buffer.from(lines.join('\n\n'))
const html = (lines: readonly string[]) =>
  Buffer.from(`<!doctype html><title>x</title>${lines.map((line) => `<p>${line}</p>`).join('')}`)

const alike = async (matters: TestMatters, matter: Parameters<TestMatters['documents']>[0], most = 100) =>
  (await matters.db.inWorkspace(matters.authority, (scope) => alikeInMatter(scope, matter, most))).map(
    ({ name, other_name, has_same_words }) => [name, other_name, has_same_words],
  )

const TESTS: Readonly<Record<string, (matters: TestMatters) => Promise<void>>> = {
  'the same words in another format and a version with some words changed are named, and nothing else is': async (
    matters,
  ) => {
    const matter = await matters.open('Alike')
    const file = (name: string, bytes: Uint8Array) => matters.file(matter, { name, bytes })
    await file('letter.txt', text(LETTER))
    await matters.settled(60)
    await file('letter.html', html(LETTER))
    await file('letter-2.txt', text(LETTER.map((line) => line.replace('forty pumps', 'fifty pumps'))))
    await file('copy-of-letter.txt', text(LETTER))
    await file('board.txt', text([OTHER.repeat(3)]))
    await file('note.txt', text(['Jane Sample paid.']))
    await file('note-2.txt', text(['Jane Sample paid.', '']))
    await matters.settled(60)
    const found = await alike(matters, matter)
    assert.deepEqual(
      found.filter(([name]) => name === 'letter.html' || name === 'letter-2.txt'),
      [
        ['letter.html', 'letter.txt', true],
        ['letter-2.txt', 'letter.txt', false],
      ],
    )
    // The copy is the same file as the first: that is said elsewhere. It is beside the others.
    assert.ok(found.every(([name, other]) => !(name === 'copy-of-letter.txt' && other === 'letter.txt')))
    assert.ok(found.every((pair) => pair.every((name) => !String(name).startsWith('note') && name !== 'board.txt')))
    assert.equal((await alike(matters, matter, 1)).length, 1)

    const [first] = await matters.documents(matter)
    assert.ok(first)
    await matters.db.inWorkspace(matters.authority, ({ connection }) =>
      connection.query('update documents set trashed_at = now() where id = $1', [first.id]),
    )
    const left = (await alike(matters, matter)).flat()
    assert.ok(left.includes('letter-2.txt') && !left.includes('letter.txt'))
    assert.deepEqual(matters.logged, [])
  },

  'a mail is not said to be like the letter it carries, nor that letter like the mail': async (matters) => {
    const matter = await matters.open('Within')
    const mail = [
      'From: Jane Sample <jane@sample.example>',
      'To: Erika Beispiel <erika@beispiel.example>',
      'Date: Wed, 03 Mar 2021 14:05:00 +0100',
      'Subject: Pumps',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      '--edge',
      'Content-Type: text/plain',
      '',
      LETTER.join(' '),
      '--edge',
      'Content-Type: text/plain; name="letter.txt"',
      'Content-Disposition: attachment; filename="letter.txt"',
      '',
      LETTER.join(' '),
      '--edge--',
    ].join('\r\n')
    await matters.file(matter, { name: 'mail.eml', bytes: Buffer.from(mail) })
    await matters.settled(60)
    assert.equal((await matters.documents(matter)).length, 2)
    assert.deepEqual(await alike(matters, matter), [])
  },

  'three thousand letters of one kind are compared with two each, not each with all': async (matters) => {
    const matter = await matters.open('Many')
    await matters.file(matter, { name: 'letter.txt', bytes: text(LETTER) })
    await matters.settled(60)
    const [document] = await matters.documents(matter)
    assert.ok(document)
    const MANY = 3000
    await matters.db.inWorkspace(matters.authority, async ({ connection }) => {
      const made = await connection.query(
        "insert into documents (id, matter_id, position, name, sha256, bytes, status, pages, pages_read, text_version, filed_at, changed) select gen_random_uuid(), $1, 1 + n, 'letter ' || n, md5(n::text) || md5(n::text), 1, 'read', 1, 1, 1, now(), 0 from generate_series(1, $2::integer) n returning id",
        [matter, MANY],
      )
      assert.equal(made.rows.length, MANY)
      await connection.query(
        'insert into texts (document_id, version, made_at, likeness) select d.id, 1, now(), t.likeness from documents d, texts t where d.matter_id = $1 and d.id <> $2 and t.document_id = $2',
        [matter, document.id],
      )
    })
    const found = await alike(matters, matter, MANY + 1)
    assert.equal(found.length, MANY)
    assert.ok(found.every(([, other]) => other === 'letter.txt'))
  },
}

function suite(open: () => Promise<TestMatters>): void {
  let matters: TestMatters
  before(async () => {
    matters = await open()
  })
  after(() => matters.close())
  for (const [title, run] of Object.entries(TESTS)) test(title, () => run(matters))
}

describe('documents that are alike, embedded', () => suite(openTestMatters))

onPostgres('documents that are alike', () =>
  suite(async () => {
    const database = await makePostgres()
    const matters = await openTestMatters({ isThrowAway: false, databaseUrl: database.url })
    const close = async (): Promise<void> => {
      await matters.close()
      await database.drop()
    }
    return { ...matters, close }
  }),
)
