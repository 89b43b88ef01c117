import { declaredSettings } from '../settings.ts'

/** Every setting, in its own words. */
export function settings(): number {
  for (const { env, fallback, says } of Object.values(declaredSettings)) console.log(`${env}=${fallback}\n    ${says}`)
  return 0
}
