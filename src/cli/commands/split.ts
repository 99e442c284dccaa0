import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Turn } from '../../model/turn.ts'
import { InputError } from '../../node/errors.ts'
import { openFolderOutput } from '../../node/folder-output.ts'
import { PIECES, type Piece, type PieceKind, piecesBy } from '../../query/pieces.ts'
import { SelectionSummary } from '../../query/selection.ts'
import { UnwritableError } from '../../write/writer.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { filesBeside } from '../settings/small-text.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { type Column, listText } from '../tables/tables.ts'
import { readWhole, type WholeDocument } from '../whole.ts'
import {
  cueOptionsFrom,
  extensionNamed,
  fileWriterNamed,
  formatOfFile,
  type OutputOptions,
  WRITING,
  writerNamed,
} from '../writer-options.ts'

interface SplitOptions extends InputOptions, OutputOptions {
  readonly by: PieceKind
  readonly output: string
  readonly to?: string
  readonly force?: true
}

/** A piece and its file. */
interface Row extends Piece {
  readonly file: string
  readonly count: number
  readonly words: number
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'FILE', name: 'file', cell: ({ file }) => file },
  { title: 'TURNS', name: 'turns', align: 'right', cell: ({ count }) => String(count) },
  { title: 'WORDS', name: 'words', align: 'right', cell: ({ words }) => String(words) },
  { title: 'TITLE', name: 'title', shrinksTo: 16, cell: ({ title }) => title ?? '' },
]

/** Cuts a transcript into pieces, each a file of a folder: all of them, or none. */
async function runSplit(file: string, given: SplitOptions, io: Io): Promise<ExitCode> {
  const options = { ...given, to: given.to ?? formatOfFile(file) ?? 'text' }
  const extension = extensionNamed(options.to, options)
  if (extension === '') throw new UsageError(`${options.to} is a folder, and pieces are files; choose another format`)
  let turns: readonly Turn[] = []
  const take = (document: WholeDocument): void => {
    if (turns.length > 0) throw new InputError(document.doc, 'is a second document', 'split one at a time')
    turns = document.turns
  }
  const cues = cueOptionsFrom(options)
  const parse = { ...parseOptionsFrom(options), ...cues }
  const { failed } = await readWhole({ files: [file], parse, take }, io)
  if (failed > 0 || turns.length === 0) return failed > 0 ? 2 : 1
  const rows = piecesBy(options.by, turns).map((piece) => {
    const words = piece.turns.reduce((sum, turn) => sum + turn.words, 0)
    const count = cues.keepCues ? countOfCues(piece.turns) : piece.turns.length
    return { ...piece, words, count, file: `${piece.name}.${extension}` }
  })
  await writePieces(rows, options, file)
  await io.stdout.write(await listText({ columns: COLUMNS, rows }, io))
  return 0
}

/** Turns, where each cue has a number: what one speaker says in cues that follow each other. */
function countOfCues(cues: readonly Turn[]): number {
  return cues.filter(({ turn, speakerId }, at) => {
    const before = cues[at - 1]
    return before?.turn !== turn - 1 || before.speakerId !== speakerId
  }).length
}

type PieceOptions = SplitOptions & { readonly to: string }

async function writePieces(rows: readonly Row[], options: PieceOptions, input: string): Promise<void> {
  const names = rows.map(({ file }) => file)
  const there = options.force ? undefined : names.find((name) => existsSync(join(options.output, name)))
  if (there !== undefined) throw new UsageError(`${join(options.output, there)} is there already; --force overwrites it`)
  const folder = openFolderOutput(options.output, { files: names, inputs: [input, ...filesBeside()] })
  try {
    for (const row of rows) {
      await writePiece(row, options, (data) => folder.write(data, row.file))
      folder.close([row.file])
    }
    folder.finish()
  } finally {
    folder.abort()
  }
}

async function writePiece({ turns }: Row, options: PieceOptions, put: (data: string | Uint8Array) => void): Promise<void> {
  const files = await fileWriterNamed(options.to, options)?.open(put)
  if (files !== undefined) {
    for (const turn of turns) files.record(turn)
    files.end()
    return
  }
  const writer = writerNamed(options.to, options)
  const doc = turns[0]?.doc ?? '-'
  const summary = new SelectionSummary(doc)
  try {
    put(writer.begin?.() ?? '')
    for (const turn of turns) {
      summary.push(turn)
      put(writer.record(turn))
    }
    if (!writer.streams) put(writer.record(summary.summary(undefined)))
    put((writer.close?.() ?? '') + (writer.end?.() ?? ''))
  } catch (error) {
    throw error instanceof UnwritableError ? new InputError(doc, error.message) : error
  }
}

export const split: Command = {
  name: 'split',
  values: { ...READING, ...WRITING, by: PIECES },
  run: ([file = '-'], options: SplitOptions, io) => runSplit(file, options, io),
}
