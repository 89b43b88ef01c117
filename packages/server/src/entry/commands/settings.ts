import { declaredSettings } from '../settings.ts'

/** Every setting, in its own words. */
export function settings(): number {
  for (const { env, says } of Object.values(declaredSettings)) console.log(`${env}\n    ${says}`)
  return 0
}
