import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** Path below src/, with "/". */
  readonly path: string
  readonly text: string
  /** Its first folder, or its own name at the top. */
  readonly layer: string
  readonly imports: readonly Import[]
}

export interface Import {
  /** Path below src/, or the name of a module. */
  readonly from: string
  /** Gone once compiled. */
  readonly typeOnly: boolean
  /** Loaded with import(). */
  readonly lazy: boolean
}

/** Every file of src/. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll(sep, '/'))
    .sort()
    .map(readSource)
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, 'src', path), 'utf8')
  return { path, text, layer: path.split('/')[0] ?? path, imports: importsOf(path, text) }
}

// "import type { A } from './a.ts'"   "export { b } from './b.ts'"   "import { type A, b } from './b.ts'"
const STATIC = /^(?:import|export)\s+(?:(type)\s+)?(?:([\w*{][^'";]*?)\s+from\s+)?'([^']+)'/gm
// "await import('../schemas.ts')"
const LAZY = /\bimport\(\s*'([^']+)'\s*\)/g

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = []
  for (const [, type, names = '', from = ''] of text.matchAll(STATIC)) {
    found.push({ from: resolve(path, from), typeOnly: type !== undefined || onlyTypes(names), lazy: false })
  }
  for (const [, from = ''] of text.matchAll(LAZY)) found.push({ from: resolve(path, from), typeOnly: false, lazy: true })
  return found
}

/** "{ type A, type B }" */
function onlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  const parts = inside?.split(',').filter((part) => part.trim() !== '')
  return parts !== undefined && parts.length > 0 && parts.every((part) => part.trim().startsWith('type '))
}

function resolve(path: string, from: string): string {
  return from.startsWith('.') ? normalize(join(dirname(path), from)).replaceAll(sep, '/') : from
}
