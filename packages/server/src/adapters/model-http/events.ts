// Server-sent events as models send them (WHATWG HTML §9.2): the data of each event, in order. A line that never ends is for whoever counts bytes;
// however small the pieces it comes in, each is looked at once.

export async function* eventsIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let data: string[] = []
  for await (const line of linesIn(pieces)) {
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    if (line !== '' || data.length === 0) continue
    yield data.join('\n')
    data = []
  }
  if (data.length > 0) yield data.join('\n')
}

async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = []
  let isAfterReturn = false
  for await (const piece of pieces) {
    // A return ended its line at once: the line feed that belongs to it may come by itself.
    const text: string = isAfterReturn && piece.startsWith('\n') ? piece.slice(1) : piece
    if (piece !== '') isAfterReturn = text.endsWith('\r')
    const lines = text.split(/\r\n|[\r\n]/)
    const rest = lines.pop() ?? ''
    for (const line of lines) {
      yield held.join('') + line
      held = []
    }
    held.push(rest)
  }
  yield held.join('')
}
