import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import * as z from 'zod'
import { BODY_COLUMNS, bodyGoldSchema, scoreBody } from './body.ts'
import type { SaidTurn } from './doors.ts'
import type { Column } from './figures.ts'
import { type Score, scoreTurns, type TurnGold } from './score.ts'
import { UsageError } from './usage.ts'

/** A document with gold; `name` is its path below the folder of its root. */
export interface Document {
  readonly kind: string
  readonly name: string
  readonly path: string
  score(turns: readonly SaidTurn[]): Score
}

/** A folder of documents whose gold has one form. */
export interface Root {
  readonly name: string
  readonly folder: string
  /** What its gold is, for a message. */
  readonly gold: string
  readonly columns: readonly Column[]
  /** Its mean is that over kinds, or over documents. */
  readonly meanOver: 'kinds' | 'documents'
  documents(folder: string): Document[]
}

const TURN_COLUMNS: readonly Column[] = [
  { name: 'turn', of: 'mean', isGuarded: true },
  { name: 'whole', of: 'sum' },
  { name: 'unlabelled', of: 'sum' },
  { name: 'madeUp', of: 'sum' },
  { name: 'strangers', of: 'sum' },
]

/** A line of gold.jsonl in the folder of a kind. */
const rowSchema = z.object({
  file: z.string(),
  turns: z.number().nullable(),
  speakers: z.array(z.string().nullable()),
  turn_list: z.array(z.tuple([z.string().nullable(), z.string().nullable()])).optional(),
})
/** A line of the gold of one transcript. */
const turnSchema = z.object({ speaker: z.string(), text: z.string() })

export const ROOTS: readonly Root[] = [
  turnRoot('fixtures', 'fixtures', { gold: 'input.txt and said.txt in the folder of a case', documents: saidDocuments }),
  ...['corpora', 'corpora2', 'corpora3', 'fixtures720'].map((name) =>
    turnRoot(name, `../shared/${name}`, { gold: 'gold.jsonl in the folder of a kind', documents: listedDocuments }),
  ),
  turnRoot('seed', '../shared/seed', { gold: 'brookings.txt and gold.jsonl', documents: seedDocuments }),
  {
    name: 'body',
    folder: '../shared/body/dev',
    gold: 'NAME.txt and NAME.gold.json',
    columns: BODY_COLUMNS,
    meanOver: 'documents',
    documents: bodyDocuments,
  },
]

function turnRoot(name: string, folder: string, { gold, documents }: Pick<Root, 'gold' | 'documents'>): Root {
  return { name, folder, gold, columns: TURN_COLUMNS, meanOver: 'kinds', documents }
}

/** The documents of a root, by kind and name. Throws a `UsageError` where there is none with gold. */
export function documentsOf(root: Root): Document[] {
  const documents = root.documents(resolve(root.folder))
  if (documents.length > 0) return documents
  throw new UsageError(`${root.folder} has no gold: it should hold ${root.gold}; add it, or choose other roots with --root`)
}

/** "Speaker: text", a turn a line. Cases that are read with options of their own, and texts of opened PDFs, are left to the tests. */
function saidDocuments(folder: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'said.txt' && existsSync(join(folder, dirname(file), 'input.txt')))
    .filter((file) => !existsSync(join(folder, dirname(file), 'options.json')) && !file.startsWith(join('formats', 'pdf')))
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n')
      const turns = lines.map((line) => splitSaid(line)).filter(([name]) => name !== '')
      const path = join(folder, dirname(file), 'input.txt')
      return turnDocument(folder, path, { kind: dirname(dirname(file)), gold: { turns, count: turns.length, speakers: [] } })
    })
}

function splitSaid(line: string): readonly [name: string, words: string] {
  const at = line.indexOf(':')
  return [line.slice(0, Math.max(at, 0)), line.slice(at + 1).trimStart()]
}

function listedDocuments(folder: string): Document[] {
  const kinds = readdirSync(folder).filter((kind) => existsSync(join(folder, kind, 'gold.jsonl')))
  return kinds.sort().flatMap((kind) =>
    readGold(join(folder, kind, 'gold.jsonl'), rowSchema)
      .map((row) => ({ ...row, path: join(folder, kind, row.file) }))
      .filter(({ path }) => existsSync(path))
      .map(({ path, turns: count, speakers, turn_list = [] }) => {
        const turns = turn_list.map(([name, words]) => [name ?? '', words ?? ''] as const)
        return turnDocument(folder, path, {
          kind,
          gold: { turns, count: count ?? 0, speakers: speakers.map((name) => name ?? '') },
        })
      }),
  )
}

function seedDocuments(folder: string): Document[] {
  const [path, file] = [join(folder, 'brookings.txt'), join(folder, 'gold.jsonl')]
  if (!existsSync(path) || !existsSync(file)) return []
  const turns = readGold(file, turnSchema).map(({ speaker, text }) => [speaker, text] as const)
  return [turnDocument(folder, path, { kind: 'seed', gold: { turns, count: turns.length, speakers: [] } })]
}

function bodyDocuments(folder: string): Document[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold.json'))
  return files.sort().flatMap((file) => {
    const name = file.replace('.gold.json', '.txt')
    const path = join(folder, name)
    if (!existsSync(path)) return []
    const [gold] = readGold(join(folder, file), bodyGoldSchema, /$^/)
    if (gold === undefined) return []
    return [{ kind: gold.genre, name, path, score: (turns) => scoreBody(readFileSync(path, 'utf8'), gold, turns) }]
  })
}

function turnDocument(folder: string, path: string, { kind, gold }: { kind: string; gold: TurnGold }): Document {
  return { kind, name: relative(folder, path), path, score: (turns) => scoreTurns(gold, turns) }
}

/** The values of a file of gold, one a line, or parted otherwise. Throws a `UsageError` that names the line. */
function readGold<Value>(file: string, schema: z.ZodType<Value>, between: string | RegExp = '\n'): Value[] {
  const pieces = readFileSync(file, 'utf8').split(between)
  return pieces.flatMap((piece, index) => {
    if (piece.trim() === '') return []
    try {
      return [schema.parse(JSON.parse(piece))]
    } catch (error) {
      const [reason] =
        error instanceof z.ZodError ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : [String(error)]
      throw new UsageError(
        `${relative('.', file)}:${index + 1}: not gold (${reason}); mend the line, or choose other roots with --root`,
      )
    }
  })
}
