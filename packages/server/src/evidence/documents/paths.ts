import { withoutUnseen } from '@muniment/contract'

/**
 * A path below the folder that was chosen, with forward slashes: no drive, no step upwards, no empty part, no control
 * characters and none that is not drawn. A name without a usable part becomes `unnamed`.
 */
export function pathWithin(given: string): string {
  const parts = withoutUnseen(given)
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
  return parts.join('/').slice(0, 1000).toWellFormed() || 'unnamed'
}
