// How cells of a sheet are called.

/** `B7` for column 2 (A is 1) and row 7. */
export function cellName(column: number, row: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return `${name}${row}`
}
