// The operator's model that finds passages by what they say: opened before the installation, given to it, and told when something is wrong.
import { join, resolve } from 'node:path'
import type { OpenEmbedding } from '../adapters/embed-onnx/index.ts'
import { refusal } from '../base/index.ts'
import { canCompare, type Embedding, embedWhatIsMissing } from '../evidence/retrieval/index.ts'
import { type Db, everyWorkspace } from '../platform/db/index.ts'
import type { Log } from '../platform/log/index.ts'
import type { makePipeline } from './pipeline.ts'
import type { ServerSettings } from './settings.ts'

/** What the setting says for the English model that comes with the packages; anything else is a folder. */
export const ENGLISH = 'english'

const needsPgvector = refusal(
  'embedding.no-pgvector',
  'Finding passages by meaning needs the extension pgvector in PostgreSQL. Install it and run in the database, as its owner: create extension vector; grant execute on function array_to_vector(real[], integer, boolean), vector_negative_inner_product(vector, vector) to muniment_app, muniment_search. Or leave MUNIMENT_EMBEDDING_MODEL empty.',
)

type Named = Pick<ServerSettings, 'embeddingModel' | 'dataFolder'>

/** Null where no model is named. */
export function embeddingFolderOf({ embeddingModel, dataFolder }: Named): string | null {
  if (embeddingModel === '') return null
  return embeddingModel === ENGLISH ? join(resolve(dataFolder), 'models', ENGLISH) : resolve(embeddingModel)
}

/** Null where no model is named. The English one is made when it is first named. Refuses what the adapter refuses. */
export async function embeddingOf(settings: Named, log: Log): Promise<OpenEmbedding | null> {
  const folder = embeddingFolderOf(settings)
  if (folder === null) return null
  // Loaded where a model is named: every other start does without.
  const { makeEnglishModel, openEmbedding } = await import('../adapters/embed-onnx/index.ts')
  if (settings.embeddingModel === ENGLISH) await makeEnglishModel(folder)
  return openEmbedding(folder, {
    onFault: (reason) => log.warn('the model that finds passages by meaning failed', { reason }),
  })
}

/** Refuses `embedding.no-pgvector`. */
export async function checkDatabase(db: Db, embedding: Embedding | null): Promise<void> {
  if (embedding === null) return
  const can = await db.acrossWorkspaces<unknown, boolean>('what the database can do is the same everywhere', canCompare)
  if (!can) throw needsPgvector()
}

/** Lets the model read what it has not read yet, in the background: everything, when it is a new one. Answers how it is broken off. */
export function readWhatIsMissing(
  { db, embedding, wake }: { readonly db: Db; readonly embedding: Embedding; readonly wake: () => void },
  { embed }: Pick<ReturnType<typeof makePipeline>, 'embed'>,
  log: Log,
): () => Promise<void> {
  const ending = new AbortController()
  const begin = async (): Promise<void> => {
    const workspaces = await everyWorkspace(db, 'a new model reads what lies in every workspace')
    const count = await embedWhatIsMissing(
      { db, embedding },
      workspaces.map(({ id }) => id),
      (scope, { document, matter }) => embed(scope, document, matter),
      ending.signal,
    )
    if (count > 0) log.info('the model that finds passages by meaning has documents to read', { count })
    wake()
  }
  const running = begin().catch((error: unknown) => {
    if (!ending.signal.aborted) log.error('what the model has not read could not be listed', error)
  })
  return async () => {
    ending.abort()
    await running
  }
}
