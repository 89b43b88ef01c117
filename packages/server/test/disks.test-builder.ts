// Small disks, made where this user may mount: what happens when they are full is then no pretence. Each test file ends with `endDisks`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SmallDisk {
  readonly path: string
  /** Takes all room but so many bytes. */
  fill(left: number): void
  /** Gives back what `fill` took. */
  makeRoom(): void
  grow(megabytes: number): void
}

export const NO_DISK = 'no small disk can be made here'

const disks: string[] = []

/** Null where this user may not mount. `more` are options of the mount, as `uid=100`. */
export function smallDisk(path: string, megabytes: number, ...more: string[]): SmallDisk | null {
  mkdirSync(path, { recursive: true })
  const mount = (...options: string[]): void => void execFileSync('mount', options, { stdio: 'ignore' })
  try {
    mount('-t', 'tmpfs', '-o', [`size=${megabytes}m`, ...more].join(), 'tmpfs', path)
  } catch {
    return null
  }
  disks.push(path)
  const filling = join(path, 'filling')
  return {
    path,
    fill(left) {
      const { bavail, bsize } = statfsSync(path)
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - left)))
    },
    makeRoom: () => rmSync(filling, { force: true }),
    grow: (to) => mount('-o', `remount,size=${to}m`, path),
  }
}

export function endDisks(): void {
  for (const disk of disks.splice(0)) execFileSync('umount', [disk])
}
