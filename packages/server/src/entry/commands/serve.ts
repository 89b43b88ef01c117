// `muniment serve` (npm start): the same pipeline, kept: embedded database, encrypted originals, jobs that survive a kill.
import { parseArgs } from 'node:util'
import { readSettings } from '../../platform/config/index.ts'
import { beginDatabase } from '../embedded-database.ts'
import { declaredSettings } from '../settings.ts'
import { asTyped, UsageError } from './usage.ts'

export async function serve(words: string[]): Promise<number> {
  const { wantsSample, isWorking } = parse(words)
  const settings = readSettings(declaredSettings)
  if (!isWorking && settings.databaseUrl === '')
    throw new UsageError('--without-jobs needs DATABASE_URL: nobody else can do the jobs of the embedded database.')
  const begun = await beginDatabase(settings)
  const { serveInstallation } = await import('./serving.ts')
  await serveInstallation(settings, { wantsSample, isWorking, begun })
  return 0
}

function parse(words: string[]): { wantsSample: boolean; isWorking: boolean } {
  const flag = { type: 'boolean', default: false } as const
  const options = { sample: flag, 'without-jobs': flag }
  const { values } = asTyped(() => parseArgs({ args: words, options }))
  return { wantsSample: values.sample, isWorking: !values['without-jobs'] }
}
