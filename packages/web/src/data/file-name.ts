/** Under which the server gives a file (RFC 6266, RFC 8187); without one the last part of its address. */
export function nameOf(disposition: string | null, address: string): string {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1]
  return decoded(encoded ?? '') || (new URL(address).pathname.split('/').at(-1) ?? '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
