import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { makeMemoryKeyring } from '../src/adapters/keys-memory.ts'
import { knownPasswords } from '../src/adapters/known-passwords.ts'
import { argon2 } from '../src/adapters/passwords-argon2.ts'
import { type AccountId, newId } from '../src/base/index.ts'
import { makePasswords, makeTurns } from '../src/features/accounts/passwords/hashing.ts'
import { makeSealing } from '../src/features/accounts/passwords/sealing.ts'
import { FEWEST_BITS, guessBits } from '../src/features/accounts/passwords/strength.ts'

const about = ['erika@beispiel.example', 'Erika Beispiel', 'Muniment', 'Nordlicht Muster']

const TRIVIAL =
  `password1234 Password2024! P@ssw0rd12345 qwertzuiop12 asdfghjklasd aaaaaaaaaaaa 123456789012 letmeinletmein abcabcabcabc
  dragonmonkey99 hunter2hunter2 IloveyouIloveyou drowssap1234 Winter2024Winter ErikaBeispiel2024 muniment2024! nordlichtmuster1
  Beispiel!Erika 1qaz2wsx3edc zxcvbnm12345 Sommerregen2024! Willkommen2025 Passwort12345! Schatz1Schatz1 Fruehling2024! FCBayern1900!
  Weihnachten2023 Katharina1987! MuenchenBerlin Sonnenschein24 KaffeeKuchen1 Schalke04Schalke Hund+Katze2020`.split(
    /\s+/,
  )
const FAMOUS = [
  'correct horse battery staple',
  'CorrectHorseBatteryStaple1',
  'Sein oder nicht sein!',
  'Wer reitet so spät durch Nacht und Wind?',
  'may-the-force-be-with-you',
]
const GOOD = [
  'kq7vmz2xp9ra',
  'Fahrrad Mond Teppich Salz',
  'regenschirm-kaffee-turm',
  'nine quiet harbours in fog',
  'w?9K)tq2;Lz1',
]

test('what people choose first is refused, however it is dressed up', async () => {
  const known = await knownPasswords()
  for (const password of [...TRIVIAL, ...FAMOUS]) assert.ok(guessBits(password, about, known) < FEWEST_BITS, password)
})

test('several words that do not belong together pass, and so does chance', async () => {
  const known = await knownPasswords()
  for (const password of GOOD) assert.ok(guessBits(password, about, known) >= FEWEST_BITS, password)
})

test('whatever is typed is measured, never more than its characters and in the time of its length', async () => {
  const known = await knownPasswords()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 256 }), (password) => {
      const bits = guessBits(password, about, known)
      assert.ok(bits >= 0 && bits <= 6 * Array.from(password).length + 1e-6)
    }),
    { numRuns: 40 },
  )
})

test('a longer password takes longer by its length alone: nobody stops the server by choosing the longest', async () => {
  const known = await knownPasswords()
  const longest = 'Sommerregen2024!aA1€'.repeat(13).slice(0, 256)
  // Of the processor, and the least of many: others use the machine too.
  const costOf = (password: string) =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const began = process.cpuUsage()
        for (let time = 0; time < 5; time++) guessBits(password, about, known)
        return process.cpuUsage(began).user
      }),
    )
  costOf(longest)
  const growth = costOf(longest) / costOf(longest.slice(0, 64))
  // Four times the length: 4 is in proportion, 16 its square.
  assert.ok(growth < 9, `${growth.toFixed(1)} times the work`)
})

const made = (concurrency: number) => {
  const keys = makeMemoryKeyring()
  let unopened = 0
  const onUnopened = () => void (unopened += 1)
  const passwords = makePasswords({ hasher: argon2, knownWords: knownPasswords, keys, concurrency, onUnopened })
  return { passwords, sealing: makeSealing(keys), unopened: () => unopened }
}
const id = newId<AccountId>()

test('a password is kept as Argon2id with 64 MB and three passes, and only it opens', async () => {
  const { passwords, sealing, unopened } = made(2)
  const password = await passwords.keep(id, 'nine quiet harbours in fog', about)
  assert.match((await sealing.open(id, password))?.phc ?? '', /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  assert.deepEqual(await passwords.check({ id, password }, 'nine quiet harbours in fog'), {
    isRight: true,
    renewed: null,
  })
  assert.equal((await passwords.check({ id, password }, 'nine quiet harbours in fo')).isRight, false)
  assert.equal((await passwords.check(undefined, 'nine quiet harbours in fog')).isRight, false)
  assert.equal((await passwords.check(undefined, '\u0000'.repeat(32))).isRight, false)
  assert.equal(passwords.operations(), 5)
  assert.equal(unopened(), 0)
})

test('what is stored is no hash: it opens for its account alone, and what opens not costs the same and is told', async () => {
  const { passwords, unopened } = made(2)
  const password = await passwords.keep(id, 'nine quiet harbours in fog', about)
  assert.ok(!password.includes('argon2'))
  await assert.rejects(argon2.verify(password, 'nine quiet harbours in fog'))
  const bare = await argon2.hash('nine quiet harbours in fog')
  const before = passwords.operations()
  for (const stored of [
    { id: newId<AccountId>(), password },
    { id, password: bare },
    { id, password: password.replace('sealed$1$', 'sealed$2$') },
    { id, password: `${password.slice(0, -4)}AAAA` },
    { id, password: '' },
  ])
    assert.deepEqual(await passwords.check(stored, 'nine quiet harbours in fog'), { isRight: false, renewed: null })
  assert.equal(passwords.operations() - before, 5)
  assert.equal(unopened(), 5)
})

test('a hash made with less is made anew when its password comes', async () => {
  const old = '$argon2id$v=19$m=4096,t=1,p=1$bXVuaW1lbnQtc2FsdA$'
  const { hash } = await import('@node-rs/argon2')
  const dated = await hash('nine quiet harbours in fog', { memoryCost: 4096, timeCost: 1, parallelism: 1 })
  assert.ok(dated.startsWith(old.slice(0, 29)))
  const { passwords, sealing } = made(1)
  const stored = { id, password: await sealing.seal(id, dated) }
  const { isRight, renewed } = await passwords.check(stored, 'nine quiet harbours in fog')
  assert.equal(isRight, true)
  assert.match((await sealing.open(id, renewed ?? ''))?.phc ?? '', /m=65536,t=3,p=1/)
})

test('the same letters typed another way are the same password', async () => {
  const { passwords } = made(1)
  const password = await passwords.keep(id, 'Zwölf Öfen glühen früh', about)
  assert.equal((await passwords.check({ id, password }, 'Zwölf Öfen glühen früh'.normalize('NFD'))).isRight, true)
})

test('length counts and nothing else: no digit is asked for, and eleven characters are too few', async () => {
  const { passwords } = made(1)
  await assert.rejects(passwords.keep(id, 'kq7vmz2xp9r', about), { code: 'accounts.password-short' })
  await assert.rejects(passwords.keep(id, 'x'.repeat(257), about), { code: 'accounts.password-long' })
  await assert.rejects(passwords.keep(id, 'passwordpassword', about), { code: 'accounts.password-known' })
})

test('a crowd at the door runs few at once and is told to come back', async () => {
  const turns = makeTurns(2, 3)
  let running = 0
  let most = 0
  const work = async (): Promise<void> => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
  }
  const results = await Promise.allSettled(Array.from({ length: 9 }, () => turns(work)))
  assert.equal(most, 2)
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 5)
  for (const result of results)
    if (result.status === 'rejected') assert.equal(Reflect.get(Object(result.reason), 'code'), 'accounts.busy')
  await assert.rejects(
    turns(() => Promise.reject(new Error('it failed'))),
    /it failed/,
  )
  await turns(work)
  assert.equal(running, 0)
})
