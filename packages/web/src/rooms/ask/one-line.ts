/** Words of a document as one line, wherever they broke on their page. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
