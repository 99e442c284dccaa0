import type { OpenElements } from '../text/open-elements.ts'
import type { FormatSink } from './format.ts'

/** Says at the end of a document that it was cut off, when elements of it are still open. */
export function reportOpen({ names }: OpenElements, hasSource: boolean, sink: FormatSink): void {
  if (!hasSource || names.length === 0) return
  const message = `"${names[0]?.slice(0, 40)}" is not closed: the document was cut off, or is damaged`
  sink.fault({ code: 'cut-off', message, line: 1, byte: 0 })
}
