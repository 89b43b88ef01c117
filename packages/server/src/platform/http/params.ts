import { z } from 'zod'

/** What a path below a matter names. */
export const byMatter = z.object({ matter: z.string() })
