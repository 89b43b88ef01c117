// The port of a second reader of personal data. What it finds is masked besides what ours finds, never instead; where it does not answer, nothing
// is sent to any model.
import type { MaskSpan } from '@muniment/reading/masking'
import { refusal } from '../../base/index.ts'

export interface TextToDetect {
  readonly text: string
  readonly language: 'en' | 'de'
}

export interface Detector {
  /** Spans in UTF-16 units, types as `findPersonal` names them where it knows them. Throws `DetectorFailed`, or the signal's reason. */
  detect(text: TextToDetect, signal: AbortSignal): Promise<readonly MaskSpan[]>
}

/** It did not answer, or not as it must. */
export class DetectorFailed extends Error {
  override readonly name = 'DetectorFailed'
}

export const detectorAway = refusal(
  'models.redactor',
  'The second reader of personal data does not answer, and nothing is sent to a model without it.',
  503,
)

/** Of what is masked: found by both, by ours alone, by the second alone. */
export interface Agreement {
  readonly both: number
  readonly ours: number
  readonly second: number
}

/** Two findings agree where they share a character: what they call it, and where exactly it ends, is masked the same. */
export function agreementOf(ours: readonly MaskSpan[], second: readonly MaskSpan[]): Agreement {
  const touches = (one: MaskSpan) => (other: MaskSpan) => one.start < other.end && other.start < one.end
  const alone = (of: readonly MaskSpan[], others: readonly MaskSpan[]): number =>
    of.filter((one) => !others.some(touches(one))).length
  const onlyOurs = alone(ours, second)
  return { both: ours.length - onlyOurs, ours: onlyOurs, second: alone(second, ours) }
}
