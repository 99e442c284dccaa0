import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from './random.ts'
import type { Shape } from './shapes.ts'

/** Every input begins with the same numbers, so that a short one is the beginning of a long one. */
const SEED = 1_848
/** Written at once. */
const PAGE = 1 << 20

/** The pieces of a shape in strings of about a megabyte, `bytes` and at most one piece in all. */
export function* pages({ pieces }: Shape, bytes: number): Generator<string> {
  let page = ''
  let total = 0
  for (const piece of pieces(seeded(SEED))) {
    page += piece
    total += Buffer.byteLength(piece)
    if (page.length < PAGE && total < bytes) continue
    yield page
    if (total >= bytes) return
    page = ''
  }
}

/** A folder of inputs. What a kept folder holds is used again, as long as the shape begins as it did. */
export interface Inputs {
  readonly folder: string
  /** Path of the input, made now if it is not there. */
  make(shape: Shape, bytes: number): string
  /** Removes one input, unless inputs are to be kept. */
  drop(path: string): void
  /** Removes the folder, unless it is to be kept. */
  close(): void
}

export function openInputs({ keep }: { readonly keep: boolean }): Inputs {
  const kept = join(tmpdir(), 'transcript-bench')
  if (keep) mkdirSync(kept, { recursive: true })
  const folder = keep ? kept : mkdtempSync(`${kept}-`)
  return {
    folder,
    make: (shape, bytes) => makeInput(folder, shape, bytes),
    drop: (path) => {
      if (!keep) rmSync(path, { force: true })
    },
    close: () => {
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function makeInput(folder: string, shape: Shape, bytes: number): string {
  const [beginning = ''] = pages(shape, PAGE)
  const print = createHash('sha256').update(beginning).digest('hex').slice(0, 8)
  const path = join(folder, `${shape.name}-${bytes}-${print}.txt`)
  if (existsSync(path)) return path
  const file = openSync(`${path}.part`, 'w')
  for (const page of pages(shape, bytes)) writeSync(file, page)
  closeSync(file)
  renameSync(`${path}.part`, path)
  return path
}
