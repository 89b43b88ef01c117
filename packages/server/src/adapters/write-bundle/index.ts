// A bundle of cited pages as PDF. Typst draws it, as it draws the chronology, and as synchronously: hundreds of pictures take it many
// seconds, so call it from a thread.
import type { BundleWriter } from '../../evidence/exhibits/index.ts'

export const bundleWriter: BundleWriter = {
  async write(bundle) {
    const { typeset } = await import('./typeset.ts')
    return typeset(bundle)
  },
}
