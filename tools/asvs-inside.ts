// The requirements of OWASP ASVS 5.0 that a machine can check, chapters 11, 15 and 16: cryptography, code, logs and faults. Ids and levels
// are the standard's; what is checked is said in our own words. See tools/asvs.ts.
import { type Row, titlesIn } from './asvs-row.ts'

const SERVER = 'packages/server/test'
const CRYPTO = 'packages/server/src/platform/crypto'
const shipped = titlesIn('packages/server/src/adapters/log-syslog.test.ts')
const inventory = titlesIn('tools/cryptography.test.ts')
const scanned = titlesIn(`${SERVER}/asvs-crypto.test.ts`)
const sealed = titlesIn(`${CRYPTO}/crypto.test.ts`)
const vectors = titlesIn(`${CRYPTO}/vectors.test.ts`)
const passwords = titlesIn(`${SERVER}/passwords.test.ts`)
const http = titlesIn(`${SERVER}/attack-http.test.ts`)
const input = titlesIn(`${SERVER}/attack-input.test.ts`)
const wire = titlesIn(`${SERVER}/attack-wire.test.ts`)
const door = titlesIn(`${SERVER}/attack-door.test.ts`)
const routes = titlesIn(`${SERVER}/routes.test.ts`)
const reach = titlesIn('packages/server/src/platform/http/reach.test.ts')
const logs = titlesIn(`${SERVER}/logs.test.ts`)
const audit = titlesIn(`${SERVER}/audit.test.ts`)
const tampering = titlesIn(`${SERVER}/audit-tampering.test.ts`)
const acts = titlesIn(`${SERVER}/door-acts.test.ts`)
const activity = titlesIn(`${SERVER}/activity.test.ts`)
const documents = titlesIn(`${SERVER}/documents.test.ts`)
const server = titlesIn(`${SERVER}/server.test.ts`)
const isolation = titlesIn(`${SERVER}/isolation.test.ts`)
const quotas = titlesIn(`${SERVER}/quotas.test.ts`)
const doorstep = titlesIn(`${SERVER}/doorstep.test.ts`)
const egress = titlesIn(`${SERVER}/models-egress.test.ts`)
const bill = titlesIn('tools/bill.test.ts')
const lastResort = titlesIn(`${SERVER}/last-resort.test.ts`)

const SOURCE = scanned('every cipher, hash and source of chance in the product is one of the few that are allowed')
const PLANTED = scanned('each that is not is found where it is planted')
const CHANCE = scanned('no nonce and no secret ever comes twice, and a secret holds 256 bits of chance')
const LINES = http(
  'every line of the log is one JSON object with its time in UTC and what was asked, and nothing a stranger wrote',
)
const CONTEXT = sealed('what is wrapped in one context does not unwrap in another, nor with one bit changed')
const CHUNKS = sealed('chunks can be neither cut off, swapped, repeated nor changed')

export const insideRows: readonly Row[] = [
  {
    id: 'V11.1.2',
    level: 2,
    check: 'Every key, algorithm and certificate, and every file that uses one, stands in docs/cryptography.md.',
    tests: [
      inventory(
        'every file that uses cryptography stands in the inventory with what for, and the inventory names no other',
      ),
      inventory('a use nobody described is found, and so is a description without a use'),
    ],
  },
  {
    id: 'V11.2.3',
    level: 2,
    check: 'Every key and hash in the source is of 128 bits of strength or more.',
    tests: [SOURCE, PLANTED],
  },
  {
    id: 'V11.3.1',
    level: 1,
    check: 'No mode that hides nothing and no padding that tells stands in the source.',
    tests: [SOURCE, PLANTED],
  },
  {
    id: 'V11.3.2',
    level: 1,
    check: 'The one cipher is AES-256-GCM, and it does what is published.',
    tests: [SOURCE, vectors('every AES-256-GCM vector is judged as it should be')],
  },
  {
    id: 'V11.3.3',
    level: 2,
    check: 'One changed bit, a swapped chunk or another context opens nothing.',
    tests: [CONTEXT, CHUNKS],
  },
  { id: 'V11.3.4', level: 3, check: 'No nonce comes twice under a key.', tests: [CHANCE] },
  {
    id: 'V11.4.1',
    level: 1,
    check: 'Hashes are SHA-256 or longer; SHA-1 only where a client of tus sums up its own transport.',
    tests: [SOURCE, vectors('every HMAC-SHA-256 vector is judged as it should be')],
  },
  {
    id: 'V11.4.2',
    level: 2,
    check: 'Passwords are kept as Argon2id with 64 MB and three passes, and anew when made with less.',
    tests: [
      passwords('a password is kept as Argon2id with 64 MB and three passes, and only it opens'),
      passwords('a hash made with less is made anew when its password comes'),
    ],
  },
  {
    id: 'V11.5.1',
    level: 2,
    check: 'What must not be guessed is 256 bits from the system’s own chance.',
    tests: [CHANCE, SOURCE],
  },

  {
    id: 'V15.1.2',
    level: 2,
    check: 'A bill of materials of all that is shipped is made from the lock file, with version, licence and hash.',
    tests: [bill('every package that is shipped is on the bill, as it lies here, with its licence')],
  },
  {
    id: 'V15.2.1',
    level: 1,
    notYet:
      'The days are promised (SECURITY.md) and a tool holds the bill against advisories in the OSV format. Where the tests run there are none, and what brings the packages there answers no `npm audit`; a list without a source and a day would prove nothing. Whoever has a line runs `node tools/advisories.ts` before a release.',
  },
  {
    id: 'V15.3.3',
    level: 2,
    check: 'A field that an operation does not name is refused, whoever sends it.',
    tests: [
      routes('who somebody is stands in no body: fields nobody asked for are refused'),
      input(
        'a body that reaches for the prototype, is nested for ever or is no JSON is refused, and changes no object',
      ),
    ],
  },
  {
    id: 'V15.3.4',
    level: 2,
    check: 'An address is believed of a named proxy and of nobody else.',
    tests: [
      reach('what a named proxy forwards is believed: the address and TLS'),
      reach('what anybody else forwards is not'),
      door('who says that somebody else asks is not believed'),
    ],
  },
  {
    id: 'V15.3.7',
    level: 2,
    check: 'A parameter given twice is refused, not chosen from.',
    tests: [input('a parameter given twice, or as a list or an object, is refused and never chosen from')],
  },
  {
    id: 'V15.4.2',
    level: 3,
    check: 'What is checked still holds when it is used: many at once get what one after the other would.',
    tests: [
      quotas('ten that come at once where there is room for five: five are kept, five refused, and the count is exact'),
      door('used twice at the same moment opens once (GHSA-pw9m-5jxm-xr6h: one secret, two uses)'),
      doorstep('a POST that is repeated under its key is done once, and another under the same key is refused'),
      egress('of several that ask at once none overspends what is left of a budget'),
    ],
  },

  {
    id: 'V16.2.1',
    level: 2,
    check: 'An entry says who did what to what, when, in which request.',
    tests: [audit('an act is recorded with who, when and where, and its leaf commits to every letter of it'), LINES],
  },
  { id: 'V16.2.2', level: 2, check: 'Every line has its time in UTC.', tests: [LINES] },
  {
    id: 'V16.2.5',
    level: 2,
    check: 'No line holds document text, a name, an address, a password or a token.',
    tests: [
      logs('no line of the log says what a document says, names anybody or repeats what was typed'),
      logs('a line that did is found: a sentence of a document, a name, an address, a number'),
    ],
  },
  {
    id: 'V16.3.1',
    level: 2,
    check: 'Signing in and out, and trying to, stands in the log of the workspace and in the lines.',
    tests: [acts('signing in, going elsewhere and out again'), LINES],
  },
  {
    id: 'V16.3.2',
    level: 2,
    check: 'What was refused for want of a right stands in the lines; who read an original or the log, in the log.',
    tests: [
      LINES,
      documents('the original comes back byte by byte, as a file and never as a page, and the log has who took it'),
      activity('what was done is listed, the newest first and page by page, and reading it is itself on record'),
    ],
  },
  {
    id: 'V16.3.3',
    level: 2,
    check: 'What was refused for its form stands in the lines, by route and status.',
    tests: [LINES],
  },
  {
    id: 'V16.4.1',
    level: 2,
    check: 'What a stranger writes ends no line and stands in none.',
    tests: [
      wire('nothing of all that stands in the log, and every line of it is whole'),
      door('ends no line of a header, a letter or the log'),
    ],
  },
  {
    id: 'V16.4.2',
    level: 2,
    check: 'The application cannot change the log; whoever can is found out.',
    tests: [
      audit('the application is refused ${what}'),
      tampering('it is found when a superuser ${what}'),
      activity('neither editor nor viewer reads it, nor a token without that scope'),
    ],
  },
  {
    id: 'V16.4.3',
    level: 2,
    check: 'Every line is sent to another system where the operator names one, over TLS, and kept while that is away.',
    tests: [
      shipped('every line arrives whole and in order, with its time and how grave it is'),
      shipped('what is said while the collector is away arrives when it is back; what was too much is counted'),
      shipped('over TLS nothing is said to a collector nobody vouches for'),
    ],
  },
  {
    id: 'V16.5.1',
    level: 2,
    check: 'No answer holds a trace, a query, a path or a name of what failed.',
    tests: [
      http('every answer of every operation says what a browser may do with it, and nothing of what stands behind it'),
      http('the check of answers sees what it looks for'),
    ],
  },
  {
    id: 'V16.5.3',
    level: 2,
    check: 'What fails leaves nothing half done, and what is not understood is refused.',
    tests: [
      isolation('what fails in a transaction leaves nothing and harms no later one'),
      server('requests that are not understood are refused with a code, never with a fault'),
      input('no sign that a database or a terminal would stumble over is a fault, in any parameter of any query'),
    ],
  },
  {
    id: 'V16.5.4',
    level: 3,
    check:
      'A fault outside of every request and job is noted without what it says: a promise nobody waited for ends nothing, anything else ends the process in order.',
    tests: [
      lastResort('a promise that fails and nobody waits for is noted without what it says, and ends nothing'),
      lastResort('what is thrown where nobody catches it is noted, and the process ends in order with 1'),
    ],
  },
]
