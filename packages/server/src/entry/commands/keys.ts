// `muniment keys status` and `muniment keys rotate`.
import { parseArgs } from 'node:util'
import { systemClock } from '../../base/index.ts'
import type { RetiredKey } from '../../platform/crypto/index.ts'
import { type Books, withBooks } from '../books.ts'
import { rotateKeys, tidyKeys } from '../keys.ts'
import { asTyped, UsageError } from './usage.ts'

export async function keys(words: string[]): Promise<number> {
  const { positionals } = asTyped(() => parseArgs({ args: words, allowPositionals: true, options: {} }))
  const [verb, ...more] = positionals
  if (more.length === 0 && verb === 'status') return withBooks(status)
  if (more.length === 0 && verb === 'rotate') return withBooks(rotate)
  throw new UsageError('Say muniment keys status, or muniment keys rotate.')
}

async function status({ keyCare, keyService }: Books): Promise<number> {
  const { installation, custody, epoch, epochMadeAt, passwords, workspaces } = await keyCare.status()
  console.log(`Installation ${installation}`)
  console.log(`Epoch ${epoch}, since ${epochMadeAt.toISOString()}; its key is wrapped by ${custodyWords(custody)}.`)
  if (keyService !== null) {
    await keyService.health()
    console.log('The key service answers and has the key.')
  }
  const bare = passwords.takesBare ? '; some may still lie bare, from before there was a key' : ''
  console.log(`Passwords: key ${passwords.current ?? 'not made yet'}${onlyOpening(passwords.retired)}${bare}`)
  for (const { workspace, current, retired } of workspaces)
    console.log(`Workspace ${workspace}: key ${current}${onlyOpening(retired)}`)
  return 0
}

function onlyOpening(retired: readonly RetiredKey[]): string {
  const old = retired.map(({ version, retiredAt }) => `${version} (retired ${retiredAt.toISOString()})`)
  return old.length === 0 ? '' : `; only opening: ${old.join(', ')}`
}

const custodyWords = (custody: 'file' | 'vault' | 'memory'): string =>
  custody === 'vault' ? 'the key service' : 'the root key in keyring-root.json'

async function rotate(books: Books): Promise<number> {
  const rotation = { ...books, now: () => systemClock.now() }
  const progress = ({ workspace, seen, rewrapped }: { workspace: string; seen: number; rewrapped: number }): void => {
    if (seen % 100 === 0) console.log(`Workspace ${workspace}: ${rewrapped} rewrapped of ${seen} so far`)
  }
  await tidyKeys(rotation, progress)
  await rotateKeys(rotation, progress)
  await books.heads.sign()
  const { epoch, workspaces } = await books.keyCare.status()
  console.log(`Every workspace has a new key (${workspaces.length}), and so have passwords; epoch ${epoch} has begun.`)
  console.log(
    'Copy keyring.json and keyring-root.json anew and destroy earlier copies: they open what is sealed no more. Keys that only open are destroyed after a day, by the server or the next rotation.',
  )
  return 0
}
