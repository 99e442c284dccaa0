import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { KINDS } from './new/kinds.mjs'
import { addEntry } from './new/registry.mjs'

/**
 *     npm run new <repair|convention|format|writer|flag|check|command> NAME
 * writes a file, its line in the registry, and a fixture without a negative case: the tests fail until it is filled in.
 * Works in the current folder, the top of the repository.
 */
class Refusal extends Error {}

const RESERVED = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static await async of get set index name'.split(
    ' ',
  ),
)

function main([kind, name, ...rest]) {
  const made = plan(kind, name, rest)
  for (const [path, text] of made.files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(path)
  }
  writeFileSync(made.registry, made.listed)
  if (made.page !== undefined) writeFileSync(made.page, made.told)
  console.log(`${made.registry} (one entry more)`)
  console.log('Fill in every TODO, the examples and the fixtures; the tests fail until the negative case is there.')
}

/** All that will be written; throws before anything is. */
function plan(kind, name, rest) {
  const rules = Object.hasOwn(KINDS, kind ?? '') ? KINDS[kind] : undefined
  const near = rules === undefined ? nearKind(kind ?? '') : undefined
  if (near !== undefined) throw new Refusal(`nothing is called "${kind}"; did you mean "${near}"?`)
  if (rules === undefined || name === undefined || rest.length > 0) {
    throw new Refusal(`usage: npm run new <${Object.keys(KINDS).join('|')}> NAME`)
  }
  if (!rules.name.test(name)) throw new Refusal(`"${name}" is no name for a ${kind}; write it like "${rules.like}"`)
  const names = namesOf(name, rules)
  const path = `${rules.folder}/${names.file}.ts`
  const files = new Map([[path, fill(readTemplate(kind), names)], ...Object.entries(rules.fixtures(names))])
  for (const file of files.keys())
    if (existsSync(file)) throw new Refusal(`${file} exists; choose another name or change it by hand`)
  const listed = readRegistry(rules.registry, { ...names, loaded: rules.entry === 'loader' })
  return { files, registry: rules.registry, listed, page: rules.page, told: rules.page && withSection(rules, names) }
}

/** A page of text with one section more. */
function withSection({ page, section, before = '' }, names) {
  const text = readFileSync(page, 'utf8')
  const at = before === '' ? text.length : text.indexOf(before)
  return text.slice(0, at) + section(names) + text.slice(at)
}

/** The kind of the same letters, or the same beginning. */
function nearKind(word) {
  const letters = (text) => [...text].sort().join('')
  return Object.keys(KINDS).find(
    (kind) => letters(kind) === letters(word) || (word.length > 2 && (kind.startsWith(word) || word.startsWith(kind))),
  )
}

function namesOf(name, { verb = 'run' }) {
  const file = name.replace('/', '-')
  const pascal = file.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1)
  if (RESERVED.has(camel)) throw new Refusal(`"${name}" is a word of the language; choose another name`)
  return { name, file, constant: camel, function: verb + pascal, extension: name.replaceAll('-', '').replace(/\d+$/, '') }
}

function readTemplate(kind) {
  return readFileSync(new URL(`new/${kind}.ts.txt`, import.meta.url), 'utf8')
}

function fill(template, names) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => names[key])
}

function readRegistry(path, entry) {
  if (!existsSync(path)) throw new Refusal(`${path} is not here; run it at the top of the repository`)
  const text = readFileSync(path, 'utf8')
  if (new RegExp(`\\b${entry.constant}\\b`).test(text))
    throw new Refusal(`${path} has a "${entry.constant}" already; choose another name`)
  const listed = addEntry(text, entry)
  if (listed === undefined) throw new Refusal(`${path} has no list to add to`)
  return listed
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(`new: ${error.message}`)
  process.exitCode = 2
}
