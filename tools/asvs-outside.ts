// The requirements of OWASP ASVS 5.0 that a machine can check, chapters 2 to 5 and 12 to 14: what a browser, a sender and a file can do from
// outside. Ids and levels are the standard's; what is checked is said in our own words. See tools/asvs.ts.
import { type Row, titlesIn } from './asvs-row.ts'

const SERVER = 'packages/server/test'
const http = titlesIn(`${SERVER}/attack-http.test.ts`)
const wire = titlesIn(`${SERVER}/attack-wire.test.ts`)
const sessions = titlesIn(`${SERVER}/attack-sessions.test.ts`)
const doorstep = titlesIn(`${SERVER}/doorstep.test.ts`)
const audit = titlesIn(`${SERVER}/audit.test.ts`)
const isolation = titlesIn(`${SERVER}/isolation.test.ts`)
const documents = titlesIn(`${SERVER}/documents.test.ts`)
const clamd = titlesIn(`${SERVER}/clamd.test.ts`)
const hostile = titlesIn(`${SERVER}/hostile.test.ts`)
const quotas = titlesIn(`${SERVER}/quotas.test.ts`)
const pages = titlesIn(`${SERVER}/pages.test.ts`)
const reports = titlesIn(`${SERVER}/policy-reports.test.ts`)
const retention = titlesIn(`${SERVER}/retention.test.ts`)
const opened = titlesIn('packages/server/src/adapters/sandbox/hostile-files.test.ts')
const sniffed = titlesIn('packages/server/src/adapters/sandbox/sniff.test.ts')

const COOKIES = http('cookies are few, small, for this host and TLS alone, and out of reach of any script')
const ANSWERS = http(
  'every answer of every operation says what a browser may do with it, and nothing of what stands behind it',
)
const PAGES = http(
  'a page is given only where a person opens one, its script and style named by their hashes, nothing kept in the browser',
)
const METHODS = http(
  'an address does only what it is published for: no other method, no method in a header, no upgrade',
)
const NOTHING = http('nothing lies about: no file, no listing, no console, no metrics, no second interface')
const ODD_HEADS = wire('heads of no form, or of too much, are refused without a word of theirs repeated')
const FOREIGN = sessions('with ${what} changes nothing, though the cookie comes along')
const FORMS = sessions('cannot send a form in the person’s name, nor any type a form can have')
const NO_READING = sessions('cannot read, and gets no CORS header to read by')

export const outsideRows: readonly Row[] = [
  {
    id: 'V2.3.3',
    level: 2,
    check: 'An act is done whole, with its entry in the log, or not at all.',
    tests: [
      audit('an act is recorded with the work it belongs to, or with it undone'),
      isolation('what fails in a transaction leaves nothing and harms no later one'),
    ],
  },

  {
    id: 'V3.3.1',
    level: 1,
    check: 'Every cookie is for TLS alone and says so in its name.',
    tests: [COOKIES, doorstep('TLS is 1.3 and nothing older, and its cookies are bound to it')],
  },
  { id: 'V3.3.2', level: 2, check: 'Every cookie is kept back from foreign pages.', tests: [COOKIES] },
  { id: 'V3.3.3', level: 2, check: 'Every cookie is bound to this host by its name.', tests: [COOKIES] },
  { id: 'V3.3.4', level: 2, check: 'No script reads a cookie, and its value stands in no body.', tests: [COOKIES] },
  { id: 'V3.3.5', level: 3, check: 'A cookie is shorter than 400 characters.', tests: [COOKIES] },
  {
    id: 'V3.4.1',
    level: 1,
    check: 'Over TLS every answer asks for TLS for a year, below this name too.',
    tests: [ANSWERS],
  },
  { id: 'V3.4.2', level: 1, check: 'No answer lets a page of another origin read it.', tests: [NO_READING, ANSWERS] },
  {
    id: 'V3.4.3',
    level: 2,
    check: 'Every answer forbids all content but its own by hash, and any other base.',
    tests: [ANSWERS, PAGES],
  },
  { id: 'V3.4.4', level: 2, check: 'No browser guesses the type of an answer.', tests: [ANSWERS, ODD_HEADS] },
  { id: 'V3.4.5', level: 2, check: 'No address of ours travels on to another page.', tests: [ANSWERS] },
  { id: 'V3.4.6', level: 2, check: 'No answer can be shown within another page.', tests: [ANSWERS] },
  {
    id: 'V3.4.7',
    level: 3,
    check:
      'Every policy names the place to which a browser reports what it held back; what else a report says is thrown away.',
    tests: [
      ANSWERS,
      reports('every answer names the place to which a browser reports what its policy held back'),
      reports('a report is noted by the directive it names, in either form, from whoever is signed in too'),
    ],
  },
  { id: 'V3.4.8', level: 3, check: 'No window that opened ours holds on to it.', tests: [ANSWERS, PAGES] },
  {
    id: 'V3.5.1',
    level: 1,
    check: 'A change asked for by a foreign page is refused, though the cookie comes along.',
    tests: [FOREIGN, FORMS],
  },
  { id: 'V3.5.2', level: 1, check: 'No type that a form can send is taken with a cookie.', tests: [FORMS] },
  {
    id: 'V3.5.3',
    level: 1,
    check: 'What changes something is not asked for by GET, HEAD or OPTIONS, nor by a method in a header.',
    tests: [METHODS],
  },
  {
    id: 'V3.5.8',
    level: 3,
    check: 'Another site can neither load nor embed what a session may read.',
    tests: [NO_READING, ANSWERS],
  },

  {
    id: 'V4.1.4',
    level: 3,
    check: 'An address answers only to the methods it is published with.',
    tests: [METHODS, ODD_HEADS],
  },
  { id: 'V4.4.2', level: 2, check: 'There is no WebSocket; who asks for one gets none.', tests: [METHODS] },

  {
    id: 'V5.2.2',
    level: 1,
    check: 'A file is what it holds, whatever it is called; what cannot be read is refused.',
    tests: [
      sniffed('a file is what it holds, whatever it is called'),
      hostile('a kind is told by content, whatever the name says'),
    ],
  },
  {
    id: 'V5.2.3',
    level: 2,
    check: 'What unpacks to too much, or to too many files, is refused or cut with a word.',
    tests: [
      opened('a zip bomb is refused, and an entry that points outside is left out'),
      opened('a Word file that unpacks to a hundred times its size is refused'),
      hostile('archives in archives are read to the limit, and the rest is said'),
    ],
  },
  {
    id: 'V5.2.4',
    level: 3,
    check: 'Bytes, documents and recognised pages are limited, for a workspace rather than for each person in it.',
    tests: [
      quotas('ten that come at once where there is room for five: five are kept, five refused, and the count is exact'),
      quotas('a file that does not fit is refused, and nothing of it is kept'),
    ],
  },
  {
    id: 'V5.3.2',
    level: 1,
    check: 'No name that somebody gives leads to a place on the disk.',
    tests: [
      documents('a name that climbs out of its folder is kept below it'),
      hostile('no file outside is read into a document'),
    ],
  },
  {
    id: 'V5.3.3',
    level: 3,
    check: 'Unpacking writes nothing where an entry points to.',
    tests: [
      hostile(
        'only the entry that stays inside comes out of an archive that points outside, and nothing lies where it pointed',
      ),
    ],
  },
  {
    id: 'V5.4.1',
    level: 2,
    check: 'An original is handed out as a file under its own name, never as a page.',
    tests: [
      documents('the original comes back byte by byte, as a file and never as a page, and the log has who took it'),
    ],
  },
  {
    id: 'V5.4.3',
    level: 2,
    check:
      'Where the operator names ClamAV’s daemon every file is shown to it before it is kept; what it knows is never stored.',
    tests: [
      clamd(
        'a file the scanner knows is refused by every way in, nothing of it lies anywhere, and the log says what was found',
      ),
      clamd('while the scanner is away nothing is filed, and what comes is filed when it is back'),
      clamd('what is found inside a document only when it is read is left out of it, and said'),
    ],
  },

  {
    id: 'V12.1.1',
    level: 1,
    check: 'TLS is 1.3 and nothing older.',
    tests: [doorstep('TLS is 1.3 and nothing older, and its cookies are bound to it')],
  },
  {
    id: 'V12.2.1',
    level: 1,
    check: 'Where others reach the server it does not start without TLS or a proxy that ends it.',
    tests: [
      doorstep('an address that others reach is refused without TLS or a named proxy, and without its name'),
      doorstep('settings that would believe everybody, or lead into the clear, are refused'),
    ],
  },
  {
    id: 'V13.4.2',
    level: 2,
    check: 'There is no console, no place for debugging and no trace in an answer.',
    tests: [NOTHING, ANSWERS],
  },
  { id: 'V13.4.4', level: 2, check: 'TRACE is refused, on the wire.', tests: [ODD_HEADS] },
  {
    id: 'V13.4.6',
    level: 3,
    check: 'No answer names what the server runs on; our own version stands in the interface and its health.',
    tests: [ANSWERS, http('the check of answers sees what it looks for')],
  },

  {
    id: 'V14.2.1',
    level: 1,
    check: 'No secret is taken from an address, and no parameter asks for one.',
    tests: [http('a secret opens nothing from an address, and no address asks for one')],
  },
  {
    id: 'V14.2.7',
    level: 3,
    check:
      'What has had its day is deleted by itself, as docs/retention.md says; the trash where the operator names its days.',
    tests: [
      retention('a deleted remark is forgotten after its days with all it said, whoever wrote it, and no other'),
      retention('what opens nothing any more goes after its days, and what opens stays'),
      retention('the trash is emptied after as many days as the operator says, and never where nothing is said'),
      retention('the schedule people read names the days that hold'),
    ],
  },
  {
    id: 'V14.2.8',
    level: 3,
    doesNotApply:
      'An original is evidence: it is kept and handed back byte by byte, with what it says of itself. Its sender files it for that.',
  },
  {
    id: 'V14.3.1',
    level: 1,
    check: 'Signing out asks the browser to forget what it holds of us.',
    tests: [sessions('is worth nothing after signing out')],
  },
  {
    id: 'V14.3.2',
    level: 2,
    check:
      'No answer is kept by a browser; pictures of pages only by one and only while the right to them is asked again.',
    tests: [
      ANSWERS,
      pages('what a browser holds is not sent again, and is not shown any longer to whom it must not be'),
    ],
  },
  {
    id: 'V14.3.3',
    level: 2,
    check:
      'The pages behind links keep nothing in the browser; the application keeps in its tab what a person has typed and not sent, until it is sent, the tab is closed or they sign out.',
    tests: [
      PAGES,
      {
        file: 'packages/web/test/journeys.test.ts',
        title: 'nothing that was typed is left in the browser once somebody has signed out',
      },
    ],
  },
]
