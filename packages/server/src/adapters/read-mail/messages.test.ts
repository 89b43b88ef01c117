import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainBody } from './body.ts'
import { messagesOf } from './messages.ts'

const OWN = { day: '7 May 2021', author: 'Jane Sample' }

/** The message each paragraph of a body stands in; a head is marked. */
function messagesIn(text: string): (string | null)[] {
  const blocks = plainBody(text)
  const partOf = messagesOf(blocks, OWN)
  return blocks.map((block) => {
    const part = partOf(block)
    return part === null ? null : `${part.isHead ? 'head of ' : ''}${part.name}`
  })
}

test('each mail of a thread is a message, with the day and the name its attribution gives', () => {
  assert.deepEqual(
    messagesIn(
      `Thanks.

On Thu, 6 May 2021 at 10:14, Max Muster
<max@sample.example> wrote:
> Please pay.
>
> On Wed, 5 May 2021 at 09:00, Jane Sample <jane@sample.example> wrote:
>> We have paid.`,
    ),
    [
      'message 1 of 3, of 7 May 2021, by Jane Sample',
      'head of message 2 of 3, of 6 May 2021, by Max Muster',
      'message 2 of 3, of 6 May 2021, by Max Muster',
      'head of message 3 of 3, of 5 May 2021, by Jane Sample',
      'message 3 of 3, of 5 May 2021, by Jane Sample',
    ],
  )
})

test('an answer between the quoted lines is of the mail itself, and a line quoted once is of the mail that was answered', () => {
  assert.deepEqual(
    messagesIn(`Am 06.05.2021 um 10:14 schrieb Max Muster <max@sample.example>:
> Wann kommt die Ware?

Am Montag.

> Und die Rechnung?
>> Sie liegt bei.`).map((name) => name?.slice(0, 'message 1'.length + (name.startsWith('head') ? 8 : 0))),
    ['head of message 2', 'message 2', 'message 1', 'message 2', 'message 2'],
  )
})

test('the head of a mail that Outlook quotes begins a message', () => {
  assert.deepEqual(
    messagesIn(`Ich stimme zu.

-----Ursprüngliche Nachricht-----
Von: Beispiel, Erika <erika@muster.example>
Gesendet: Mittwoch, 5. Mai 2021 09:05
An: Jane Sample <jane@sample.example>
Betreff: Kaution

Die Kaution fehlt.`),
    [
      'message 1 of 2, of 7 May 2021, by Jane Sample',
      'head of message 2 of 2, of 5. Mai 2021, by Beispiel, Erika',
      'message 2 of 2, of 5. Mai 2021, by Beispiel, Erika',
    ],
  )
})

test('a mail that quotes nothing has no messages', () => {
  assert.deepEqual(messagesIn('On 6 May 2021 she wrote: no.\n\nBest\nJane'), [null, null])
})
