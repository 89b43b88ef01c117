import type { FormEvent } from 'react'

/** What a form's fields hold when it is sent, letter by letter: a password may begin or end with a space. '' where there is no such field. */
export function given(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault()
  const data = new FormData(event.currentTarget)
  return (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
}
