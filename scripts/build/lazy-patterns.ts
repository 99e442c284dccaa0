import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'
import type ts from 'typescript'

// Not imported: for the names of its exports Node would first look through nine megabytes.
const compiler: typeof ts = createRequire(import.meta.url)('typescript')

/** Text that takes the place of a stretch of the source. */
interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Makes the patterns of our files when they are first used: V8 reads each one where it stands, and sets of Unicode letters
 * cost most, but few runs come to more than a part of them.
 *     const MARK = /^\p{M}/u     ->  let MARK
 *     MARK.test(text)            ->  (MARK??=/^\p{M}/u).test(text)
 */
export const lazyPatterns: Plugin = {
  name: 'lazy-patterns',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withLazyPatterns(readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** The source of a module with its unexported top-level constants that are patterns made at their first use. */
export function withLazyPatterns(source: string): string {
  const file = compiler.createSourceFile('module.ts', source, compiler.ScriptTarget.Latest, true)
  const patterns = new Map(file.statements.flatMap(patternsOf))
  if (patterns.size === 0) return source
  const uses = usesOf(file, patterns)
  const changes = [...patterns].flatMap(([name, declaration]) => {
    const own = uses.filter(({ text }) => text === name)
    return own.every(isPlainUse) ? changesFor(declaration, own) : []
  })
  return apply(source, changes)
}

function patternsOf(statement: ts.Statement): [string, ts.VariableDeclaration][] {
  if (!compiler.isVariableStatement(statement) || statement.modifiers !== undefined) return []
  const [declaration, another] = statement.declarationList.declarations
  if (declaration === undefined || another !== undefined || declaration.type !== undefined) return []
  const { name, initializer } = declaration
  return compiler.isIdentifier(name) && initializer?.kind === compiler.SyntaxKind.RegularExpressionLiteral
    ? [[name.text, declaration]]
    : []
}

function usesOf(file: ts.SourceFile, patterns: ReadonlyMap<string, ts.VariableDeclaration>): ts.Identifier[] {
  const uses: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    if (compiler.isIdentifier(node) && patterns.has(node.text) && patterns.get(node.text)?.name !== node) uses.push(node)
    compiler.forEachChild(node, visit)
  }
  visit(file)
  return uses
}

/** A value, neither the name of something else (a member, a parameter, another variable) nor short for a member. */
function isPlainUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (compiler.isPropertyAccessExpression(parent)) return parent.expression === node
  if (compiler.isPropertyAssignment(parent) || compiler.isVariableDeclaration(parent)) return parent.initializer === node
  return (
    compiler.isExpression(parent) ||
    compiler.isReturnStatement(parent) ||
    compiler.isIfStatement(parent) ||
    compiler.isForOfStatement(parent)
  )
}

function changesFor(declaration: ts.VariableDeclaration, uses: readonly ts.Identifier[]): Change[] {
  const { name, initializer, parent } = declaration
  const pattern = initializer?.getText() ?? ''
  return [
    { from: parent.getStart(), to: parent.getEnd(), text: `let ${name.getText()}` },
    ...uses.map((use) => ({ from: use.getStart(), to: use.getEnd(), text: before(use) + `(${use.text} ??= ${pattern})` })),
  ]
}

/** A line that begins with a bracket would go on with the line before it. */
function before(use: ts.Identifier): string {
  let node: ts.Node = use
  while (!compiler.isExpressionStatement(node) && node.parent !== undefined && node.parent.getStart() === use.getStart())
    node = node.parent
  return compiler.isExpressionStatement(node) ? 'void 0, ' : ''
}

function apply(source: string, changes: readonly Change[]): string {
  let changed = source
  for (const { from, to, text } of changes.toSorted((one, other) => other.from - one.from))
    changed = changed.slice(0, from) + text + changed.slice(to)
  return changed
}
