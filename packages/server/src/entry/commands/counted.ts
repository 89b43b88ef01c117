/** So many of a thing: "1 passage", "2 passages". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
