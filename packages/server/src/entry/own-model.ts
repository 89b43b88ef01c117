// The one model of whoever runs a command, from the settings: asked through the same gate as a workspace's, on terms that allow it and no other.
import { SettingsError } from '../platform/config/index.ts'
import type { Detector, EndpointChange, Hosts } from '../platform/models/index.ts'
import { detectorOf } from './detector.ts'
import { modelHostsOf } from './model-hosts.ts'
import type { ServerSettings } from './settings.ts'

export interface OwnModel {
  readonly hosts: Hosts
  readonly endpoint: EndpointChange
  /** Null: our own reader of personal data alone. */
  readonly detector: Detector | null
}

/** Throws `SettingsError` where the settings name none, or say half of what is needed. */
export function ownModelOf(settings: ServerSettings): OwnModel {
  const { modelAddress, modelName, modelWire, modelRegion, modelKey, modelContract, modelPrice } = settings
  if (modelAddress === '' || modelName === '')
    throw new SettingsError(['MUNIMENT_MODEL_ADDRESS, MUNIMENT_MODEL_NAME: ask --model needs both.'])
  return {
    hosts: modelHostsOf(settings),
    detector: detectorOf(settings),
    endpoint: {
      name: 'model',
      wire: modelWire,
      address: modelAddress,
      model: modelName,
      region: modelRegion,
      noTraining: contractIn(modelContract),
      price: priceIn(modelPrice),
      key: modelKey === '' ? null : modelKey,
    },
  }
}

function priceIn(text: string): EndpointChange['price'] {
  if (text === '') return { input: 0, output: 0 }
  const [, input, output] = /^(\d{1,6}(?:\.\d{1,6})?)\s+(\d{1,6}(?:\.\d{1,6})?)$/.exec(text.trim()) ?? []
  if (input === undefined || output === undefined)
    throw new SettingsError(['MUNIMENT_MODEL_PRICE: expected two prices for a million tokens, such as 2.5 10.'])
  return { input: Number(input), output: Number(output) }
}

function contractIn(text: string): EndpointChange['noTraining'] {
  if (text === '') return null
  const [, since, record] = /^(\d{4}-\d{2}-\d{2})\s+(\S.{0,299})$/.exec(text) ?? []
  if (since === undefined || record === undefined)
    throw new SettingsError([
      'MUNIMENT_MODEL_CONTRACT: expected a day and where it is filed, such as 2026-01-01 DPA 7.',
    ])
  return { record, since }
}
