// Settings are declared in one list (entry/settings.ts) and parsed once, before anything starts. All mistakes are told at once, one
// line each, with what was expected. This folder is the only one that may look at the environment.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { folderOfPerson } from './folder.ts'

export interface Setting<T> {
  /** Name in the environment, `MUNIMENT_…` or a convention everyone knows. */
  readonly env: string
  readonly schema: z.ZodType<T, string | undefined>
  /** As a person would type it. */
  readonly fallback: string
  /** One sentence for `muniment settings` and the documentation. */
  readonly says: string
  /** Also taken from the file that `…_FILE` names: once, or anew whenever it is asked for. */
  readonly isSecret?: 'read-once' | 'read-anew'
}

type Settings = Readonly<Record<string, Setting<unknown>>>
export type Parsed<S extends Settings> = { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never }

export class SettingsError extends Error {
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.name = 'SettingsError'
    this.mistakes = mistakes
  }
}

export const textSetting = (env: string, fallback: string, says: string): Setting<string> => ({
  env,
  fallback,
  schema: z
    .string()
    .optional()
    .transform((value) => (value === undefined || value === '' ? fallback : value)),
  says,
})

/** What nobody else may read: given as it is, or in a file that `…_FILE` names, as a supervisor mounts secrets. */
export const secretSetting = (env: string, says: string): Setting<string> => ({
  ...textSetting(env, '', `${says} ${env}_FILE names a file with it, instead.`),
  isSecret: 'read-once',
})

export type RenewedSecret = () => Promise<string>

/** The same, for what an agent renews in its file while the server runs. */
export const renewedSecretSetting = (env: string, says: string): Setting<RenewedSecret> => ({
  env,
  fallback: '',
  schema: z
    .string()
    .optional()
    .transform(
      (value): RenewedSecret =>
        async () =>
          value ?? '',
    ),
  says: `${says} ${env}_FILE names a file with it, instead: it is read anew for each request.`,
  isSecret: 'read-anew',
})

export const numberSetting = (
  env: string,
  fallback: number,
  range: { min: number; max: number },
  says: string,
): Setting<number> => ({
  env,
  fallback: String(fallback),
  schema: z
    .string()
    .regex(/^\d+$/, `a whole number from ${range.min} to ${range.max}`)
    .optional()
    .transform((value) => (value === undefined ? fallback : Number(value)))
    .refine((value) => value >= range.min && value <= range.max, `a whole number from ${range.min} to ${range.max}`),
  says,
})

/** A port to listen on, or none: nothing listens where nobody says a number. 0 takes a free one. */
export const portSetting = (env: string, says: string): Setting<number | null> => ({
  env,
  fallback: '',
  schema: z
    .string()
    .regex(/^\d*$/, 'a port from 0 to 65535, or nothing')
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : Number(value)))
    .refine((value) => value === null || value <= 65_535, 'a port from 0 to 65535, or nothing'),
  says,
})

export const choiceSetting = <const C extends string>(
  env: string,
  choices: readonly [C, ...C[]],
  fallback: C,
  says: string,
): Setting<C> => ({
  env,
  fallback,
  schema: z
    .enum(choices, `one of ${choices.join(', ')}`)
    .optional()
    .transform((value) => value ?? fallback),
  says,
})

const fileOf = (env: string): string => `${env}_FILE`

type Environment = Readonly<Record<string, string | undefined>>

/** What a setting is parsed from: the environment, or the file that is named there. */
function givenFor(
  { env, isSecret }: Setting<unknown>,
  environment: Environment,
): { readonly text: string | undefined; readonly file: string | null; readonly mistakes: readonly string[] } {
  const given = environment[env]
  const named = isSecret === undefined ? '' : (environment[fileOf(env)] ?? '')
  if (named === '') return { text: given, file: null, mistakes: [] }
  const file = resolve(folderOfPerson(environment), named)
  if (given !== undefined && given !== '')
    return { text: '', file, mistakes: [`${fileOf(env)}: ${env} is set too, and only one of them can be meant.`] }
  try {
    return { text: readFileSync(file, 'utf8').trim(), file, mistakes: [] }
  } catch {
    return {
      text: '',
      file,
      mistakes: [`${fileOf(env)}: there is no such file, or this process may not read it.`],
    }
  }
}

/** Parses what is declared. A variable that looks like ours but is declared nowhere is a mistake too: it is a typing error. */
export function readSettings<const S extends Settings>(declared: S, environment: Environment = process.env): Parsed<S> {
  const mistakes: string[] = []
  const parsed: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(declared)) {
    const given = givenFor(setting, environment)
    mistakes.push(...given.mistakes)
    const result = setting.schema.safeParse(given.text)
    const { file } = given
    if (setting.isSecret === 'read-anew' && file !== null)
      parsed[name] = async () => (await readFile(file, 'utf8')).trim()
    else if (result.success) parsed[name] = result.data
    else mistakes.push(`${setting.env}: expected ${result.error.issues.map((issue) => issue.message).join('; ')}.`)
  }
  const known = new Set([
    ...Object.values(declared).flatMap(({ env, isSecret }) => (isSecret === undefined ? [env] : [env, fileOf(env)])),
    'MUNIMENT_REQUIRE',
    'MUNIMENT_SHARED',
    'MUNIMENT_TEST_BROWSER',
    'MUNIMENT_TEST_POSTGRES',
  ])
  for (const name of Object.keys(environment)) {
    if (name.startsWith('MUNIMENT_') && !known.has(name)) mistakes.push(`${name}: there is no such setting.`)
  }
  if (mistakes.length > 0) throw new SettingsError(mistakes)
  return parsed as Parsed<S>
}
