export { Cite, type Cited, CitedNow, type PlaceOnPage } from './cite.tsx'
export { usePlaceToCite } from './place-to-cite.ts'
