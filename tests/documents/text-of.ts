import { openSource } from '../../src/node/open-source.ts'
import { textChunks, Unpacked } from '../../src/node/source-text.ts'
import { written } from '../contract/documents/read-document.ts'

/** The bytes that are read of a document. */
export async function textOf(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of textChunks(openSource(written(bytes)), new Unpacked())) chunks.push(chunk.slice())
  return new Uint8Array(Buffer.concat(chunks))
}
