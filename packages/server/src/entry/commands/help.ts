// What a person reads who asks what can be typed: all commands in a line each, or one with its options. help.test.ts holds that every option is told.

interface Help {
  readonly usage: string
  readonly more: string
}

const HELPS: Readonly<Record<string, Help>> = {
  timeline: {
    usage: '  muniment timeline FILES… [-o FILE]…   a cited chronology from files, folders and archives',
    more: `  -o, --output FILE        .docx .pdf .xlsx .csv .json .ics .html; may be given several times.
                           Without it the chronology is printed.
  --overwrite              replace files of these names; without it the command ends (exit 2) where one is there
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
  Exit code 1: nothing could be read. 3, with --strict: something was not.`,
  },
  ask: {
    usage:
      '  muniment ask "QUESTION" FILES…        the sentences that answer it with their places, or that the files do not say',
    more: `  --language en|de         language of the question (default: told from its words)
  --from DAY --to DAY      only passages on which an event of these days rests, or of files dated so
                           (YYYY-MM-DD)
  --party NAME             only passages of files that begin with it or that name it, by any of its
                           names; several: each of them
  --document NAME          only files with this in their name; several: any of them
  --whole                  all of the files, whatever days, people and documents the question names
  --model                  asks the model of MUNIMENT_MODEL_ADDRESS too (muniment settings); masked, and only what
                           the files bear is said
  --ask-above TOKENS       asks you before the model may take more tokens than this (default: 10000)
  -y, --yes                the model may be asked whatever it takes
  --explain                how the question was understood, and what has too little of it to be an answer
  --json                   the answer as data
  -q, --quiet              no progress, and nothing on what was searched
  With MUNIMENT_EMBEDDING_MODEL passages are also found by what they say, as by a server (muniment settings).
  Exit code 4: the files do not say. Without --model no language model is involved: the sentences are the files' own.`,
  },
  serve: {
    usage: `  muniment serve [--sample]             the same over HTTP, on this machine only (npm start)
  muniment serve --without-jobs         answers, and leaves the jobs to muniment work (PostgreSQL only)`,
    more: `  --sample                 files the sample matter, once somebody has opened the link of the first start
  --without-jobs           answers only; muniment work does the jobs. Needs DATABASE_URL
  Where it listens, what it keeps and where: muniment settings.
  SIGTERM ends it in order within MUNIMENT_STOP_SECONDS; a second signal at once.`,
  },
  work: {
    usage: '  muniment work                         does the jobs; any number of processes (PostgreSQL only)',
    more: `  Needs DATABASE_URL and the data folder of the processes that answer. MUNIMENT_READERS says how many at a time (muniment settings).
  SIGTERM gives its jobs back and ends it within MUNIMENT_STOP_SECONDS.`,
  },
  mcp: {
    usage:
      '  muniment mcp                          the tools of POST /mcp over standard input and output, for desktop assistants',
    more: `  MUNIMENT_SERVER names the running server, MUNIMENT_TOKEN (or a file, MUNIMENT_TOKEN_FILE) the API token: it may what
  the token may, and no more. What it reads goes to the assistant's own model, past the gate.`,
  },
  migrate: {
    usage: '  muniment migrate                      brings a PostgreSQL database to this version',
    more: '  Needs MUNIMENT_ADMIN_DATABASE_URL: the database, as the login that owns it. The server never uses that login.',
  },
  audit: {
    usage: `  muniment audit verify [FILE]          is the audit log what was signed? the database, an exported file, the proof
                                        of an entry; --since HEAD: has it only grown? --key KEY: the key you noted down
  muniment audit accept                 goes on with a log that is not, and says so in it`,
    more: `  --key KEY                the verifier key you noted down (GET /audit/key): who signed is then not taken from the file
  --since FILE             the signed head you kept (GET /audit/checkpoint); FILE is then what GET /audit/growth?since=N gave
  FILE is what GET /audit/export.jsonl, GET /audit/NUMBER/proof or GET /audit/growth gave: checked without a network and
  without a database. Without FILE the database itself is. Exit code 1: it is not what was signed.`,
  },
  keys: {
    usage: '  muniment keys status | rotate         the keys of this installation; new ones for everything',
    more: `  status: which keys there are, and what is under them. rotate: new keys for everything, while nothing else runs on an
  embedded database; what was begun goes on when it is called again.`,
  },
  quota: {
    usage: '  muniment quota [WORKSPACE …]          what each workspace keeps and may keep; changes it',
    more: `  --mb N                   megabytes of originals
  --documents N            documents
  --ocr-pages N            recognised pages a month
  "default" instead of N takes what the settings say (MUNIMENT_QUOTA_…); 0 is no limit. Without options it lists.`,
  },
  workspace: {
    usage: '  muniment workspace [add "NAME"]       the workspaces of this installation; makes one',
    more: `  --owner E-MAIL           whose it is: with an account they enter it, without one they choose a password by the link it prints
  --owner-name NAME        their name, where they have no account
  --language en|de         their language (default: en)
  Without words it lists them. MUNIMENT_WORKSPACES=operator: nobody makes one otherwise.`,
  },
  token: {
    usage: '  muniment token [revoke ID]            the tokens of every workspace; takes one away',
    more: '  Without words it lists them. A token is made by whom it acts for, when they are signed in.',
  },
  move: {
    usage:
      '  muniment move                         moves the embedded database into PostgreSQL, verified table by table',
    more: `  Needs DATABASE_URL, the PostgreSQL database to move into, and MUNIMENT_ADMIN_DATABASE_URL, the same as the login that
  owns it, brought to this version by muniment migrate. Originals, keys and signed heads stay where they are.`,
  },
  doctor: {
    usage:
      '  muniment doctor [--all]               what is not as it must be, and what mends it; opens some originals by lot, or all',
    more: `  --all                    opens every original instead of some by lot
  Exit code 1: something is not as it must be; each line says what mends it.`,
  },
  explain: {
    usage: '  muniment explain "SENTENCE"           what is understood in a sentence, and by which rule',
    more: `  --date DAY               the day from which "yesterday" and "within 14 days" are counted (YYYY-MM-DD)
  --language en|de         language of the sentence (default: told from its words)
  --json                   what was understood as data`,
  },
  lab: {
    usage: '  muniment lab TASK                     the reading behind a line protocol, for measuring',
    more: '  JSON Lines in, JSON Lines out, in the same order.',
  },
  settings: {
    usage: '  muniment settings                     every setting with its default',
    more: '',
  },
}

export const HELP = `Muniment reads documents and makes a chronology in which every row cites its place.

Usage
${Object.values(HELPS)
  .map(({ usage }) => usage)
  .join('\n')}
  muniment COMMAND --help               the options of one
  muniment --help | --version

Reads PDF DOCX XLSX CSV EML MSG MBOX HTML RTF ODT TXT MD PNG JPEG TIFF ZIP and folders. Everything stays on this machine, but for what
ask --model sends.
`

/** Of one command; of all where there is none of that name. */
export function helpOf(command: string): string {
  const help = Object.hasOwn(HELPS, command) ? HELPS[command] : undefined
  return help === undefined ? HELP : `Usage\n${help.usage}\n${help.more === '' ? '' : `\n${help.more}\n`}`
}
