// The inventory of cryptography: every key, secret and certificate, and every file that uses a cipher, a hash, a signature or chance, with
// what for. The files and what they import are read from the source, so one that is not described fails.
//   node tools/cryptography.ts          says what differs from the source
//   node tools/cryptography.ts --write  writes docs/cryptography.md
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './run.ts'

interface Key {
  readonly name: string
  readonly algorithm: string
  readonly lies: string
  readonly lives: string
  readonly protects: string
  readonly never: string
}

const KEYS: readonly Key[] = [
  {
    name: 'root key',
    algorithm: 'AES-256-GCM, or whatever the key service uses',
    lies: '`keyring-root.json`, or a key service (`MUNIMENT_VAULT`), which never gives it away',
    lives: 'until the next epoch (`muniment keys rotate`); in a service as its operator says',
    protects: 'the epoch key',
    never: 'anything of a customer',
  },
  {
    name: 'epoch key',
    algorithm: 'AES-256-GCM',
    lies: 'wrapped by the root in `keyring-root.json`; in the memory of a process',
    lives: 'until the next epoch; then destroyed',
    protects: 'workspace keys, name keys, password keys and the log secret in `keyring.json`',
    never: 'anything of a customer',
  },
  {
    name: 'workspace key',
    algorithm: 'AES-256-GCM',
    lies: 'wrapped by the epoch key in `keyring.json`',
    lives: 'until rotated; retired it only opens, and is destroyed a day after nothing lies under it',
    protects: 'the keys of blobs, the journal of filings and keys to providers of models',
    never: 'another workspace: its id is part of what is authenticated',
  },
  {
    name: 'name key of a workspace',
    algorithm: 'HMAC-SHA-256',
    lies: 'wrapped by the epoch key in `keyring.json`',
    lives: 'as long as the workspace',
    protects: 'names of blobs, which say nothing of what they hold',
    never: 'content',
  },
  {
    name: 'key of a blob',
    algorithm: 'AES-256-GCM in chunks',
    lies: 'wrapped by the workspace key in the head of its blob',
    lives: 'as long as the blob; it is destroyed with it',
    protects: 'one original, one picture of a page or one part of an upload',
    never: 'another blob: the name is part of what is authenticated',
  },
  {
    name: 'log secret',
    algorithm: 'Ed25519',
    lies: 'wrapped by the epoch key in `keyring.json`',
    lives: 'as long as the installation',
    protects: 'nothing from being read: it signs the heads of audit logs',
    never: 'anything but heads, each under the name of its log',
  },
  {
    name: 'password key',
    algorithm: 'AES-256-GCM',
    lies: 'wrapped by the epoch key in `keyring.json`',
    lives:
      'until rotated (`muniment keys rotate`); retired it only opens, and is destroyed a day after nothing lies under it',
    protects:
      'hashes of passwords from being guessed against by whoever has the database, and from being written by them',
    never: 'another account: its id is part of what is authenticated',
  },
  {
    name: 'password of a person',
    algorithm: 'Argon2id, 64 MB, 3 passes, 1 lane, 128 bits of salt',
    lies: 'its hash in `accounts`, sealed by the password key; the application’s role cannot read it',
    lives: 'until changed',
    protects: 'an account',
    never: 'a key: nothing is encrypted with it',
  },
  {
    name: 'secret of a session, token, link or known browser',
    algorithm: '256 bits of chance, kept as SHA-256',
    lies: 'its hash in the database; the secret with whom it was given to',
    lives: 'as docs/retention.md says',
    protects: 'one way in',
    never: 'a second use, where it is a link',
  },
  {
    name: 'salt of an entry',
    algorithm: '256 bits of chance, SHA-256',
    lies: 'beside its entry in `audit_entries`',
    lives: 'until retention destroys the entry',
    protects: 'what an entry said from being guessed from its leaf',
    never: 'another entry',
  },
  {
    name: 'certificate and key of the server',
    algorithm: 'TLS 1.3, whatever the certificate has',
    lies: '`MUNIMENT_TLS_CERT`, `MUNIMENT_TLS_KEY`: files of the operator, or at the proxy',
    lives: 'as its issuer says; read at the start, and when it was renewed',
    protects: 'what travels between a browser and the server',
    never: 'content at rest',
  },
  {
    name: 'keys of others',
    algorithm: 'as theirs: SCRAM-SHA-256, AWS Signature 4, TLS',
    lies: 'settings of the operator: database, mail, storage, key service',
    lives: 'as their issuers say',
    protects: 'our way to them',
    never: 'a log line, an answer or a backup of ours',
  },
]

/** What each file is for. */
const PURPOSES: Readonly<Record<string, string>> = {
  'packages/proof/src/ed25519.ts': 'signatures of heads (RFC 8032, strict)',
  'packages/proof/src/sha256.ts': 'leaves and nodes of the trees (RFC 9162)',
  'packages/server/src/adapters/blobs-fs.ts': 'names of files that are not complete yet',
  'packages/server/src/adapters/blobs-s3/client.ts': 'the sum of a body that the signature covers',
  'packages/server/src/adapters/blobs-s3/sign.ts': 'AWS Signature Version 4',
  'packages/server/src/adapters/db-pglite/lock.ts': 'a name that fits a socket, from a long path',
  'packages/server/src/adapters/db-pglite/template.ts': 'which template fits the migrations',
  'packages/server/src/adapters/durable-file.ts': 'names of files that are not complete yet',
  'packages/server/src/adapters/embed-onnx/english/make.ts':
    'whether the English model and its sources are those that were tested',
  'packages/server/src/adapters/embed-onnx/folder.ts': 'which model made a vector',
  'packages/server/src/adapters/keys-vault.ts': 'something to wrap, when a key service is tried out',
  'packages/server/src/adapters/passwords-argon2.ts': 'hashes of passwords',
  'packages/server/src/base/ids.ts': 'ids: in order of time, or the same for the same parts',
  'packages/server/src/entry/commands/verify-file.ts': 'whether an exported log holds the lines it was signed with',
  'packages/server/src/entry/certificate.ts': 'how long the certificate of the server holds, and for whom',
  'packages/server/src/entry/examine-originals.ts': 'which originals are opened',
  'packages/server/src/entry/scratch.ts': 'names of folders for one process',
  'packages/server/src/evidence/documents/documents.ts': 'whether an original is what was filed',
  'packages/server/src/evidence/text/text.ts': 'which of what was found in a document has the same bytes',
  'packages/server/src/evidence/documents/scanning.ts': 'sums of what a virus scanner refused',
  'packages/server/src/evidence/events/row.ts': 'whether what was read of a row is what was read before',
  'packages/server/src/evidence/text/lend-original.ts': 'names of files lent to a reader',
  'packages/server/src/features/accounts/door/limits.ts': 'keys of counters that do not say who tried',
  'packages/server/src/features/accounts/secrets.ts':
    'secrets of sessions, tokens, links and browsers, and their hashes',
  'packages/server/src/features/accounts/sign-in/link-page.ts': 'which script and style a policy lets run',
  'packages/server/src/features/activity/activity.ts': 'what all lines of an exported log are',
  'packages/server/src/features/answers/ask-model.ts': 'under which published prompt an answer was given',
  'packages/server/src/features/answers/conversations/keep.ts':
    'whether a sentence still stands where an answer quoted it',
  'packages/server/src/features/answers/prompt.ts': 'codes of envelopes and nonces of vaults, for one prompt each',
  'packages/server/src/features/browser-app/files.ts': 'whether a file is the one a browser holds',
  'packages/server/src/features/editing/cast/cast.ts': 'whether a cast is the one a browser holds',
  'packages/server/src/features/editing/imports/read-tables.ts':
    'whether the same table was filed; names of files lent to a reader',
  'packages/server/src/features/exporting/whole-matter.ts': 'sums of what an archive holds',
  'packages/server/src/features/uploads/uploads.ts':
    'sums that a client announces (tus: SHA-1 for transport alone) and of the whole file',
  'packages/server/src/platform/audit/record.ts': 'salts of entries',
  'packages/server/src/platform/blobs/blobs.ts': 'sums of originals; names of blobs',
  'packages/server/src/platform/crypto/envelope.ts': 'keys, nonces, and keys wrapped by keys',
  'packages/server/src/platform/crypto/stream.ts': 'what blobs hold, in chunks',
  'packages/server/src/adapters/db-postgres/open.ts': 'names of statements that a connection keeps',
  'packages/server/src/platform/db/migrations.ts': 'whether a database’s history is this code’s',
  'packages/server/src/platform/http/fresh.ts': 'whether an answer is the one a browser holds',
  'packages/server/src/platform/http/once.ts': 'whether a repeated request is the same',
  'packages/server/src/platform/http/standing.ts': 'a count of what all workspaces write, told to one of them sealed',
  'packages/server/src/platform/http/openapi.ts': 'which style a policy lets apply',
  'packages/server/src/platform/models/models.ts': 'sums of what left for a model; the mark of a day’s prompts',
  'packages/web/src/data/api.ts': 'keys under which a request is done once',
  'packages/web/src/data/uploads.ts': 'ids of uploads in a tab',
}

const VENDORS = /^(?:node:crypto|@noble\/(?:hashes\/sha2\.js|ed25519)|@node-rs\/argon2|hash-wasm)$/

/** What a source takes from packages that do cryptography, sorted. */
export function takenBy(source: string): string[] {
  const taken = new Set<string>()
  for (const [, names = '', from = ''] of source.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)'/gm))
    if (VENDORS.test(from))
      for (const name of names.split(',')) if (name.trim() !== '') taken.add(name.trim().replace(/ as .*/, ''))
  // In a browser, or where nothing is imported.
  for (const [, name = ''] of source.matchAll(/\bcrypto\.(randomUUID|getRandomValues|subtle)\b/g)) taken.add(name)
  return [...taken].sort()
}

export function usesIn(folder: string): Map<string, string[]> {
  const files = globSync('packages/*/src/**/*.{ts,tsx}', { cwd: folder }).filter(
    (path) => !/\.(?:test|conformance|test-builder)\.ts$|hostile-child\.ts$/.test(path),
  )
  const uses = files.map((path) => [path, takenBy(readFileSync(join(folder, path), 'utf8'))] as const)
  return new Map(uses.filter(([, taken]) => taken.length > 0).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Files that use cryptography and are not described, or are described and use none. */
export function undescribed(uses: ReadonlyMap<string, unknown>, purposes = PURPOSES): string[] {
  const known = new Set(Object.keys(purposes))
  return [
    ...[...uses.keys()].filter((path) => !known.has(path)).map((path) => `${path}: say what for`),
    ...[...known].filter((path) => !uses.has(path)).map((path) => `${path}: uses none`),
  ]
}

export const documentOf = (
  uses: ReadonlyMap<string, readonly string[]>,
): string => `# What cryptography is used, and for what

Written by \`node tools/cryptography.ts --write\`; a test holds it against the source: a file that takes a cipher, a hash, a signature or
chance and does not stand here fails. Which algorithms may be used at all is held by packages/server/test/asvs-crypto.test.ts; how the keys
hang together is decision 009.

## Keys, secrets and certificates

| what | algorithm | where it lies | how long | protects | never |
|---|---|---|---|---|---|
${KEYS.map(({ name, algorithm, lies, lives, protects, never }) => `| ${[name, algorithm, lies, lives, protects, never].join(' | ')} |`).join('\n')}

## In the source

| file | takes | for |
|---|---|---|
${[...uses].map(([path, taken]) => `| \`${path}\` | ${taken.map((name) => `\`${name}\``).join(', ')} | ${PURPOSES[path] ?? ''} |`).join('\n')}
`

export const documentPath = join(root, 'docs/cryptography.md')

function main(words: readonly string[]): void {
  const uses = usesIn(root)
  const missing = undescribed(uses)
  for (const line of missing) console.log(line)
  if (missing.length > 0) process.exitCode = 1
  else if (words[0] === '--write') writeFileSync(documentPath, documentOf(uses))
  else if (readFileSync(documentPath, 'utf8') !== documentOf(uses)) {
    console.log('docs/cryptography.md is not what the source says: node tools/cryptography.ts --write')
    process.exitCode = 1
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2))
