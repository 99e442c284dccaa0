// talks/one.txt
//       ^^^
const FOLDERS = /^.*[\\/]/
const EXTENSION = /(?<=.)\.[^.]*$/

/** The name of a source without folders and extension. */
export function stemOf(doc: string): string {
  return doc.replace(FOLDERS, '').replace(EXTENSION, '')
}
