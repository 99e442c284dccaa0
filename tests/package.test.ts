import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRules } from '../src/check/index.ts'
import { examplesOf } from '../src/cli/command-help.ts'
import { commands, sections } from '../src/cli/commands/index.ts'
import { flags } from '../src/flags/index.ts'
import { formats } from '../src/formats/index.ts'
import { SHAPES } from '../src/recogniser/index.ts'
import { repairs } from '../src/repairs/index.ts'
import { writers } from '../src/write/index.ts'
import { ROOT, type SourceFile, sourceFiles } from './package/source.ts'

const files = sourceFiles()

/** What each layer may import besides itself: see ARCHITECTURE.md. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  formats: ['text', 'model'],
  recogniser: ['formats', 'text', 'model'],
  flags: ['text', 'model'],
  repairs: ['flags', 'text', 'model'],
  questions: ['text', 'model'],
  parse: ['questions', 'formats', 'recogniser', 'repairs', 'flags', 'text', 'model'],
  write: ['model', 'text'],
  query: ['questions', 'model', 'text'],
  page: ['query', 'write', 'model', 'text'],
  check: ['model', 'text'],
  compare: ['model', 'text'],
  node: ['parse', 'questions', 'formats', 'recogniser', 'repairs', 'flags', 'text', 'model'],
  'index.ts': ['parse', 'questions', 'formats', 'recogniser', 'repairs', 'flags', 'text', 'model', 'write', 'query'],
  archive: ['node', 'query', 'text', 'model'],
  cli: [
    'archive',
    'node',
    'index.ts',
    'parse',
    'questions',
    'formats',
    'recogniser',
    'repairs',
    'flags',
    'text',
    'model',
    'write',
    'query',
    'page',
    'check',
    'compare',
  ],
}

/** Modules that are no file of ours. `*` is any "node:" module. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  model: ['zod'],
  repairs: ['word-list'],
  write: ['fflate', 'hyparquet-writer'],
  archive: ['*', 'node-sqlite3-wasm'],
  node: ['*', 'chardet', 'fast-glob', 'unpdf', 'gpt-tokenizer/encoding/o200k_base'],
  cli: ['*', 'fast-glob', 'commander', 'chalk', 'zod', '@modelcontextprotocol/server', '@modelcontextprotocol/server/stdio'],
}

/** Whether a file of the model brings zod with it. */
function loadsZod(path: string): boolean {
  return files.find((file) => file.path === path)?.imports.some(({ from }) => from === 'zod') !== false
}

describe('layers', () => {
  test.each(files)('$path', ({ path, layer, imports }) => {
    expect(Object.keys(BELOW)).toContain(layer)
    for (const { from, typeOnly } of imports) {
      const target = from.split('/')[0] ?? from
      const allowed = isOurs(from) ? isBelow(layer, target) : typeOnly || isModule(layer, from)
      expect(allowed, `src/${path} may not import ${from}`).toBe(true)
    }
  })

  test('zod, chalk, fast-glob, fflate, hyparquet-writer and node-sqlite3-wasm are loaded only where they are asked for', () => {
    for (const { path, layer, imports } of files) {
      const eager = imports.filter(({ typeOnly, lazy }) => !typeOnly && !lazy).map(({ from }) => from)
      if (layer !== 'model' && path !== 'cli/schemas.ts') expect(eager, path).not.toContain('zod')
      expect(eager, path).not.toContain('chalk')
      expect(eager, path).not.toContain('fast-glob')
      expect(eager, path).not.toContain('fflate')
      expect(eager, path).not.toContain('hyparquet-writer')
      expect(eager, path).not.toContain('node-sqlite3-wasm')
      if (layer !== 'model' && path !== 'cli/schemas.ts')
        expect(
          eager.filter((from) => from.startsWith('model/') && loadsZod(from)),
          path,
        ).toEqual([])
    }
  })
})

function isOurs(from: string): boolean {
  return existsSync(join(ROOT, 'src', from)) || from.startsWith('..')
}

function isBelow(layer: string, target: string): boolean {
  return layer === target || target === '..' || BELOW[layer]?.includes(target) === true
}

function isModule(layer: string, from: string): boolean {
  const modules = MODULES[layer] ?? []
  return from.startsWith('node:') ? modules.includes('*') : modules.includes(from)
}

const LONGEST = 400

describe('files', () => {
  test.each(files)('$path is short, and has no default export', ({ text }) => {
    const lines = text.split('\n').length - 1
    expect(lines).toBeLessThanOrEqual(LONGEST)
    expect(text).not.toMatch(/^export default\b|\bas default\b/m)
  })

  test('none names a folder of somebody’s machine', () => {
    for (const [path, text] of ownFiles()) expect(text, path).not.toMatch(/(?<![\w.~/])\/(?:work|home|root|Users|tmp\/\w+)\/\w/)
  })
})

/** Files outside of scripts/ and tests/ that people read or run. */
function ownFiles(): [string, string][] {
  const tops = readdirSync(ROOT).filter(
    (name) => /\.(?:md|json|ts)$/.test(name) || name === '.ci' || name === 'bin' || name === 'schema',
  )
  const within = (name: string) => {
    if (/\.(?:md|json|ts)$/.test(name)) return [name]
    return readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).map((path) => join(name, path))
  }
  const paths = [...tops.flatMap(within), ...files.map(({ path }) => join('src', path))]
  return paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')])
}

/** A folder of things of one kind, and the list that names them. */
interface Kind {
  readonly kind: string
  readonly folder: string
  readonly type: string
  readonly names: readonly string[]
}

const KINDS: readonly Kind[] = [
  { kind: 'repair', folder: 'repairs', type: 'Repair', names: repairs.map(({ name }) => name) },
  { kind: 'flag', folder: 'flags', type: 'Flag', names: flags.map(({ name }) => name) },
  { kind: 'format', folder: 'formats', type: 'Format', names: formats.map(({ name }) => name) },
  { kind: 'writer', folder: 'write', type: 'Writer', names: writers.map(({ name }) => name) },
  { kind: 'rule of check', folder: 'check', type: 'CheckRule', names: checkRules.map(({ name }) => name) },
  { kind: 'command', folder: 'cli/commands', type: 'Command', names: commands.map(({ name }) => name) },
]

describe.each(KINDS)('every $kind', ({ folder, type, names }) => {
  const own = files.filter(({ path }) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
  const entries = own.filter((file) => entriesOf(file, type).length > 0)

  test('stands in the list', () => {
    const index = own.find(({ path }) => path === `${folder}/index.ts`)
    for (const { path } of entries)
      expect(index?.text, `${path} is not in ${folder}/index.ts`).toContain(`'./${path.slice(folder.length + 1)}'`)
    expect(names).toHaveLength(entries.flatMap((file) => entriesOf(file, type)).length)
    expect(new Set(names).size).toBe(names.length)
  })

  test('has a file of its name, or stands with others in one that names it', () => {
    for (const name of names) {
      const named = new RegExp(`(?:\\bname: |Rule\\(|relayed\\(\\s*|catalogue\\[)'${name}'|catalogue\\.${name}\\b`)
      const own = entries.find(({ path, text }) => path === `${folder}/${name.replace('/', '-')}.ts` || named.test(text))
      expect(own, name).toBeDefined()
    }
  })

  test('has only helpers beside it that say what they are', () => {
    const helpers = own.filter((file) => !entries.includes(file) && !file.path.endsWith('/index.ts'))
    for (const { path, text } of helpers) expect(text, path).toContain('/**')
  })
})

function entriesOf({ text }: SourceFile, type: string): string[] {
  return [...text.matchAll(new RegExp(`^export const (\\w+): ${type} =`, 'gm'))].map(([, name = '']) => name)
}

describe('examples of both kinds', () => {
  test.each(SHAPES)('convention $name', ({ title, examples, counterExamples }) => {
    expect(title).not.toBe('')
    expect(examples).not.toEqual([])
    expect(counterExamples).not.toEqual([])
  })

  test.each(repairs)('repair $name', ({ name, title, why, examples, counterExamples }) => {
    expect([title, why]).not.toContain('')
    expect(examples).not.toEqual([])
    expect(counterExamples).not.toEqual([])
    checkSides(`repairs/${name.replace('/', '-')}.json`)
  })

  test.each(formats)('format $name', ({ title, examples, extensions }) => {
    expect(title).not.toBe('')
    expect(examples).not.toEqual([])
    for (const extension of extensions) expect(extension).toMatch(/^\.\w+$/)
  })

  test.each(writers)('writer $name', ({ name, title, examples }) => {
    expect(title).not.toBe('')
    expect(examples).not.toEqual([])
    checkSides(`write/${name}.json`)
  })

  test.each(commands)('command $name', async ({ name, summary, load }) => {
    expect(await load()).toMatchObject({ name })
    expect(summary).not.toBe('')
    const section = sections.find((known) => known.name === name)
    expect(section && examplesOf(section)).not.toEqual([])
    const cases = casesOf(name)
    for (const { folder, cmd } of cases) expect(cmd, `${folder} has an empty cmd`).not.toBe('')
    expect(cases.filter(({ code }) => code === 0)).not.toEqual([])
    expect(
      cases.filter(({ code }) => code !== 0),
      'no case in which it refuses or finds nothing',
    ).not.toEqual([])
  })

  test('nothing is left to do', () => {
    for (const { path, text } of files) expect(text, path).not.toMatch(/\bTODO\b/)
  })
})

/** A fixture has a positive and a negative case. */
function checkSides(path: string): void {
  const { positive, negative } = JSON.parse(readFileSync(join(ROOT, 'fixtures', path), 'utf8'))
  expect(positive, `${path} has no positive case`).not.toEqual([])
  expect(negative, `${path} has no negative case`).not.toEqual([])
}

function casesOf(command: string) {
  const folder = join(ROOT, 'fixtures/cli', command)
  if (!existsSync(folder)) return []
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '')
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ folder: path, cmd: read(join(path, 'cmd')), code: Number(read(join(path, 'code'))) }))
}

// [docs/repairs.md](docs/repairs.md), not a link to the web or within the page
const RELATIVE_LINK = /\]\((?!https?:|#)([^)#\s]+)/g

function docs(): string[] {
  return readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))
}

describe('the package', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

  test('ships what runs and what is read, nothing else', () => {
    const pages = ['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md']
    expect([...manifest.files].sort()).toEqual([...pages, 'bin', 'completions', 'dist', 'docs', 'examples', 'man', 'schema'])
    for (const name of manifest.files) expect(name === 'dist' || existsSync(join(ROOT, name)), name).toBe(true)
    expect(existsSync(join(ROOT, manifest.bin.transcript))).toBe(true)
  })

  test('ships every page that one of its pages links to', () => {
    const pages = manifest.files.flatMap((name: string) => (name === 'docs' ? docs() : name.endsWith('.md') ? [name] : []))
    for (const page of pages)
      for (const [, link = ''] of readFileSync(join(ROOT, page), 'utf8').matchAll(RELATIVE_LINK)) {
        const path = join(dirname(page), link)
        expect(existsSync(join(ROOT, path)), `${page}: ${link}`).toBe(true)
        expect(manifest.files, `${page}: ${link}`).toContain(path.split('/')[0])
      }
  })

  test('names no place where it does not live, says what has side effects, and names no registry', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/https?:|\.example/)
    expect(manifest.sideEffects).toEqual(['./bin/*', './dist/cli/*'])
    expect(JSON.stringify(manifest)).not.toMatch(/registry|npmjs/)
  })

  test('installs without running a script', () => {
    for (const name of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(name)
  })

  test('is locked to no registry', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|registry\./)
  })
})
