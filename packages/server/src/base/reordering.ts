// Bidi embeddings, overrides and isolates reorder the words of the line around them ("Trojan source"): a file named "\u202egpj.exe" is
// shown as "exe.jpg". The marks U+200E and U+200F, which right-to-left text needs, stay.
const reordering = /[\u202a-\u202e\u2066-\u2069]/g

export const withoutReordering = (text: string): string => text.replaceAll(reordering, '')
