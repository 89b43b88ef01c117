// Isolation asked of the catalogue: every relation × verb × role × context, and lints for what no behaviour shows. What is asked
// comes from pg_catalog, so a table nobody remembered is asked too. One connection of a superuser, which takes on the roles.

export interface Admin {
  query(sql: string, parameters?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[]; affected: number }>
}

export interface Relation {
  readonly name: string
  readonly oid: number
  readonly columns: readonly Column[]
}
export interface Column {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly hasDefault: boolean
  /** Computed by the database: nobody writes it. */
  readonly isGenerated: boolean
}
interface ForeignKey {
  readonly table: string
  readonly columns: readonly string[]
  readonly parent: string
  readonly parentColumns: readonly string[]
}

/** Two workspaces, and in each one row of every table: what the first holds, the second must never notice. */
export interface Seeded {
  readonly relations: readonly Relation[]
  readonly ours: string
  readonly theirs: string
  /** By table: the row of each workspace as text by column. */
  readonly rows: ReadonlyMap<string, { readonly ours: Row; readonly theirs: Row }>
}
type Row = Readonly<Record<string, string | null>>

/** Schemas that hold what customers wrote. The queue's own holds ids only and has a test of its own. */
const SCHEMAS = "('public', 'audit')"

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

export async function relationsOf(admin: Admin): Promise<Relation[]> {
  const { rows } = await admin.query(
    `select c.oid::int as oid, format('%I.%I', n.nspname, c.relname) as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
            a.attnotnull as required, a.attgenerated <> '' as generated, a.atthasdef or a.attidentity <> '' or a.attgenerated <> '' as has_default
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p') order by 2, a.attnum`,
  )
  return [...Map.groupBy(rows, (row) => String(row['name']))].map(([name, of]) => ({
    name,
    oid: Number(of[0]?.['oid']),
    columns: of.map((row) => ({
      name: String(row['column']),
      type: String(row['type']),
      isRequired: row['required'] === true,
      hasDefault: row['has_default'] === true,
      isGenerated: row['generated'] === true,
    })),
  }))
}

export const has = (relation: Relation, column: string): boolean => relation.columns.some(({ name }) => name === column)

async function foreignKeys(admin: Admin): Promise<ForeignKey[]> {
  const names = (columns: string, relation: string): string =>
    `array(select a.attname::text from unnest(${columns}) with ordinality k (number, place) join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number order by k.place)`
  const { rows } = await admin.query(
    `select format('%I.%I', n.nspname, t.relname) as "table", ${names('c.conkey', 'c.conrelid')} as columns, format('%I.%I', pn.nspname, p.relname) as parent, ${names('c.confkey', 'c.confrelid')} as parent_columns
       from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace join pg_class p on p.oid = c.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where c.contype = 'f' and n.nspname in ${SCHEMAS} order by 1, cardinality(c.conkey) desc, c.conname`,
  )
  return rows.map((row) => ({
    table: String(row['table']),
    columns: strings(row['columns']),
    parent: String(row['parent']),
    parentColumns: strings(row['parent_columns']),
  }))
}

/** Whoever wrote what is for its author alone. */
export const AUTHOR = 'cccccccc-0000-4000-8000-000000000003'

/** What no list of candidates finds: values that hang on one another. */
const SPECIAL: Readonly<Record<string, (matter: string) => Row>> = {
  'public.audit_entries': (matter) => ({ erased_at: '2024-02-29 12:00+00', matter_ids: `{${matter}}` }),
  'public.model_calls': (matter) => ({ matter_id: matter, is_local: 'false' }),
  'public.notes': () => ({ author_id: AUTHOR, audience: 'author' }),
  'public.remark_wordings': () => ({ author_id: AUTHOR, audience: 'members' }),
  'public.desks': () => ({ account_id: AUTHOR }),
  'public.mentions': () => ({ account_id: AUTHOR }),
  'public.conversations': () => ({ account_id: AUTHOR }),
  'public.answer_ratings': (matter) => ({ account_id: AUTHOR, matter_id: matter }),
  'public.curated_citations': (matter) => ({ matter_id: matter }),
  'public.curated_texts': (matter) => ({ matter_id: matter }),
  'public.turns': (matter) => ({ account_id: AUTHOR, matter_id: matter }),
  'public.turn_quotes': (matter) => ({ account_id: AUTHOR, matter_id: matter }),
  'public.turn_statements': (matter) => ({ account_id: AUTHOR, matter_id: matter }),
}

/** A row in every table for both workspaces. Throws where a table takes none of the values it can think of: then it needs one here. */
export async function seedEveryTable(admin: Admin): Promise<Seeded> {
  const relations = await relationsOf(admin)
  const keys = await foreignKeys(admin)
  const [ours, theirs] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002']
  const rows = new Map<string, { ours: Row; theirs: Row }>()
  for (const relation of parentsFirst(relations, keys)) {
    const seed = (workspace: string, side: 'ours' | 'theirs') =>
      seedRow(admin, relation, {
        workspace,
        keys: keys.filter((key) => key.table === relation.name),
        parentOf: (table) => rows.get(table)?.[side] ?? null,
        special: SPECIAL[relation.name]?.(rows.get('public.matters')?.[side]['id'] ?? '') ?? {},
      })
    rows.set(relation.name, { ours: await seed(ours, 'ours'), theirs: await seed(theirs, 'theirs') })
  }
  return { relations, ours, theirs, rows }
}

function parentsFirst(relations: readonly Relation[], keys: readonly ForeignKey[]): Relation[] {
  const done: Relation[] = []
  const names = new Set<string>()
  while (done.length < relations.length) {
    const ready = relations.filter(
      ({ name }) =>
        !names.has(name) &&
        (SPECIAL[name] === undefined || names.has('public.matters')) &&
        keys.every(
          (key) => key.table !== name || key.parent === name || names.has(key.parent) || isOptional(relations, key),
        ),
    )
    if (ready.length === 0) throw new Error('tables refer to each other in a circle')
    for (const relation of ready) {
      done.push(relation)
      names.add(relation.name)
    }
  }
  return done
}

/** A reference that may stay empty. */
const isOptional = (relations: readonly Relation[], key: ForeignKey): boolean =>
  relations
    .find(({ name }) => name === key.table)
    ?.columns.some((column) => key.columns.includes(column.name) && !column.isRequired) ?? false

interface Seeding {
  readonly workspace: string
  readonly keys: readonly ForeignKey[]
  readonly parentOf: (table: string) => Row | null
  readonly special: Row
}

async function seedRow(
  admin: Admin,
  relation: Relation,
  { workspace, keys, parentOf, special }: Seeding,
): Promise<Row> {
  const given = new Map<string, string>(Object.entries(special).map(([name, value]) => [name, value ?? '']))
  if (has(relation, 'workspace_id')) given.set('workspace_id', workspace)
  if (relation.name === 'public.workspaces') given.set('id', workspace)
  for (const key of keys) {
    const parent = key.parent === relation.name ? null : parentOf(key.parent)
    for (const [index, column] of key.columns.entries()) {
      const value = parent?.[key.parentColumns[index] ?? ''] ?? null
      if (value !== null && !given.has(column)) given.set(column, value)
    }
  }
  const checks = await checksOf(admin, relation)
  const wanted = relation.columns.filter(
    (column) => given.has(column.name) || (column.isRequired && !column.hasDefault),
  )
  const places = new Map<string, number>()
  let refused = ''
  for (let attempt = 0; attempt < 200; attempt++) {
    const values = wanted.map((column) => {
      const options = candidates(column, checks)
      return given.get(column.name) ?? options[(places.get(column.name) ?? 0) % options.length] ?? null
    })
    const list = wanted.map(({ name }) => `"${name}"`).join(', ')
    const marks = wanted.map(({ type }, index) => `$${index + 1}::text::${type}`).join(', ')
    try {
      await admin.query('savepoint seeding')
      const { rows } = await admin.query(
        `insert into ${relation.name} as seeded (${list}) values (${marks}) returning row_to_json(seeded)::text as row`,
        values,
      )
      await admin.query('release savepoint seeding')
      return textsOf(String(rows[0]?.['row']), relation)
    } catch (error) {
      await admin.query('rollback to savepoint seeding')
      refused = error instanceof Error ? error.message : String(error)
      const constraint = String(Reflect.get(Object(error), 'constraint'))
      const culprit = wanted
        .filter((column) => !given.has(column.name) && names(checks.get(constraint) ?? '', column.name))
        .toSorted((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0))[0]
      if (culprit === undefined) break
      places.set(culprit.name, (places.get(culprit.name) ?? 0) + 1)
    }
  }
  throw new Error(`no row could be made for ${relation.name}: ${refused}`)
}

async function checksOf(admin: Admin, relation: Relation): Promise<Map<string, string>> {
  const { rows } = await admin.query(
    "select conname::text as name, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = $1::int and contype = 'c' union all select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index where indrelid = $1::int and indisunique order by 1",
    [relation.oid],
  )
  return new Map(rows.map((row) => [String(row['name']), String(row['definition'])]))
}

/** Whether a check speaks of the column. */
const names = (definition: string, column: string): boolean => new RegExp(`\\b${column}\\b`).test(definition)

/** What a column might take, likeliest first: what its checks name, then plain values of its type. */
function candidates({ name, type }: Column, checks: ReadonlyMap<string, string>): string[] {
  const named = [...checks.values()]
    .filter((definition) => names(definition, name))
    .flatMap((definition) => [...definition.matchAll(/'([^'^~]+)'::text/g)].map((match) => match[1] ?? ''))
  const bytes = [32, 16, 12, 64].map(
    (length) => `\\x${Buffer.from(crypto.getRandomValues(new Uint8Array(length))).toString('hex')}`,
  )
  switch (type) {
    case 'uuid':
      return [crypto.randomUUID()]
    case 'boolean':
      return ['false', 'true']
    case 'jsonb':
    case 'json':
      return ['{}', '[]', '"x"']
    case 'bytea':
      return bytes
    case 'text':
      return [
        ...named,
        `x${crypto.randomUUID().slice(0, 8)}`,
        '0'.repeat(64),
        'word',
        'document.filed',
        'upload/x',
        '2024-02',
        '2024-02-01',
        'someone@example.org',
        '127.0.0.0/24',
        `name.${crypto.randomUUID().replaceAll(/[^a-f]/g, '')}`,
      ]
    default:
      if (type.endsWith('[]'))
        return ['{}', ...named.map((value) => `{${value}}`), type === 'uuid[]' ? `{${crypto.randomUUID()}}` : '{1}']
      if (type.startsWith('timestamp')) return ['2024-02-29 12:00+00', '2025-02-28 12:00+00']
      if (type === 'date') return ['2024-02-29', '2024-02-01']
      if (type === 'interval') return ['1 hour']
      return ['1', '2', '0', '0.5', '100']
  }
}

function textsOf(json: string, relation: Relation): Row {
  const parsed: Record<string, unknown> = JSON.parse(json)
  return Object.fromEntries(
    relation.columns.map(({ name }) => {
      const value = parsed[name] ?? null
      return [name, value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)]
    }),
  )
}
