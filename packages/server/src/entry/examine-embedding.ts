// Whether the model that finds passages by what they say can be run as its folder describes it.
import { existsSync } from 'node:fs'
import { openEmbedding } from '../adapters/embed-onnx/index.ts'
import { Refusal } from '../base/index.ts'
import { ENGLISH, embeddingFolderOf } from './embedding.ts'
import type { Finding } from './finding.ts'
import type { ServerSettings } from './settings.ts'

const about = 'embedding'

export async function examineEmbedding(settings: ServerSettings): Promise<Finding> {
  const folder = embeddingFolderOf(settings)
  if (folder === null)
    return {
      about,
      state: 'ok',
      says: 'no model: passages are found by their words. MUNIMENT_EMBEDDING_MODEL names one.',
    }
  // Looking changes nothing.
  if (settings.embeddingModel === ENGLISH && !existsSync(folder))
    return { about, state: 'ok', says: 'the English model is made at the next start' }
  try {
    const embedding = await openEmbedding(folder)
    await embedding.close()
    const { name, languages, dimensions } = embedding.model
    return { about, state: 'ok', says: `${name} runs (${languages.join(', ')}; ${dimensions} dimensions)` }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const facts = Object.entries(error.facts).map(([name, value]) => `${name}: ${String(value)}`)
    return { about, state: 'fail', says: [error.message, ...facts].join(' ') }
  }
}
