// `muniment workspace`: the workspaces of this installation, and making one. For an installation that several firms share, where none of
// them is to make workspaces by itself (MUNIMENT_WORKSPACES).
import { parseArgs } from 'node:util'
import { argon2 } from '../../adapters/passwords-argon2.ts'
import { systemClock } from '../../base/index.ts'
import { FOUNDING_HOURS, foundWorkspace } from '../../features/accounts/index.ts'
import { readSettings } from '../../platform/config/index.ts'
import { everyWorkspace } from '../../platform/db/index.ts'
import { type Books, withBooks } from '../books.ts'
import { declaredSettings } from '../settings.ts'
import { asTyped, UsageError } from './usage.ts'

const HOW =
  'Say muniment workspace, or muniment workspace add "NAME" --owner E-MAIL --owner-name "NAME" [--language en|de].'
const LONGEST_NAME = 200

export async function workspace(words: string[]): Promise<number> {
  const { positionals, values } = asTyped(() =>
    parseArgs({
      args: words,
      allowPositionals: true,
      options: { owner: { type: 'string' }, 'owner-name': { type: 'string' }, language: { type: 'string' } },
    }),
  )
  const [verb, name, ...more] = positionals.map((word) => word.trim())
  if (verb === undefined) return withBooks(list)
  const { owner, 'owner-name': ownerName = '', language = 'en' } = values
  if (verb !== 'add' || name === undefined || more.length > 0 || owner === undefined) throw new UsageError(HOW)
  if (name === '' || name.length > LONGEST_NAME || (language !== 'en' && language !== 'de')) throw new UsageError(HOW)
  const firm = { name, owner, ownerName: ownerName.trim() === '' ? null : ownerName.trim(), language } as const
  return withBooks(async ({ db, keyring }) => {
    const { workspace: id, link } = await foundWorkspace(
      { db, clock: systemClock, hasher: argon2, keys: keyring },
      firm,
    )
    console.log(`${id}  ${name}`)
    const { publicUrl, host, port } = readSettings(declaredSettings)
    const base = publicUrl === '' ? `http://${host}:${port}` : publicUrl.replace(/\/$/, '')
    console.log(
      link === null
        ? `${owner} is its owner, and enters it with the password they have.`
        : `${owner} is its owner. Give them this link by a way that is yours and theirs alone; it opens once, within ${FOUNDING_HOURS} hours, and lets\nthem choose a password:\n${base}${link}`,
    )
    return 0
  })
}

async function list({ db }: Books): Promise<number> {
  const all = await everyWorkspace(db, 'the operator lists the workspaces')
  for (const { id, name } of all) console.log(`${id}  ${name}`)
  return 0
}
