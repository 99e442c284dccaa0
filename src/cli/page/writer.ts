import type { FileWriter } from '../../write/file-writer.ts'
import { UsageError } from '../errors.ts'

/** "--to html": the page of one transcript. */
export const pageWriter: FileWriter = {
  name: 'html',
  title: 'A web page to read, search and send, as transcript page makes it',
  examples: ['One page with the speakers, the questions, a search, and every turn under an address of its own.'],
  extension: 'html',
  keeps: ['speaker', 'times', 'text', 'paragraphs', 'section'],
  async open(put) {
    const { PageBuilder } = await import('./make.ts')
    const builder = new PageBuilder()
    let doc: string | undefined
    let isOfMany = false
    return {
      record(record) {
        doc ??= record.doc
        isOfMany ||= record.doc !== doc
        if (!isOfMany) builder.push(record)
      },
      end() {
        if (isOfMany)
          throw new UsageError('a page is of one transcript; transcript convert FILES --to html -o FOLDER/ makes one of each')
        for (const piece of builder.pieces({})) put(piece, '')
      },
    }
  },
}
