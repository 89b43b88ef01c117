// What the migrations need beside PostgreSQL itself. A list, so that start-up, migrating and the doctor ask for the same.

export interface RequiredExtension {
  readonly name: string
  /** The oldest version that will do, as the extension counts them. */
  readonly least: string
  /** The Debian package for a server of this major version. */
  readonly debianPackage: (major: number) => string
}

/** One that comes with PostgreSQL itself, and that the database's owner may make: keys are looked up within one matter of one workspace. */
export const REQUIRED_EXTENSIONS: readonly RequiredExtension[] = [
  { name: 'btree_gin', least: '1.3', debianPackage: (major) => `postgresql-${major}` },
]

export interface ExtensionLack {
  readonly extension: RequiredExtension
  /** Made in this database; null where it is not. */
  readonly made: string | null
  /** What the server could make; null where its files are not installed. */
  readonly available: string | null
}

type Ask = (sql: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>

/** The first extension that is missing or too old; null when all is there. */
export async function missingExtension(
  ask: Ask,
  required: readonly RequiredExtension[],
): Promise<ExtensionLack | null> {
  if (required.length === 0) return null
  const { rows } = await ask(
    'select name, default_version, installed_version from pg_available_extensions where name = any($1::text[])',
    [required.map(({ name }) => name)],
  )
  const known = new Map(rows.map((row) => [row['name'], row]))
  for (const extension of required) {
    const row = known.get(extension.name)
    const made = textOf(row?.['installed_version'])
    if (made === null || isOlder(made, extension.least))
      return { extension, made, available: textOf(row?.['default_version']) }
  }
  return null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Versions as extensions write them: numbers with points. */
export function isOlder(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0))
  for (let place = 0; place < Math.max(a?.length ?? 0, b?.length ?? 0); place++) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
