import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { deviceOf, emailOf, lesserRole, newEmailOf, timeZoneOf, waitAfter } from './rules.ts'
import { givenSecret, newSecret } from './secrets.ts'
import { invitationLetter, mentionLetter, tokenMadeLetter, unlinked } from './sign-in/letters.ts'
import { languageOf, linkPage } from './sign-in/link-page.ts'

test('an address is one account however it is typed', () => {
  assert.equal(emailOf('  Erika.Beispiel@Muster.EXAMPLE '), 'erika.beispiel@muster.example')
  assert.equal(emailOf('jürgen@müller.example'.normalize('NFD')), 'jürgen@müller.example')
})

test('what could name a second address, end a line or hide something is no address', () => {
  const not = [
    '',
    'a',
    'a@',
    '@b',
    'a b@c.example',
    'a@b@c',
    'a@b.example\r\nbcc: c@d.example',
    'a@b,c@d.example',
    '<a@b.example>',
    'a\u202e@b.example',
    '"a"@b.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b.'.repeat(200)}example`,
  ]
  for (const typed of not)
    assert.throws(() => emailOf(typed), { code: 'accounts.email-invalid' }, JSON.stringify(typed))
})

test("a new address is of one alphabet a word, so that it looks like nobody else's; who has another still signs in", () => {
  const planted = [
    'pаypal@muster.example',
    'erika@bеispiel.example',
    'erika@muster.exаmple',
    'ΑB@muster.example',
    '𝐚nna@x.example',
    'ᎪᏴa@x.example',
    'kaʻiulаni@muster.example',
  ]
  for (const typed of planted) {
    assert.throws(() => newEmailOf(typed), { code: 'accounts.email-mixed' }, typed)
    assert.equal(emailOf(typed), typed.toLowerCase())
  }
  for (const typed of [
    'jürgen.o@müller-2.example',
    'анна@пример.example',
    'anna@пример.рф',
    'δοκιμή@παράδειγμα.gr',
    '花子2@例え.jp',
    'kim김@예.kr',
    'kaʻiulani@muster.example',
    'ދިވެހި@muster.example',
  ])
    assert.equal(newEmailOf(typed), typed.normalize('NFC'))
})

/** As the commonest mail programs do it: a scheme, `www.`, an address of mail, or a word with a stop and a domain behind it. */
const MADE_A_LINK =
  /\w:\/\/|www[.\u3002\uff0e\uff61]\S|\S@\S|[\p{L}\p{N}-][.\u3002\uff0e\uff61][\p{N}-]*\p{L}[\p{L}\p{N}-]/iu

test('no name that somebody chose becomes a link in a letter of ours, and ordinary names stay as they are', () => {
  const planted = [
    'https://evil.example/now',
    'HTTP://10.0.0.1/x',
    'www.evil.example',
    'Sign in at evil.example!',
    'evil\u3002example',
    'evil\uff0eexample',
    'mail help@evil.example',
    'a.b-c.evil.co.uk/?q=1',
    'x.1evil.example',
    'бухгалтерия.рф',
  ]
  for (const name of planted) {
    assert.match(name, MADE_A_LINK)
    assert.doesNotMatch(unlinked(name), MADE_A_LINK, name)
    for (const language of ['en', 'de'] as const) {
      const at = new Date(0)
      const link = 'LINK'
      for (const { text, subject } of [
        invitationLetter(language, { workspace: name, by: name, link, days: 7 }),
        mentionLetter(language, { by: name, matter: name, link }),
        tokenMadeLetter(language, { workspace: name, at, until: at, timeZone: 'UTC' }),
      ])
        assert.doesNotMatch(`${subject}\n${text}`, MADE_A_LINK, name)
    }
  }
  for (const name of [
    'Erika Beispiel',
    'Dr. J. Sample',
    'Müller & Co. KG',
    'Sample v. Beispiel 12.5',
    'AZ 3 O 21/2020',
    '03.05.2021',
  ])
    assert.equal(unlinked(name), name)
  assert.equal(unlinked('Muster e.V.'), 'Muster e. V.')
})

test('no address takes long to refuse', () => {
  const long = `${'a.'.repeat(100_000)}@`
  assert.throws(() => emailOf(long), { code: 'accounts.email-invalid' })
})

test('delays are none at first, then double, and stop growing', () => {
  assert.deepEqual(
    [1, 3, 4, 5, 6, 14, 500, 1e9].map((failures) => waitAfter(failures, { free: 3, most: 900 })),
    [0, 0, 1, 2, 4, 900, 900, 900],
  )
})

test('of two roles the lesser holds', () => {
  assert.equal(lesserRole('owner', 'viewer'), 'viewer')
  assert.equal(lesserRole('editor', 'admin'), 'editor')
})

test('a browser’s own words carry no control character and have an end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (agent) => {
      const device = deviceOf(agent)
      assert.ok(device.length <= 200 && device.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(device))
    }),
  )
})

test('only time zones there are', () => {
  assert.equal(timeZoneOf('Europe/Berlin'), 'Europe/Berlin')
  assert.throws(() => timeZoneOf('Mars/Olympus'), { code: 'accounts.time-zone-unknown' })
})

test('a secret is read back from its text and from nothing else', () => {
  const secret = newSecret()
  const given = givenSecret(secret.text)
  assert.equal(given?.id, secret.id)
  assert.deepEqual(given?.hash, secret.hash)
  fc.assert(fc.property(fc.string(), (text) => assert.equal(givenSecret(text), null)))
  for (const text of [`${secret.text} `, secret.text.slice(1), `${secret.text}\n`])
    assert.equal(givenSecret(text), null)
})

test('the pages of links speak German to whoever prefers it, English to everybody else', () => {
  const asked = {
    de: ['de', 'de-AT,de;q=0.9,en;q=0.8', 'fr,de;q=0.5', 'en;q=0.3, de-CH;q=0.8'],
    en: [undefined, '', 'en-GB,de;q=0.9', 'fr', '*', 'den', 'de;q=0', 'de;q=none', 'en;q=0.9,de;q=0.1'],
  }
  for (const language of ['de', 'en'] as const)
    for (const accepted of asked[language]) assert.equal(languageOf(accepted), language, String(accepted))
  for (const what of ['set-up', 'invitation', 'reset'] as const) {
    assert.match(linkPage(what, 'de'), /<html lang="de">.*Kennwort/)
    assert.match(linkPage(what, 'en'), /<html lang="en">.*[Pp]assword/)
    assert.ok(!linkPage(what, 'de').includes('undefined'))
  }
})
