import { type Clamd, makeClamd } from '../adapters/scan-clamd.ts'
import type { ServerSettings } from './settings.ts'

/** The virus scanner the settings name; null where they name none. */
export const scannerOf = ({ clamd }: Pick<ServerSettings, 'clamd'>): Clamd | null =>
  clamd === '' ? null : makeClamd({ address: clamd })
