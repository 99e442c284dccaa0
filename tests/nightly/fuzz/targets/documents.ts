import { openDocument } from '../../../../src/node/documents/open-document.ts'
import { heldBytes } from '../../../../src/node/documents/zip-directory.ts'
import { makeDocx, makeEpub, makeOdt, paragraph, run } from '../../../contract/documents/make-documents.ts'
import { Choices, promise, type Target } from '../target.ts'

const WHOLE: readonly Uint8Array[] = [
  makeDocx(['Mara Lund: Hi.', 'Jo Vey: Ho.'].map((line) => paragraph(run(line))).join('')),
  makeOdt('<text:p>Mara Lund: Hi.</text:p>'),
  makeEpub(['<p>Mara Lund: Hi.</p>', '<p>Jo Vey: Ho.</p>']),
]

/** Bytes that so small an archive may grow to. */
const MOST = 1024 * 1024

class Refused extends Error {}

export const documents: Target = {
  name: 'documents',
  about: 'archives of documents with bytes changed and cut off: each is read, and its parts tile what was read, or refused',
  longest: 64,
  async fuzz(bytes) {
    const choices = new Choices(bytes)
    const archive = damaged(choices)
    const fault = (what: string) => new Refused(what)
    const ends = [0]
    let size = 0
    try {
      const note = ({ byte, endByte }: { byte: number; endByte: number }) => {
        promise(byte === ends.at(-1), () => `a part begins at ${byte}, not at ${ends.at(-1)}`)
        ends.push(endByte)
      }
      const text = await openDocument({ bytes: heldBytes(Buffer.from(archive)), fault }, note)
      for await (const chunk of text?.chunks ?? []) {
        size += chunk.length
        promise(size <= MOST, () => `it grows to ${size} bytes`)
      }
    } catch (error) {
      if (error instanceof Refused) return
      throw error
    }
    promise(size === ends.at(-1), () => `parts end at ${ends.at(-1)} of ${size} bytes`)
  },
}

/** A whole archive with some of its bytes changed, or its end cut off. */
function damaged(choices: Choices): Uint8Array {
  const archive = Uint8Array.from(choices.one(WHOLE))
  const place = () => (choices.number(255) * 256 + choices.number(255)) % archive.length
  for (let hits = choices.number(7); hits > 0; hits--) archive[place()] = choices.number(255)
  return choices.number(3) === 0 ? archive.subarray(0, place()) : archive
}
