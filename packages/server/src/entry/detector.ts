// The second reader of personal data, from the settings. It is shown what nobody outside may see: it stands in the house, or the start ends.
import { makePresidio } from '../adapters/detect-presidio.ts'
import { SettingsError } from '../platform/config/index.ts'
import { type Detector, isInHouse } from '../platform/models/index.ts'
import { modelHostsOf } from './model-hosts.ts'
import type { ServerSettings } from './settings.ts'

export function detectorOf(
  settings: Pick<ServerSettings, 'presidio' | 'offline' | 'modelHosts' | 'localModelHosts'>,
): Detector | null {
  const { presidio: address } = settings
  if (address === '') return null
  const hosts = modelHostsOf(settings)
  if (hosts.isOffline)
    throw new SettingsError(['MUNIMENT_PRESIDIO: MUNIMENT_OFFLINE=1 lets nothing be sent, to it neither.'])
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
    throw new SettingsError(['MUNIMENT_PRESIDIO: expected an address such as http://127.0.0.1:5002.'])
  if (!isInHouse(address, hosts))
    throw new SettingsError([
      `MUNIMENT_PRESIDIO: it is shown what is not masked; its host ${url.host} must be one of MUNIMENT_LOCAL_MODEL_HOSTS.`,
    ])
  return makePresidio({ address })
}
