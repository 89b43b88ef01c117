/** What a form's fields hold, letter by letter; '' where there is none of that name. */
export function fieldsOf(form: HTMLFormElement): (name: string) => string {
  const given = new FormData(form)
  return (name) => {
    const value = given.get(name)
    return typeof value === 'string' ? value : ''
  }
}
