// How the list of documents is filtered and ordered, as the address says it.
import { oneOf, type Place } from '../../data/index.ts'

export const STATUSES = ['filed', 'reading', 'read', 'refused'] as const
export type DocumentStatus = (typeof STATUSES)[number]

export const COLUMNS = ['name', 'kind', 'pages', 'dated', 'custodian', 'status'] as const
export type Column = (typeof COLUMNS)[number]

/** Without one, as they were filed. */
const ORDERS = ['', ...COLUMNS, ...COLUMNS.map((column) => `-${column}` as const), 'exhibit', '-filed'] as const
export type Order = (typeof ORDERS)[number]

export interface DocumentFilter {
  readonly name: string
  readonly status: DocumentStatus | ''
  readonly kind: string
  readonly custodian: string
  readonly order: Order
}

export const filterIn = (place: Place): DocumentFilter => ({
  name: place['q'] ?? '',
  status: oneOf(place['status'], ['', ...STATUSES]),
  kind: place['kind']?.slice(0, 20) ?? '',
  custodian: place['custodian']?.slice(0, 200) ?? '',
  order: oneOf(place['order'], ORDERS),
})

/** Whether documents are left out. An order leaves none out. */
export const isFiltering = ({ name, status, kind, custodian }: DocumentFilter): boolean =>
  [name, status, kind, custodian].some((one) => one !== '')

/** What takes every filter away; the order stays. */
export const NO_FILTER = { q: null, status: null, kind: null, custodian: null } as const

/** By a column, then the other way round, then as they were filed. */
export const nextOrder = (order: Order, column: Column): Order =>
  order === column ? `-${column}` : order === `-${column}` ? '' : column

export const directionOf = (order: Order, column: Column): 'ascending' | 'descending' | 'none' =>
  order === column ? 'ascending' : order === `-${column}` ? 'descending' : 'none'
