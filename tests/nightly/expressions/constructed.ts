import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Expression, modules, SRC } from './collect.ts'

const FIXTURES = join(SRC, '../fixtures')
/** Where an expression was made: the first frame below src. */
const FRAME = /src\/([\w/-]+\.ts):(\d+)/

/** Every expression that is made out of text while all modules are loaded and the fixtures are parsed, explained and searched. */
export async function constructed(): Promise<Expression[]> {
  const found = new Map<string, Expression>()
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags], newTarget) {
      const made: RegExp = Reflect.construct(target, [source, flags], newTarget)
      const [, name, line] = FRAME.exec(new Error().stack ?? '') ?? []
      if (name !== undefined) found.set(String(made), { source: made.source, flags: made.flags, place: `${name}:${line}` })
      return made
    },
  })
  try {
    for (const name of modules()) if (name !== 'cli/worker.ts') await import(join(SRC, name))
    await exercise()
  } finally {
    globalThis.RegExp = Native
  }
  return [...found.values()]
}

/** Makes what is made at the first use. */
async function exercise(): Promise<void> {
  const { createParser } = await import('../../../src/parse/parser.ts')
  const { repairs } = await import('../../../src/repairs/index.ts')
  const { createFinder } = await import('../../../src/repairs/find-edits.ts')
  const { explainRepairs } = await import('../../../src/repairs/explain.ts')
  const { createEvidence } = await import('../../../src/repairs/evidence.ts')
  createFinder(repairs)
  explainRepairs({ text: '', from: 0, to: 0, edits: [], evidence: createEvidence(), chosen: repairs }, repairs)
  for (const name of readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.txt')) continue
    const parser = createParser({ repairs: repairs.map((repair) => repair.name) }, () => undefined)
    parser.push(readFileSync(join(FIXTURES, name)))
    parser.end()
  }
}
