// For whom letters and mails say 'we': the firm below the name, the couple of the letterhead; and to whom they say 'you'.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './find.ts'

const MAIL = `From: Ysolde Sampleby <y@sampleby.example>
To: Orlin Probstock <o@probstock.example>
Subject: Frames
Date: Fri, 7 May 2021 09:00:00 +0000

Orlin,

We returned the frames on 5 May 2021. You collected the glass on 6 May 2021.

Ysolde Sampleby
Head of Joinery, Sampleby Windows Ltd

On Tue, 4 May 2021 at 10:00, Orlin Probstock <o@probstock.example> wrote:
> Dear Ysolde,
>
> We sent the frames on 3 May 2021. I measured them on 1 May 2021.
>
> Kind regards
> Orlin Probstock
> Sales Director, Probstock & Muster Glass plc
`

function whoIn(text: string, language: 'en' | 'de', isMail = false) {
  const zones = isMail
    ? [
        ...text
          .slice(0, text.indexOf('\n\n'))
          .split('\n')
          .map((line) => {
            const start = text.indexOf(line)
            return { start, end: start + line.length, kind: 'field', label: line.slice(0, line.indexOf(':')) }
          }),
        { start: text.indexOf('> '), end: text.length, kind: 'quoted', label: null },
      ]
    : []
  const rows = findStatements({ text, language, zones, reference: null, dayOrder: null })
  return (words: string) =>
    rows
      .find(({ start, end }) => text.slice(start, end).includes(words))
      ?.parties.map(({ name, refersTo }) => refersTo ?? name)
}

test('in a mail of somebody who signs for a firm, we is the firm and you the person with theirs', () => {
  const who = whoIn(MAIL, 'en', true)
  assert.deepEqual(who('returned the frames'), ['Sampleby Windows Ltd'])
  assert.deepEqual(who('collected the glass'), ['Orlin Probstock', 'Probstock & Muster Glass plc'])
  assert.deepEqual(who('sent the frames'), ['Probstock & Muster Glass plc'])
  assert.deepEqual(who('measured them'), ['Orlin Probstock'])
})

test('a firm that is told of below the name is not whom the mail is written for', () => {
  const text = MAIL.replace(
    'Head of Joinery, Sampleby Windows Ltd',
    'PS I have also told the people at Sampleby Windows Ltd that we are late',
  )
  assert.deepEqual(whoIn(text, 'en', true)('returned the frames'), [])
})

test('of a couple in the letterhead either may sign: we is both, you is the insurer and never one of them', () => {
  const letter = `Familie Habbo und Fenja Probstein\nAm Deich 4\n26506 Norden\n\nAn die\nQuellstein Versicherung a. G.\nPostfach 3\n26721 Emden\n\nNorden, 11. Februar 2025\n\nSehr geehrte Damen und Herren,\n\nam 3. Februar 2025 haben wir den Riss bemerkt. Sie haben am 5. Februar 2025 abgelehnt. Ich habe am 6. Februar 2025 angerufen.\n\nMit freundlichen Grüßen\n\nHabbo Probstein\n`
  const who = whoIn(letter, 'de')
  assert.deepEqual(who('Riss bemerkt'), ['Habbo Probstein', 'Fenja Probstein'])
  assert.deepEqual(who('abgelehnt'), ['Quellstein Versicherung a. G.'])
  assert.deepEqual(who('angerufen'), ['Habbo Probstein'])
})

test('a clinic says we, whoever of it signs', () => {
  const letter = `Quellstein Clinic\n4 Sample Row\nMustertown MT1 2AB\n\n3 May 2021\n\nMr Max Muster\n9 Example Street\nMustertown MT3 4CD\n\nDear Mr Muster\n\nWe examined you on 1 May 2021.\n\nYours sincerely\n\nDr Jane Sample\n`
  assert.deepEqual(whoIn(letter, 'en')('examined'), ['Quellstein Clinic', 'Max Muster'])
})

test('two who sign together are we', () => {
  const letter = `9 Example Street\nMustertown MT3 4CD\n\n3 May 2021\n\nProbst Homes Ltd\n4 Sample Row\nMustertown MT1 2AB\n\nDear Sirs\n\nWe moved in on 1 May 2021. Your engineer came on 2 May 2021.\n\nYours faithfully\n\nJane Sample\nMax Muster\n`
  const who = whoIn(letter, 'en')
  assert.deepEqual(who('moved in'), ['Jane Sample', 'Max Muster'])
  assert.deepEqual(who('engineer'), ['Probst Homes Ltd'])
})
