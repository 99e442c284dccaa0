import type { OpenElements } from '../text/open-elements.ts'
import type { FormatSink } from './format.ts'

/** Says at the end of a document that something should follow. */
export function reportEnd(expected: string, sink: FormatSink): void {
  const message = `it ends where ${expected} is expected: it was cut off, or is damaged; what stands before that was read`
  sink.fault({ code: 'cut-off', severity: 'error', message })
}

/** The same of elements that are still open, outermost first. */
export function reportOpen({ names: [first] }: Pick<OpenElements, 'names'>, hasSource: boolean, sink: FormatSink): void {
  if (hasSource && first !== undefined) reportEnd(`</${first.slice(0, 40)}>`, sink)
}
