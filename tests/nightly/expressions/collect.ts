import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A regular expression of ours: source, flags, and where it stands. */
export interface Expression {
  readonly source: string
  readonly flags: string
  readonly place: string
}

export const SRC = join(import.meta.dirname, '../../../src')

/** Every module below src, as a path relative to it. */
export function modules(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
}

/** Only its source is used, in a larger expression. */
function isPiece({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'source'
}

/** Every literal in a module. */
export function literalsOf(name: string): Expression[] {
  const file = ts.createSourceFile(name, readFileSync(join(SRC, name), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && !isPiece(node)) {
      const end = node.text.lastIndexOf('/')
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: `${name}:${line + 1}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
