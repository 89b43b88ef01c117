import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldStatement } from './content.ts'
import { findStatements } from './find.ts'
import { groupStatements } from './same-event.ts'

function told(documents: Record<string, string>, language: 'en' | 'de' = 'en'): ToldStatement[] {
  return Object.entries(documents).flatMap(([document, text]) =>
    findStatements({ text, language, zones: [], reference: null, dayOrder: null })
      .filter(({ role }) => role === 'sent')
      .map((statement) => ({ document, quote: text.slice(statement.start, statement.end), statement })),
  )
}

const mailsOf = (documents: Record<string, string>, language: 'en' | 'de' = 'en') =>
  groupStatements(told(documents, language)).map((group) => group.map(({ document }) => document).join(' '))

const mail = (sent: string, subject = 'Order of pumps', sender = 'Jane Sample <jane@harbour-sample.example>') =>
  `From: ${sender}
To: Erika Beispiel <erika@nordlicht-muster.example>
Sent: ${sent}
Subject: ${subject}

Dear Erika, thank you.`

const reply = (line: string, subject = 'RE: Order of pumps') =>
  `From: Erika Beispiel <erika@nordlicht-muster.example>
To: Jane Sample <jane@harbour-sample.example>
Sent: Wednesday, 4 September 2019 08:00
Subject: ${subject}

Understood.

${line}
> Dear Erika, thank you.`

test('the line that quotes a mail of the matter cites that mail, with an address in it, in another zone and without the hour', () => {
  for (const line of [
    'On Mon, 2 Sep 2019 at 10:15, Jane Sample <jane@harbour-sample.example> wrote:',
    'On 2 Sep 2019, at 12:15, Jane Sample wrote:',
    'On 2 September 2019, Jane Sample wrote:',
  ])
    assert.deepEqual(mailsOf({ a: mail('Mon, 2 Sep 2019 10:15:33 +0000'), b: reply(line) }), ['a b', 'b'], line)
  const late = mail('Sun, 1 Sep 2019 23:15:33 +0000')
  assert.deepEqual(mailsOf({ a: late, b: reply('On Mon, 2 Sep 2019 at 01:15, Jane Sample wrote:') }), ['a b', 'b'])
})

test('a line that may quote either of two mails, another sender, another minute or another subject cites none', () => {
  const morning = mail('Mon, 2 Sep 2019 10:15:33 +0000')
  const evening = mail('Mon, 2 Sep 2019 18:40:00 +0000')
  const line = 'On 2 September 2019, Jane Sample wrote:'
  assert.deepEqual(mailsOf({ a: morning, b: evening, c: reply(line) }), ['a', 'b', 'c', 'c'])
  for (const other of [
    'On 2 September 2019, Paul Muster wrote:',
    'On 2 September 2019 at 11:16, Jane Sample wrote:',
    'On 3 September 2019, Jane Sample wrote:',
    'On 2 September 2019, Erika Beispiel wrote:',
  ])
    assert.deepEqual(mailsOf({ a: morning, c: reply(other) }), ['a', 'c', 'c'], other)
  assert.deepEqual(mailsOf({ a: morning, c: reply(line, 'RE: Invoice 17') }), ['a', 'c', 'c'])
})

test('one mail filed twice is still the only one that is quoted', () => {
  const sent = mail('Mon, 2 Sep 2019 10:15:33 +0000')
  assert.deepEqual(mailsOf({ a: sent, b: sent, c: reply('On 2 September 2019, Jane Sample wrote:') }), ['a b c', 'c'])
})
