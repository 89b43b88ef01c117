// Test only: paths that stay inside an allowed folder as written, and lead out of it as the kernel walks them.
const root = new URL('../../../../..', import.meta.url).pathname.replace(/\/$/, '')
const depth = root.split('/').length - 1

/** Leaves the disk's root at `/target` through a link in `node_modules` to a folder of this repository, two folders below its root. */
export const climbTo = (target: string): string =>
  `${root}${'/node_modules/@muniment/server/../..'.repeat(depth + 2)}${'/..'.repeat(depth)}${target}`

export const inside = (path: string): string => `${root}/${path}`
