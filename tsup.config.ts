import { execFileSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { notices } from './scripts/build/notices.ts'
import { words } from './scripts/build/word-list.mjs'

/**
 * Node's modules are fetched with require(), by our code and by packages alike: an import of node:fs or node:process
 * names every export, and thereby loads the code of streams, sockets and terminals, a tenth of the time of a start.
 * node:child_process is left out: commander asks for it at every start, for a feature that is not used.
 */
const builtins: Plugin = {
  name: 'builtins',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:child_process|events|fs|os|path|process|stream|util)$/ }, ({ namespace, path }) =>
      namespace === 'builtin' ? { path, external: true } : { path: path.replace('node:', ''), namespace: 'builtin' },
    )
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: path === 'child_process' ? '' : `module.exports = require('require').fetch('node:${path}')`,
    }))
    // Files that fetch nothing have no import of Node's: they run in browsers.
    build.onResolve({ filter: /^require$/ }, ({ path }) => ({ path, namespace: 'require' }))
    build.onLoad({ filter: /.*/, namespace: 'require' }, () => ({
      contents: "import { createRequire } from 'node:module'; export const fetch = createRequire(import.meta.url)",
    }))
  },
}

/** The same leaves out node:child_process for commander, where Node's modules are required anyway. */
const noChildProcess: Plugin = {
  name: 'no-child-process',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer, path }) =>
      importer.includes('commander') ? { path, namespace: 'empty' } : { path, external: true },
    )
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }))
  },
}

/**
 * What few runs need stays out of the command's one file, for it is read at every start: schemas (zod), encodings (chardet), patterns (fast-glob),
 * Parquet (hyparquet-writer), Word documents (fflate), SQLite (node-sqlite3-wasm), and what opens documents. Such a file has its own copy of all that it imports: no class may be
 * told by instanceof across it.
 */
const apart: Plugin = {
  name: 'apart',
  setup(build) {
    build.onResolve(
      { filter: /\/(?:schemas|open-document)\.ts$|^(?:chardet|fast-glob|fflate|hyparquet-writer|node-sqlite3-wasm)$/ },
      ({ kind, path }) => {
        const name = path.replace(/^.*\/|\.ts$/g, '')
        return kind === 'dynamic-import' ? { path: `./${name}.cjs`, external: true } : undefined
      },
    )
  },
}

const NOT_ASCII = /[^\0-\x7f]/g

/** ASCII takes half the memory, and no decoding. esbuild leaves other characters in patterns and templates. */
function toAscii(code: string): string {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]|String\.raw/.test(code)) throw new Error('a character cannot be written as an escape')
  return code.replace(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Of Parquet and of archives the part that needs no files, nor threads: what is written is given to the user. */
const fileless: Plugin = {
  name: 'fileless',
  setup(build) {
    const writer = fileURLToPath(new URL('index.js', import.meta.resolve('hyparquet-writer')))
    build.onResolve({ filter: /^hyparquet-writer$/ }, () => ({ path: writer }))
    build.onResolve({ filter: /^fflate$/ }, () => ({ path: archives }))
  },
}

const archives = fileURLToPath(import.meta.resolve('fflate/browser'))
/** SQLite lies beside its code as a file of its own. */
const sqlite = fileURLToPath(import.meta.resolve('node-sqlite3-wasm'))

/** The command reads the list of words beside its folder, when a text asks for it. */
const READ_WORDS = `module.exports = { get packed() {
  return require('node:fs').readFileSync(require('node:path').join(__dirname, '../words.js'), 'latin1').split('"')[1]
} }`

const shared: Options = {
  target: 'node20',
  noExternal: [/^(?!unpdf$|gpt-tokenizer\/|@modelcontextprotocol\/)/],
  external: ['unpdf', /^gpt-tokenizer\//, /^@modelcontextprotocol\//],
  removeNodeProtocol: false,
  loader: { '.txt': 'text' },
  esbuildOptions(options) {
    // esbuild would make a new RegExp() of each pattern with \p, at each use.
    options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true }
  },
}

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', node: 'src/node/index.ts' },
    format: 'esm',
    splitting: true,
    clean: ['!cli/**'],
    esbuildPlugins: [words({ outside: 'dist/words.js' }), builtins, fileless, notices],
  },
  {
    ...shared,
    // One file, loaded at once by bin/load.js along with its compiled code; each command in it is made when it is chosen.
    entry: {
      main: 'src/cli/main.ts',
      schemas: 'src/cli/schemas.ts',
      'open-document': 'src/node/documents/open-document.ts',
      chardet: fileURLToPath(import.meta.resolve('chardet')),
      'fast-glob': fileURLToPath(import.meta.resolve('fast-glob')),
      fflate: archives,
      'hyparquet-writer': fileURLToPath(import.meta.resolve('hyparquet-writer')),
      'node-sqlite3-wasm': sqlite,
    },
    outDir: 'dist/cli',
    format: 'cjs',
    splitting: false,
    clean: true,
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    esbuildPlugins: [words({ code: READ_WORDS }), noChildProcess, apart, notices],
    plugins: [{ name: 'ascii', renderChunk: (code) => ({ code: toAscii(code) }) }],
    esbuildOptions(options, context) {
      shared.esbuildOptions?.(options, context)
      options.legalComments = 'none'
      options.supported = { ...options.supported, 'dynamic-import': false }
      options.define = { ...options.define, 'import.meta.url': 'moduleUrl' }
      // Fewer bytes to read at start: two milliseconds. Take the last line out to see names in stack traces.
      options.minifyWhitespace = true
      options.minifySyntax = true
      options.minifyIdentifiers = true
    },
    async onSuccess() {
      copyFileSync(sqlite.replace(/js$/, 'wasm'), 'dist/cli/node-sqlite3-wasm.wasm')
      execFileSync(process.execPath, ['scripts/make-code-cache.mjs'], { env: { ...process.env, NODE_OPTIONS: '' } })
    },
  },
])
