// The requirements of OWASP ASVS 5.0 that a machine can check, chapters 6 to 10: signing in, sessions, rights. Ids and levels are the
// standard's; what is checked is said in our own words. See tools/asvs.ts.
import { type Row, titlesIn } from './asvs-row.ts'

const SERVER = 'packages/server/test'
const accounts = titlesIn(`${SERVER}/accounts.test.ts`)
const more = titlesIn(`${SERVER}/asvs-accounts.test.ts`)
const changes = titlesIn(`${SERVER}/account-changes.test.ts`)
const passwords = titlesIn(`${SERVER}/passwords.test.ts`)
const door = titlesIn(`${SERVER}/attack-door.test.ts`)
const sessions = titlesIn(`${SERVER}/attack-sessions.test.ts`)
const routes = titlesIn(`${SERVER}/routes.test.ts`)
const walls = titlesIn(`${SERVER}/walls.test.ts`)
const http = titlesIn(`${SERVER}/attack-http.test.ts`)
const matrix = titlesIn(`${SERVER}/matrix.test.ts`)
const isolation = titlesIn(`${SERVER}/isolation.test.ts`)
const interference = titlesIn(`${SERVER}/interference.test.ts`)
const revoked = titlesIn(`${SERVER}/revoked.test.ts`)
const models = titlesIn(`${SERVER}/attack-models.test.ts`)
const matters = titlesIn(`${SERVER}/matters.test.ts`)

const NO_FACTOR = 'There is no second factor yet: a password, or a token made with one.'
const NO_PROVIDER = 'Nobody else vouches for who signs in: no OAuth, no OpenID Connect, no SAML.'

const AGAIN = changes('what cannot be taken back asks for the password again once five minutes have passed')

export const peopleRows: readonly Row[] = [
  {
    id: 'V6.2.1',
    level: 1,
    check: 'Eleven characters are too few for a password.',
    tests: [passwords('length counts and nothing else: no digit is asked for, and eleven characters are too few')],
  },
  {
    id: 'V6.2.2',
    level: 1,
    check: 'A person changes their password.',
    tests: [accounts('a new password ends every other session and keeps this one')],
  },
  {
    id: 'V6.2.3',
    level: 1,
    check: 'Changing it asks for the present one.',
    tests: [
      accounts('a new password ends every other session and keeps this one'),
      more('what somebody signs in with is changed by a link or by the present password, never in passing'),
    ],
  },
  {
    id: 'V6.2.4',
    level: 1,
    check: 'What many people choose is refused, also dressed up.',
    tests: [passwords('what people choose first is refused, however it is dressed up')],
  },
  {
    id: 'V6.2.5',
    level: 1,
    check: 'No kind of character is asked for or refused.',
    tests: [
      passwords('length counts and nothing else: no digit is asked for, and eleven characters are too few'),
      more('a password of 64 to 256 characters is taken, whatever stands in it, and only its very letters open'),
    ],
  },
  {
    id: 'V6.2.6',
    level: 1,
    check: 'Every field for a password hides what is typed.',
    tests: [
      http(
        'a page is given only where a person opens one, its script and style named by their hashes, nothing kept in the browser',
      ),
    ],
  },
  {
    id: 'V6.2.7',
    level: 1,
    check: 'No page hinders pasting or a password manager.',
    tests: [
      http(
        'a page is given only where a person opens one, its script and style named by their hashes, nothing kept in the browser',
      ),
    ],
  },
  {
    id: 'V6.2.8',
    level: 1,
    check:
      'A password is compared letter by letter: not cut, not in another case; only the form of the same letter (NFC) does not matter.',
    tests: [
      more('a password of 64 to 256 characters is taken, whatever stands in it, and only its very letters open'),
      passwords('the same letters typed another way are the same password'),
    ],
  },
  {
    id: 'V6.2.9',
    level: 2,
    check: 'Passwords of 64 to 256 characters are taken.',
    tests: [more('a password of 64 to 256 characters is taken, whatever stands in it, and only its very letters open')],
  },
  {
    id: 'V6.2.12',
    level: 2,
    check: 'Passwords are measured against a shipped list of 49,233 from break-ins.',
    tests: [
      passwords('what people choose first is refused, however it is dressed up'),
      passwords('several words that do not belong together pass, and so does chance'),
    ],
  },
  {
    id: 'V6.3.1',
    level: 1,
    check: 'Guessing becomes slow for the one who guesses, by account and by network, and locks nobody out.',
    tests: [
      door(
        'waits longer each time, and locks nobody out: the person comes in from elsewhere and from a browser they know',
      ),
      door('is not faster for asking a hundred times at once'),
      door('with a whole IPv6 network is one stranger (CVE-2026-45364)'),
      passwords('a crowd at the door runs few at once and is told to come back'),
    ],
  },
  {
    id: 'V6.3.2',
    level: 1,
    check: 'There is no account but those people made; the first by a link that works once.',
    tests: [
      accounts('whoever sets the installation up is its first owner, and the link works once'),
      door('is the only way to an account: nobody takes an address before its owner comes (GHSA-qq9h-g4jm-xgf3)'),
    ],
  },
  {
    id: 'V6.3.8',
    level: 3,
    check: 'Whether an account exists shows neither in words nor in the work done nor in how long one waits.',
    tests: [
      door('is told nothing else than one with: the same answer after the same number of hashes'),
      door('waits as long as one with'),
      door('is not told apart when a new password is asked for'),
    ],
  },
  {
    id: 'V6.4.1',
    level: 1,
    check: 'Links that let somebody in are chance, work once, age, and are no password.',
    tests: [
      door('used twice at the same moment opens once (GHSA-pw9m-5jxm-xr6h: one secret, two uses)'),
      more('a link that invites opens nothing when it is old'),
      door('of an invitation dies with the right of whoever made it'),
    ],
  },
  {
    id: 'V6.4.3',
    level: 2,
    check: 'A forgotten password is set by a letter that works once, for half an hour, and ends every session.',
    tests: [
      accounts('a forgotten password is set by a letter that works once and for half an hour, and ends every session'),
    ],
  },
  ...['V6.5.1', 'V6.5.2', 'V6.5.3', 'V6.5.4', 'V6.5.5', 'V6.6.1', 'V6.6.2', 'V6.6.3'].map(
    (id): Row => ({ id, level: 2, doesNotApply: NO_FACTOR }),
  ),
  ...['V6.8.1', 'V6.8.2', 'V6.8.4'].map((id): Row => ({ id, level: 2, doesNotApply: NO_PROVIDER })),

  {
    id: 'V7.2.1',
    level: 1,
    check: 'A session is looked up here on every request; a forged one opens nothing.',
    tests: [
      sessions('is worth nothing with another secret, another id, half a secret or two cookies that disagree'),
      routes('nobody enters without a session or a token'),
    ],
  },
  {
    id: 'V7.2.2',
    level: 1,
    check: 'Sessions and tokens are made one by one and end; no key is built in.',
    tests: [
      sessions('expires, and dies when it is taken away'),
      sessions('ends when it has not been used, and at last however much it is used'),
    ],
  },
  {
    id: 'V7.2.3',
    level: 1,
    check: 'The secret of a session is 256 bits of chance and never comes twice.',
    tests: [
      titlesIn(`${SERVER}/asvs-crypto.test.ts`)(
        'no nonce and no secret ever comes twice, and a secret holds 256 bits of chance',
      ),
    ],
  },
  {
    id: 'V7.2.4',
    level: 1,
    check: 'Signing in makes a new session and ends the one the browser brought.',
    tests: [sessions('never keeps the id a stranger planted before the sign-in, and ends the one the browser carried')],
  },
  {
    id: 'V7.3.1',
    level: 2,
    check: 'A session that is not used ends.',
    tests: [sessions('ends when it has not been used, and at last however much it is used')],
  },
  {
    id: 'V7.3.2',
    level: 2,
    check: 'A session ends at last, however much it is used.',
    tests: [sessions('ends when it has not been used, and at last however much it is used')],
  },
  {
    id: 'V7.4.1',
    level: 1,
    check: 'After signing out the session opens nothing, also replayed.',
    tests: [sessions('is worth nothing after signing out')],
  },
  {
    id: 'V7.4.2',
    level: 1,
    check: 'Who is removed loses sessions and tokens at once.',
    tests: [accounts('who is removed is out at once, with sessions and tokens')],
  },
  {
    id: 'V7.4.3',
    level: 2,
    check: 'A new password ends the other sessions; one set by a letter ends all.',
    tests: [
      accounts('a new password ends every other session and keeps this one'),
      accounts('a forgotten password is set by a letter that works once and for half an hour, and ends every session'),
    ],
  },
  {
    id: 'V7.4.5',
    level: 2,
    check: 'An administrator ends the sessions of a member.',
    tests: [more('an administrator ends the sessions of a member, and they are out with the next request')],
  },
  {
    id: 'V7.5.1',
    level: 2,
    check: 'What somebody signs in with is not changed without the present password.',
    tests: [
      more('what somebody signs in with is changed by a link or by the present password, never in passing'),
      changes(
        'another address takes the password and a letter to it, ends the other sessions and is told to the old one',
      ),
    ],
  },
  {
    id: 'V7.5.2',
    level: 2,
    check: 'Sessions are listed; ending one, or all others, asks for the password again.',
    tests: [AGAIN],
  },
  {
    id: 'V7.5.3',
    level: 3,
    check: 'Letting somebody in, changing what they may, and removing for good ask for the password again.',
    tests: [AGAIN, changes('a session in another workspace is not fresher than the one it was entered from')],
  },

  {
    id: 'V8.2.1',
    level: 1,
    check: 'Every operation asks for a role, and of a token for a scope.',
    tests: [
      routes('nobody enters without a session or a token'),
      routes('a token opens what its scopes name and nothing else'),
      routes('a viewer changes nothing that belongs to the workspace'),
    ],
  },
  {
    id: 'V8.2.2',
    level: 1,
    check: 'Another’s id, one behind a wall and one that nobody has answer alike, for every id of every operation.',
    tests: [
      routes('what belongs to another workspace answers like what does not exist'),
      routes('what is behind a wall answers like what does not exist'),
      routes('an id in a body tells no more than one in an address'),
    ],
  },
  {
    id: 'V8.2.3',
    level: 2,
    check: 'No field is set that an operation does not name, and nobody raises anybody above themselves.',
    tests: [
      routes('who somebody is stands in no body: fields nobody asked for are refused'),
      accounts('nobody raises anybody above themselves'),
      matters('what nobody may set is refused and not ignored'),
    ],
  },
  {
    id: 'V8.3.1',
    level: 1,
    check: 'Rights are held in the server and once more in the database, not by what a client says.',
    tests: [
      sessions('in a header changes nobody'),
      matrix('no role notices or changes a row of another workspace, or one behind a wall'),
    ],
  },
  {
    id: 'V8.3.2',
    level: 3,
    check:
      'A lowered role, a wall and a removal hold at the next request of whoever is signed in, and for what is being sent to them.',
    tests: [
      walls('a wall holds at the next request of whoever is signed in, and answers like a matter that never was'),
      accounts('a role that is lowered ends the sessions that had it'),
      sessions('never does more than its maker may now, nor more than they might when it was made'),
      revoked(
        'an archive and an original break off when whoever takes them is removed or walled off, and go to the end else',
      ),
      models('whoever is walled off while a model speaks is told nothing, of it or of the documents'),
      models('an export of ${what} says nothing more of a matter from which its taker is walled off meanwhile'),
    ],
  },
  {
    id: 'V8.4.1',
    level: 2,
    check: 'No workspace sees, changes or notices another, on either engine.',
    tests: [
      matrix('no role notices or changes a row of another workspace, or one behind a wall'),
      isolation('an update without a condition moves no row of another workspace and moves none away'),
      interference('what a workspace sees does not depend on what its neighbour does'),
    ],
  },

  ...['V10.1.2', 'V10.2.1', 'V10.5.1'].map((id): Row => ({ id, level: 2, doesNotApply: NO_PROVIDER })),
]
