// `muniment`: one argument decides what this process is. Everything else is loaded only by the command that needs it.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { Refusal } from '../base/index.ts'
import { HELP, helpOf } from './commands/help.ts'
import { UsageError } from './commands/usage.ts'

type Command = (words: string[]) => Promise<number>

const COMMANDS: Record<string, () => Promise<Command>> = {
  timeline: async () => (await import('./commands/timeline.ts')).timeline,
  ask: async () => (await import('./commands/ask.ts')).ask,
  serve: async () => (await import('./commands/serve.ts')).serve,
  work: async () => (await import('./commands/work.ts')).work,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  move: async () => (await import('./commands/move.ts')).move,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  audit: async () => (await import('./commands/audit.ts')).audit,
  quota: async () => (await import('./commands/quota.ts')).quota,
  workspace: async () => (await import('./commands/workspace.ts')).workspace,
  token: async () => (await import('./commands/token.ts')).token,
  keys: async () => (await import('./commands/keys.ts')).keys,
  explain: async () => async (words) => (await import('./commands/explain.ts')).explain(words),
  settings: async () => async () => (await import('./commands/settings.ts')).settings(),
  lab: async () => (await import('./commands/lab.ts')).lab,
}

/**
 * A quarter of a start is turning TypeScript into machine code. What was turned once is kept beside the packages: whoever can write there
 * can write the programs themselves, which is not so of the machine's folder for temporary files. Where it cannot be written, nothing is kept.
 */
const COMPILED = join(import.meta.dirname, '../../../../node_modules/.cache/muniment')

async function main([name = '--help', ...words]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(words[0] === undefined ? HELP : helpOf(words[0]))
    return 0
  }
  if (words.includes('--help') || words.includes('-h')) {
    console.log(helpOf(name))
    return 0
  }
  if (name === '--version' || name === '-v') {
    console.log((await import('./version.ts')).productVersion)
    return 0
  }
  const load = COMMANDS[name]
  if (load === undefined) throw new UsageError(`There is no command ${name}.`)
  enableCompileCache(COMPILED)
  return (await load())(words)
}

/** What a person reads when it went wrong, and the exit code. */
function explainFailure(error: unknown): number {
  if (error instanceof Error && error.name === 'AbortError') return 130
  if (error instanceof UsageError) {
    console.error(`${error.message}\nmuniment COMMAND --help shows how one is used, muniment --help which there are.`)
    return 2
  }
  if (error instanceof Refusal || (error instanceof Error && error.name === 'SettingsError')) {
    const which = error instanceof Refusal ? error.facts['reference'] : undefined
    console.error(which === undefined ? error.message : `${error.message} (${String(which)})`)
    return error instanceof Refusal ? 1 : 2
  }
  // A fault of ours: where, not what; a driver's message may carry a value of a document.
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  console.error(`Muniment failed (${error instanceof Error ? error.name : typeof error}).\n${stack.join('\n')}`)
  return 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // What failed half-way may have left timers behind; nobody waits for them.
  process.exit(explainFailure(error))
}
