import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { InputError } from '../../node/errors.ts'
import { DROP_RULE } from '../../parse/drop-repeats.ts'
import { decodeStrictUtf8 } from '../../text/decode.ts'
import type { UndoableEdit } from '../../text/source-edits.ts'
import type { Anchor } from '../../text/undo-edits.ts'
import { EDIT } from '../records/json-records.ts'
import { type Kind, membersOf, nested, optional, type Shape, ShapeFault, shaped, TEXT } from '../records/json-shape.ts'
import { createJsonReader } from '../records/read-json.ts'

export const EXPECTED_EDITS = 'edits of repair --list, or records of parse'

/** What is known of the edits in one document. */
export interface DocumentEdits {
  readonly doc: string
  readonly edits: readonly UndoableEdit[]
  /** Where its records begin. */
  readonly anchors: readonly Anchor[]
  /** They are the lines of `repair --list`, not records of `parse`. */
  readonly isListed: boolean
  /** Says what is wrong with a source that they give, by its length and its hash; undefined when nothing is known of it. */
  readonly facts: ((source: Uint8Array) => string | undefined) | undefined
}

interface SourceFacts {
  readonly bytes: number
  readonly sha256: string
}

interface ListedEdit extends UndoableEdit {
  readonly doc: string
  readonly source?: SourceFacts
}

/** A place in the source: what is none would be looked for in vain. */
const WHOLE: Kind<number> = {
  expected: 'a whole number',
  read: (value) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined),
  missing: () => 0,
}

const LISTED_EDIT: Shape<ListedEdit> = {
  ...EDIT,
  ...{ byte: WHOLE, endByte: WHOLE, line: WHOLE },
  doc: { ...TEXT, missing: () => '-' },
  raw: optional(TEXT),
  source: optional(nested({ bytes: WHOLE, sha256: TEXT }, '"source"')),
}

interface Draft {
  readonly edits: UndoableEdit[]
  readonly anchors: Anchor[]
  facts: DocumentEdits['facts']
}

/** Reads edits as `repair --list` writes them, or those of the records that `parse` writes. */
export function readEdits(list: string, bytes: Uint8Array): DocumentEdits[] {
  const text = decodeStrictUtf8(bytes)
  if (text === undefined) throw new InputError(list, 'is not UTF-8', `expected ${EXPECTED_EDITS}`)
  const isListed = beginsWithEdit(text)
  const drafts = isListed ? listed(list, text) : recorded(list, bytes)
  return [...drafts].map(([doc, draft]) => ({ doc, isListed, ...draft }))
}

/** The edits of a document: that of the same name, of the same name elsewhere, or the only one. */
export function editsFor(documents: readonly DocumentEdits[], { list, path }: { list: string; path: string }): DocumentEdits {
  const named = documents.filter(({ doc }) => doc === path)
  const alike = documents.filter(({ doc }) => basename(doc) === basename(path))
  const [found, other] = named.length > 0 ? named : alike.length > 0 ? alike : documents
  if (found === undefined) return { doc: path, edits: [], anchors: [], isListed: true, facts: undefined }
  if (other !== undefined)
    throw new InputError(
      list,
      `holds edits of ${documents.length} documents, and none is ${path}`,
      'give the text the name it had',
    )
  if (found.isListed && found.facts === undefined)
    throw new InputError(list, `is cut off: the last edit of ${found.doc} must say what the source was`, 'undo needs all edits')
  return found
}

function draftOf(drafts: Map<string, Draft>, doc: string): Draft {
  const draft = drafts.get(doc) ?? { edits: [], anchors: [], facts: undefined }
  drafts.set(doc, draft)
  return draft
}

/** Edits are known by their rule; a line that is no whole JSON may be part of a document. */
function beginsWithEdit(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1)
  try {
    return Object.hasOwn(membersOf(JSON.parse(first), 'the edit'), 'rule')
  } catch {
    return false
  }
}

function listedEdit(value: unknown): ListedEdit {
  const members = membersOf(value, 'the edit')
  const missing = Object.keys(EDIT).find((name) => !Object.hasOwn(members, name))
  if (missing === undefined) return shaped(LISTED_EDIT, members, 'the edit')
  throw new ShapeFault(`the edit has no "${missing}"`)
}

function listed(list: string, text: string): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      const value: unknown = JSON.parse(line.trim())
      const { doc, source, ...edit } = listedEdit(value)
      const draft = draftOf(drafts, doc)
      draft.edits.push(edit)
      draft.facts = source && factsFrom(source)
    } catch (error) {
      if (!(error instanceof ShapeFault || error instanceof SyntaxError)) throw error
      const what = error instanceof ShapeFault ? error.message : 'is not valid JSON'
      throw new InputError(list, what, 'expected edits of repair --list', index + 1)
    }
  }
  return drafts
}

function factsFrom({ bytes, sha256 }: SourceFacts): (source: Uint8Array) => string | undefined {
  return (source) => {
    if (source.length !== bytes) return `undone it has ${source.length} bytes, and the source had ${bytes}`
    return createHash('sha256').update(source).digest('hex') === sha256 ? undefined : 'undone it is not the source'
  }
}

function recorded(list: string, bytes: Uint8Array): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  const reader = createJsonReader(list, (record) => {
    const draft = draftOf(drafts, record.doc)
    if (record.type === 'summary') draft.facts = countsFrom(record.counts, draft)
    if (record.type !== 'turn' && record.type !== 'matter') return
    draft.anchors.push({ byte: record.byte, line: record.line })
    for (const edit of record.edits) {
      if (edit.rule === DROP_RULE) throw new InputError(list, 'was made with --annotations drop', 'such edits are in no file')
      draft.edits.push(edit)
    }
  })
  reader.push(bytes)
  reader.end()
  return drafts
}

function countsFrom({ bytes, edits }: { bytes: number; edits: number }, draft: Draft): DocumentEdits['facts'] {
  return (source) => {
    if (draft.edits.length !== edits) return `${edits} edits were made, and ${draft.edits.length} are listed`
    return source.length === bytes ? undefined : `undone it has ${source.length} bytes, and the source had ${bytes}`
  }
}
