import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeLibrary, type ParseOptions } from '../doors.ts'

export const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url))

const { guessEncoding, prepareGuess } = nodeLibrary

await prepareGuess(Uint8Array.of(0xff, 0x20))

/**
 * Sources that are read wrongly, and why. Their `said.txt` is written by hand: the turns as they should be. A test fails when
 * one of them is read rightly: then it leaves this list.
 */
export const KNOWN_FAILURES: ReadonlyMap<string, string> = new Map(
  Object.entries(JSON.parse(readFileSync(join(FIXTURES, 'known.json'), 'utf8'))),
)

/** The folders that hold sources with their expected records. */
const ROOTS = ['publishers', 'labels', 'bytes', 'formats', 'questions']

/** One source with its expected records. */
export interface FixtureCase {
  /** Path below fixtures/: "publishers/debate/three-candidates". */
  readonly path: string
  readonly folder: string
  readonly bytes: Uint8Array
  readonly options: ParseOptions
}

/** Every folder with an `input.txt`; an `options.json` beside it holds options of the parser. */
export function fixtureCases(roots: readonly string[] = ROOTS): FixtureCase[] {
  return roots.flatMap((root) =>
    readdirSync(join(FIXTURES, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => basename(file) === 'input.txt')
      .sort()
      .map((file) => readCase(join(root, dirname(file)))),
  )
}

/** The case in a folder below fixtures/. */
export function readCase(path: string): FixtureCase {
  const folder = join(FIXTURES, path)
  const more = join(folder, 'options.json')
  const options = existsSync(more) ? JSON.parse(readFileSync(more, 'utf8')) : {}
  return {
    path: path.replaceAll('\\', '/'),
    folder,
    bytes: new Uint8Array(readFileSync(join(folder, 'input.txt'))),
    options: { doc: 'input.txt', guessEncoding, ...options },
  }
}
