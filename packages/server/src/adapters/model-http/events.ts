// Server-sent events as models send them (WHATWG HTML §9.2): the data of each event, in order. A line that never ends is for whoever counts bytes.

export async function* eventsIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  let data: string[] = []
  for await (const piece of pieces) {
    held += piece
    const lines = held.split(/\r\n|\n|\r(?!$)/)
    held = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '' && data.length > 0) {
        yield data.join('\n')
        data = []
      } else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    }
  }
  if (held.startsWith('data:')) data.push(held.slice(5).replace(/^ /, ''))
  if (data.length > 0) yield data.join('\n')
}
