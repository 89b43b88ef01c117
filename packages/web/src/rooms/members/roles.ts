import type { Role } from '../../data/index.ts'

/** The least first. */
export const ROLES = ['viewer', 'editor', 'admin', 'owner'] as const satisfies readonly Role[]
