/** What is packed or drawn has times and ids in it that cannot be told apart from what it says: of such a body only its kind is compared. */
export const isText = (type: string | undefined): boolean =>
  /^(?:text|application\/(?:problem\+)?json)/.test(type ?? 'text')

/** What no two answers have alike, whatever they tell: times, hashes, proofs, signatures and the keys they name, each by what it is. */
export const withoutVolatile = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    .replaceAll(/"(?:next|salt|leaf|root|checkpoint|proof)":"[^"]*"/g, 'hash')
    .replaceAll(/\+[0-9a-f]{8}\+/g, '+key+')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'hash')
    .replaceAll(/[A-Za-z0-9+/]{43,}={0,2}/g, 'hash')
