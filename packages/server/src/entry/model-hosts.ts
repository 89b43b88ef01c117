// What the operator's settings say of the hosts that models stand on. A host that is none ends the start: one that is left out in silence
// would look like one that is refused.
import { SettingsError } from '../platform/config/index.ts'
import type { Hosts } from '../platform/models/index.ts'
import type { ServerSettings } from './settings.ts'

export function modelHostsOf({
  offline,
  modelHosts,
  localModelHosts,
}: Pick<ServerSettings, 'offline' | 'modelHosts' | 'localModelHosts'>): Hosts {
  return {
    isOffline: offline === '1',
    outside: hostsIn('MUNIMENT_MODEL_HOSTS', modelHosts),
    inHouse: hostsIn('MUNIMENT_LOCAL_MODEL_HOSTS', localModelHosts),
  }
}

function hostsIn(setting: string, list: string): ReadonlySet<string> {
  const hosts = list
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
  for (const host of hosts)
    if (URL.parse(`https://${host}/`)?.host !== host)
      throw new SettingsError([`${setting}: expected hosts such as api.example.com or 127.0.0.1:11434, not ${host}.`])
  return new Set(hosts)
}
