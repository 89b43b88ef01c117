// The command as a person uses it: real files in, files out, exit codes, nothing on a pipe that does not belong there.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { chronologySchema } from '@muniment/contract'
import { withThrowAwayMatter } from '../src/entry/throw-away.ts'
import { WHOLE_CHRONOLOGY } from '../src/features/timeline/index.ts'
import { makeLog } from '../src/platform/log/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-command-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const cli = join(import.meta.dirname, '../src/entry/cli.ts')

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return name
}
const muniment = (...words: string[]) => {
  const scratch = join(folder, 'tmp')
  mkdirSync(scratch, { recursive: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { TMPDIR: scratch },
    timeout: 120_000,
  })
  assert.deepEqual(readdirSync(scratch), [], 'nothing is left behind')
  return { status, stdout, stderr }
}

const letter = write(
  'letter.txt',
  'Hamburg, den 3. März 2021\n\nSehr geehrte Frau Beispiel,\n\nam 12. Februar 2021 lieferte die Nordlicht Muster GmbH vierzig Pumpen an die Hafenlager Probe AG.\n\nMit freundlichen Grüßen\nErika Beispiel\n',
)
const minutes = write(
  'minutes.txt',
  'Minutes of the board\n\nOn 14 June 2021 the board of Nordlicht Muster GmbH approved the repair of the pumps.\n\nThe next meeting takes place in September 2021.\n',
)

test('what is printed says of a row that it is not certain, and how many dates were not decided', () => {
  const name = write('calls.txt', 'Jane Sample called about 3 March 2021. The hearing is tomorrow.\n')
  const { stdout, stderr, status } = muniment('timeline', name, '--language', 'en')
  assert.equal(status, 0, stderr)
  assert.match(
    stdout,
    /^about 3 March 2021\tJane Sample called[^\t]*\tcalls\.txt, line 1\t(?:Likely, not certain|To be checked)$/m,
  )
  assert.match(stderr, /^ {2}1 expression of time not dated; every format but \.csv and \.ics lists them\.$/m)
})

test('a folder is read without what systems leave in it', () => {
  mkdirSync(join(folder, 'sent/__MACOSX'), { recursive: true })
  for (const noise of ['__MACOSX/note.txt', '._note.txt', 'Thumbs.db', 'DESKTOP.INI', '.hidden.txt'])
    write(`sent/${noise}`, 'x')
  write('sent/note.txt', 'On 3 March 2021 Jane Sample paid.\n')
  const { stderr } = muniment('timeline', 'sent')
  assert.match(stderr, / from 1 file$/m)
  assert.match(stderr, /^ {2}Passed over as hidden or of the system: .*\.hidden\.txt.*Thumbs\.db/m)
})

test('of files that cannot be read no chronology is written', () => {
  write('empty.txt', '')
  const { status, stderr } = muniment('timeline', 'empty.txt', '-o', 'nothing.docx')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /empty\.txt: The file is empty\. Ask for it again where it came from\.\n {2}Nothing could be read, so nothing was written\./,
  )
  assert.ok(!existsSync(join(folder, 'nothing.docx')))
})

test('files become a chronology whose every quote stands where it says, in every format', () => {
  const outputs = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'ics', 'html'].map((extension) => `out.${extension}`)
  const { status, stdout, stderr } = muniment('timeline', letter, minutes, ...outputs.flatMap((name) => ['-o', name]))
  assert.equal(status, 0, stderr)
  assert.equal(stdout, '', 'a file was asked for, so nothing is printed')
  assert.match(stderr, /^\d+ events from 2 files → out\.docx/)
  for (const name of outputs) assert.ok(readFileSync(join(folder, name)).length > 200, name)
  const chronology = chronologySchema.parse(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')))
  const delivery = chronology.rows.find((row) => row.date?.edtf === '2021-02-12')
  assert.ok(delivery, JSON.stringify(chronology.rows.map((row) => [row.date?.edtf, row.text])))
  assert.match(delivery.text, /lieferte die Nordlicht Muster GmbH vierzig Pumpen/)
  const names = delivery.parties
    .map((id) => chronology.parties.find((party) => party.id === id)?.name ?? '')
    .toSorted((a, b) => a.localeCompare(b))
  assert.deepEqual(names, ['Hafenlager Probe AG', 'Nordlicht Muster GmbH'])
  assert.equal(chronology.rows.filter((row) => row.date?.edtf === '2021-06-14').length, 1)
  assert.ok(
    chronology.rows.some((row) => row.date?.edtf === '2021-09'),
    'a month stays a month',
  )
  const texts = new Map(
    [letter, minutes].map((name) => [name, readFileSync(join(folder, name), 'utf8').replace(/\s+/g, ' ')]),
  )
  const documents = new Map(chronology.documents.map((document) => [document.id, document.name]))
  for (const citation of chronology.rows.flatMap((row) => row.citations)) {
    assert.ok(
      texts.get(documents.get(citation.document) ?? '')?.includes(citation.quote.replace(/\s+/g, ' ')),
      citation.quote,
    )
  }
})

test('the same files give the same rows with the same ids', () => {
  const ids = () => {
    muniment('timeline', letter, '-q', '--overwrite', '-o', 'again.json')
    return chronologySchema
      .parse(JSON.parse(readFileSync(join(folder, 'again.json'), 'utf8')))
      .rows.map((row) => row.id)
  }
  const first = ids()
  assert.ok(first.length > 0)
  assert.deepEqual(ids(), first)
})

test('a file that cannot be read is named, the rest is done, and --strict says so in the exit code', () => {
  const doc = write('old.doc', '')
  const { status, stderr } = muniment('timeline', letter, doc, '-o', 'partly.csv')
  assert.equal(status, 0)
  assert.match(stderr, /old\.doc: Die Datei ist leer\./)
  assert.equal(muniment('timeline', letter, doc, '--strict', '--overwrite', '-o', 'partly.csv').status, 3)
  assert.equal(muniment('timeline', doc, '-o', 'nothing.csv').status, 1)
})

test('a file that cannot be opened is named in the result, and the rest is read', async () => {
  const options = { name: 'Shut', dayOrder: null, concurrency: 2, log: makeLog('silent') }
  const chronology = await withThrowAwayMatter(options, async (matter) => {
    const files = [letter, 'taken-away.txt'].map((name) => ({ path: join(folder, name), name }))
    await matter.file(files, AbortSignal.timeout(60_000))
    await matter.settled(AbortSignal.timeout(60_000))
    return matter.chronology({ filter: WHOLE_CHRONOLOGY, language: 'en' })
  })
  assert.ok(chronology.rows.length > 0)
  const [finding] = chronology.coverage.filter(({ code }) => code === 'text.not-opened')
  assert.deepEqual([finding?.documentName, finding?.kind, finding?.page], ['taken-away.txt', 'not-read', null])
  assert.match(finding?.detail ?? '', /could not be opened/)
})

test('a filter that leaves nothing is told', () => {
  const { status, stderr } = muniment('timeline', minutes, '--party', 'Nobody')
  assert.equal(status, 0)
  assert.match(stderr, /No row fits the filter: naming “Nobody”\./)
  assert.match(stderr, /No party is called “Nobody”\. There are: \p{Lu}/u)
})

test('a filtered chronology says so', () => {
  muniment('timeline', letter, minutes, '-q', '--from', '2021-06-01', '--to', '2021-06-30', '-o', 'june.json')
  const june = chronologySchema.parse(JSON.parse(readFileSync(join(folder, 'june.json'), 'utf8')))
  assert.deepEqual(
    june.rows.map((row) => row.date?.edtf),
    ['2021-06-14'],
  )
  assert.match(june.filter ?? '', /2021-06-01/)
})

test('a chronology has the columns that were asked for, and says so', () => {
  muniment('timeline', letter, minutes, '-q', '--columns', 'date, number,event', '-o', 'few.csv', '-o', 'few.html')
  assert.match(
    readFileSync(join(folder, 'few.csv'), 'utf8'),
    /^\ufeffdate,earliest,[a-z,]*number,text,id,origin,version\r\n/,
  )
  assert.match(readFileSync(join(folder, 'few.html'), 'utf8'), /Date, No\., Event; left out: Parties, Source\./)
})

write('page.html', '<p>On 3 May 2021 we met.</p><p hidden>On 4 May 2021 we met again.</p>')

test('a file with a hidden part was read: that is a remark, not a failure', () => {
  assert.equal(muniment('timeline', 'page.html', '--strict', '-o', 'hidden.csv').status, 0)
})

test('a file that is there is replaced only by who says so, and is told of before any work', () => {
  const corrected = 'number,date\n1,corrected by hand\n'
  const kept = write('kept.csv', corrected)
  const { status, stdout, stderr } = muniment('timeline', letter, '-o', 'fresh.json', '-o', kept)
  assert.equal(status, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /^kept\.csv is there already; name another file, or add --overwrite to replace it\.$/m)
  assert.equal(readFileSync(join(folder, kept), 'utf8'), corrected)
  assert.ok(!existsSync(join(folder, 'fresh.json')), 'no other format is written beside it')
  symlinkSync(join(folder, 'gone.csv'), join(folder, 'dangling.csv'))
  assert.equal(muniment('timeline', letter, '-o', 'dangling.csv').status, 2, 'a link that leads nowhere is there')
  assert.equal(muniment('timeline', letter, '-q', '--overwrite', '-o', kept).status, 0)
  assert.match(readFileSync(join(folder, kept), 'utf8'), /Nordlicht Muster GmbH/)
})

test('a source reached through a link is not overwritten by the result', () => {
  mkdirSync(join(folder, 'real'))
  symlinkSync(join(folder, 'real'), join(folder, 'link'))
  writeFileSync(join(folder, 'real', 'ledger.csv'), 'Date;Entry\n2021-05-03;Rent\n')
  const { status, stderr } = muniment('timeline', 'link', '-o', join('real', 'ledger.csv'))
  assert.equal(status, 2)
  assert.match(stderr, /it would be overwritten/)
  assert.match(readFileSync(join(folder, 'real', 'ledger.csv'), 'utf8'), /^Date;Entry/)
})

test('a file name can neither move the cursor of the terminal nor forge a line', () => {
  const name = 'ok\u001b]0;pwned\u0007\u001b[31m\nred.txt'
  writeFileSync(join(folder, name), 'On 3 May 2021 Jane Sample met Erika Beispiel in Hamburg.')
  const { stdout, status } = muniment('timeline', name)
  assert.equal(status, 0)
  assert.equal(stdout.trimEnd().split('\n').length, 1, JSON.stringify(stdout))
  assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}(?<!\t)/u)
})

mkdirSync(join(folder, 'folder.csv'))

const MISTYPED: readonly [what: string, words: string[], says: RegExp][] = [
  ['an unknown command', ['timline'], /There is no command timline/],
  ['no files', ['timeline'], /Name at least one file/],
  ['a file that is not there', ['timeline', 'nowhere.pdf'], /There is no file or folder nowhere\.pdf/],
  ['an unknown output', ['timeline', letter, '-o', 'x.odt'], /x\.odt: the output is one of \.docx/],
  [
    'an output that is an input',
    ['timeline', letter, 'page.html', '-o', 'page.html'],
    /page\.html is one of the files to read/,
  ],
  ['an output in no folder', ['timeline', letter, '-o', 'no/x.csv'], /There is no folder no/],
  ['an output in a file', ['timeline', letter, '-o', `${letter}/x.csv`], /There is no folder .* to write x\.csv into/],
  ['an output in a folder of a file', ['timeline', letter, '-o', `${letter}/no/x.csv`], /There is no folder/],
  ['an output given twice', ['timeline', letter, '-o', 'x.csv', '-o', './x.csv'], /x\.csv is given twice/],
  ['an output that is a folder', ['timeline', letter, '-o', 'folder.csv'], /folder\.csv is a folder/],
  ['an unknown option', ['timeline', letter, '--fast'], /^There is no option --fast\.$/m],
  [
    'a mistyped option',
    ['timeline', letter, '--langauge', 'en'],
    /^There is no option --langauge\. Did you mean --language\?$/m,
  ],
  ['a filter that ends before it begins', ['timeline', letter, '--from', '2021-05-01', '--to', '2020-05-01'], /later/],
  ['a device', ['timeline', '/dev/null'], /\/dev\/null is neither a file nor a folder/],
  [
    'a column that is none',
    ['timeline', letter, '--columns', 'date,what'],
    /“what” is no column, or there twice: --columns takes number,date,event and others/,
  ],
  ['a day that is none', ['timeline', letter, '--from', '2021-02-31'], /--from takes a day/],
]
for (const [what, words, says] of MISTYPED) {
  test(`${what} is told in one line, with exit code 2, before any work`, () => {
    const { status, stdout, stderr } = muniment(...words)
    assert.equal(status, 2)
    assert.equal(stdout, '')
    assert.match(stderr, says)
  })
}

test('help and version answer on standard output', () => {
  assert.match(muniment('--help').stdout, /muniment timeline FILES/)
  assert.match(muniment('timeline', '--help').stdout, /muniment timeline FILES/)
  assert.match(muniment('--version').stdout, /^\d+\.\d+\.\d+\n$/)
})

test('a sentence is explained with the rule that read it', () => {
  const { stdout, status } = muniment('explain', 'Am 3. März 2021 kündigte die Nordlicht Muster GmbH den Vertrag.')
  assert.equal(status, 0)
  assert.match(stdout, /2021-03-03/)
  assert.match(stdout, /Nordlicht Muster GmbH/)
  assert.match(stdout, /\[[a-z-]+[.:][a-z-]+/)
})

test('a row and a number of a person are explained with the rule that read them', () => {
  const { stdout, status } = muniment('explain', 'On 3 March 2021 Jane Sample paid into DE89 3704 0044 0532 0130 00.')
  assert.equal(status, 0)
  assert.match(stdout, /^Row .+\(confidence 0\.\d\d\) {3}\[event\.past\]$/m)
  assert.match(stdout, /^Data .+: IBAN {3}\[[a-z\d-]+\]$/m)
})

test('what a clause says of its contract is explained with the rule that read it', () => {
  const { stdout, status } = muniment(
    'explain',
    'This Agreement is made on March 3, 2020 by and between Sample Foods, Inc. ("Supplier") and [***] ("Buyer").',
  )
  assert.equal(status, 0)
  assert.match(stdout, /agreement date = 2020-03-03: .+\[dated\.opening\]/)
  assert.match(stdout, /party = Sample Foods, Inc\.: .+\[party\.listed\]/)
  assert.match(stdout, /party = Buyer: .+\[party\.unnamed\]/)
})
