// What a person types, and what they read when they ask or mistype. Exit codes: 0 done, 1 nothing could be read or a fault,
// 2 mistyped, 3 (with --strict) something was not read, 4 (ask) the files do not say, 130 stopped by the person.
import { codeOf } from '../../base/index.ts'

export const HELP = `Muniment reads documents and makes a chronology in which every row cites its place.

Usage
  muniment timeline FILES… [-o FILE]…   a cited chronology from files, folders and archives
  muniment ask "QUESTION" FILES…        the sentences that answer it with their places, or that the files do not say
  muniment serve [--sample]             the same over HTTP, on this machine only (npm start)
  muniment serve --without-jobs         answers, and leaves the jobs to muniment work (PostgreSQL only)
  muniment work                         does the jobs; any number of processes (PostgreSQL only)
  muniment mcp                          the tools of POST /mcp over standard input and output, for desktop assistants
  muniment migrate                      brings a PostgreSQL database to this version
  muniment audit verify [FILE]          is the audit log what was signed? the database, an exported file, the proof
                                        of an entry; --since HEAD: has it only grown? --key KEY: the key you noted down
  muniment audit accept                 goes on with a log that is not, and says so in it
  muniment keys status | rotate         the keys of this installation; new ones for everything
  muniment quota [WORKSPACE …]          what each workspace keeps and may keep; changes it
  muniment token [revoke ID]            the tokens of every workspace; takes one away
  muniment move                         moves the embedded database into PostgreSQL, verified table by table
  muniment doctor [--all]               what is not as it must be, and what mends it; opens some originals by lot, or all
  muniment explain "SENTENCE"           what is understood in a sentence, and by which rule
  muniment lab TASK                     the reading behind a line protocol, for measuring
  muniment settings                     every setting with its default
  muniment --help | --version

Timeline
  -o, --output FILE        .docx .pdf .xlsx .csv .json .ics .html; may be given several times.
                           Without it the chronology is printed.
  --name NAME              name of the matter (default: the name of the file or folder)
  --language en|de         language of the output (default: that of most documents)
  --day-order day-first|month-first
                           how to read 03/04/2020 where neither text nor language decides
  --from DAY --to DAY      only rows that can lie in between (YYYY-MM-DD)
  --party NAME             only rows that name this party; several: all of them
  --columns NAME,NAME,…    the columns of .docx .pdf .xlsx .csv .html in their order: number, date, event,
                           parties, source, kind, confidence, basis, contradiction, status, key, reviewed, tags
  --strict                 exit 3 when a file or page was not read
  -q, --quiet              no progress and no summary

Ask
  --language en|de         language of the question (default: told from its words)
  --from DAY --to DAY      only passages on which an event of these days rests (YYYY-MM-DD)
  --party NAME             only passages that name it, by any of its names; several: each of them
  --document NAME          only files with this in their name; several: any of them
  --model                  asks the model of MUNIMENT_MODEL_ADDRESS too (muniment settings); masked, and only what
                           the files bear is said
  --ask-above TOKENS       asks you before the model may take more tokens than this (default: 10000)
  -y, --yes                the model may be asked whatever it takes
  --explain                how the question was understood, and what has too little of it to be an answer
  --json                   the answer as data
  -q, --quiet              no progress, and nothing on what was searched
  With MUNIMENT_EMBEDDING_MODEL passages are also found by what they say, as by a server (muniment settings).
  Exit code 4: the files do not say. Without --model no language model is involved: the sentences are the files' own.

Explain
  --date DAY               the day from which "yesterday" and "within 14 days" are counted (YYYY-MM-DD)
  --language en|de         language of the sentence (default: told from its words)
  --json                   what was understood as data

Reads PDF DOCX XLSX CSV EML MSG MBOX HTML RTF ODT TXT MD PNG JPEG TIFF ZIP and folders. Everything stays on this machine, but for what
ask --model sends.
`

/** Something was mistyped: one line says what, exit code 2. */
export class UsageError extends Error {}

/**
 * Parses what was typed; what the parser says of it is what the person reads. An option it does not know is named with the one of
 * `options` that differs by two letters at the most: the parser's own advice, to write it as a file name, is for other people.
 */
export function asTyped<T>(parse: () => T, options: readonly string[] = []): T {
  try {
    return parse()
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    if (codeOf(error) !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(said)
    const typed = /'(-[^']*)'/.exec(said)?.[1] ?? ''
    const near = options.map((name) => `--${name}`).find((name) => lettersApart(name, typed) <= 2)
    throw new UsageError(`There is no option ${typed}.${near === undefined ? '' : ` Did you mean ${near}?`}`)
  }
}

/** Letters put in, left out or changed to make one word of the other (Levenshtein's distance). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

/** Null where the option was not given. Refuses any other word than the choices. */
export function oneOf<const C extends string>(
  option: string,
  choices: readonly C[],
  value: string | undefined,
): C | null {
  if (value === undefined) return null
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw new UsageError(`${option} is one of ${choices.join(', ')}.`)
  return choice
}
