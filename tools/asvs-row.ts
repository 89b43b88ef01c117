// One requirement of the standard: checked by tests, not yet met, or of no meaning here. Which it is is said, never left out.

export interface NamedTest {
  readonly file: string
  /** As it stands in the source; `${…}` in it stands for whatever comes there. */
  readonly title: string
}

export type Row = { readonly id: string; readonly level: 1 | 2 | 3 } & (
  | { readonly check: string; readonly tests: readonly NamedTest[] }
  | { readonly notYet: string }
  | { readonly doesNotApply: string }
)

export const titlesIn =
  (file: string) =>
  (title: string): NamedTest => ({ file, title })
