// What stays on this machine crosses no network: it needs no certificate, and is asked for by no other name.
const NAMES = ['localhost', '127.0.0.1', '::1', '[::1]']

/** The host of a setting or an address; an IPv6 address with or without its brackets. */
export const isThisMachine = (host: string): boolean => NAMES.includes(host)

/** The same as a `Host` header says it, with a port or without. */
export const isHeaderOfThisMachine = (header: string): boolean =>
  !header.startsWith(':') && isThisMachine(header.replace(/:\d{1,5}$/, ''))
