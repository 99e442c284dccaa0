import type { OpenDocument } from './random-bytes.ts'

/** Bytes of a part that are looked at. Declarations stand in front of all else. */
const HEAD = 4096

const XML = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)?\s*</

export interface XmlPart {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** No document of its kind has a document type. */
  readonly isPlain?: boolean
}

/** Hands on the bytes of a part of a document, and refuses one that is no XML, or declares entities. */
export async function* checkXml(document: OpenDocument, { name, chunks, isPlain = false }: XmlPart): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst) refuse(document, { name, isPlain, head: Buffer.from(chunk.subarray(0, HEAD)).toString('latin1') })
    isFirst = false
    yield chunk
  }
  if (isFirst) throw document.fault(`is damaged: "${name}" in it is empty`, 'open it and save it anew')
}

function refuse({ fault }: OpenDocument, { name, isPlain, head }: { name: string; isPlain: boolean; head: string }): void {
  const text = head.replaceAll('\0', '')
  if (!XML.test(text)) throw fault(`is damaged: "${name}" in it is not XML`, 'get it again, or open it and save it anew')
  if (text.includes('<!ENTITY') || (isPlain && text.includes('<!DOCTYPE')))
    throw fault(`is made to do harm: "${name}" in it declares entities, as no document does`)
}
