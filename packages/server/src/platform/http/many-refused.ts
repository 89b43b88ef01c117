import { Refusal } from '../../base/index.ts'

/** Of many that were sent at once, all were refused: answered as the first, with what was said of each. */
export class ManyRefused extends Refusal {
  readonly refused: readonly object[]

  constructor(first: Refusal, refused: readonly object[]) {
    super(first.code, first.message, first.facts, undefined, first.status)
    this.refused = refused
  }
}
