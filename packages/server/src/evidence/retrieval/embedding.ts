// The port of what turns a text into a direction: texts that say alike point alike. Where none is opened, everything is found by its
// words alone, and nobody is told that anything was understood.

/** Of length 1, so that the product of two is the cosine between them. */
export type Vector = Float32Array

export interface EmbeddingModel {
  /** SHA-256 (hex) of the files it is made of: vectors of two models say nothing to each other. */
  readonly id: string
  readonly name: string
  readonly dimensions: number
  /** Languages it was made for, as BCP 47 tags. */
  readonly languages: readonly string[]
}

/** Throws `EmbeddingFailed`, or the signal's reason when that ends the call. Long texts are read up to the model's own limit. */
export interface Embedding {
  readonly model: EmbeddingModel
  /** In the order of the texts. */
  passages(texts: readonly string[], signal: AbortSignal): Promise<readonly Vector[]>
  /** Before any passages that wait. */
  question(text: string, signal: AbortSignal): Promise<Vector>
}

/** The model did not answer in time, or not as it must; the next call begins anew. */
export class EmbeddingFailed extends Error {
  override readonly name = 'EmbeddingFailed'
}

/** What a question means to the model that the passages were read by. */
export interface Meaning {
  readonly model: string
  readonly vector: Vector
}

/** Null where no model is opened, or it does not answer: then words alone decide. */
export async function meaningOf(
  embedding: Embedding | null,
  question: string,
  signal: AbortSignal,
): Promise<Meaning | null> {
  if (embedding === null) return null
  try {
    return { model: embedding.model.id, vector: await embedding.question(question, signal) }
  } catch (error) {
    if (error instanceof EmbeddingFailed) return null
    throw error
  }
}
