import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties } from './find-parties.ts'

const people = (text: string) =>
  findParties(text, { language: 'en' }).flatMap(({ kind, name }) => (kind === 'person' ? [name] : []))

test('a mailbox that a machine or a department answers is no person', () => {
  for (const from of [
    'Mail Delivery System <MAILER-DAEMON@mail.example>',
    '"Mail Delivery Subsystem" <mailer-daemon@mail.example>',
    'Mailer-Daemon <postmaster@mail.example>',
    'Sample Shop Newsletter <no-reply@shop.example>',
    'Nordlicht Kundenservice Team <service@nordlicht.example>',
    'Beispiel Buchhaltung <rechnung@beispiel.example>',
  ])
    assert.deepEqual(
      people(`From: ${from}\nTo: Jane Sample <jane@sample.example>\nSubject: Failure`),
      ['Jane Sample'],
      from,
    )
})

test('initials without a space between them begin the name of who signs', () => {
  assert.deepEqual(people('By: /s/ S.K. Quellmann\nName: S.K. Quellmann\nTitle: Director'), [
    'S.K. Quellmann',
    'S.K. Quellmann',
  ])
})
