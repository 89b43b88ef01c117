interface Named {
  readonly id: string
  readonly name: string
}

/** `Scan.pdf (2)`: of several that are called the same each is named by its number among them. */
export function toldApart(all: readonly Named[]): readonly Named[] {
  const called = Map.groupBy(all, ({ name }) => name)
  return all.map((one) => {
    const same = called.get(one.name) ?? []
    return same.length < 2 ? one : { ...one, name: `${one.name} (${same.indexOf(one) + 1})` }
  })
}
