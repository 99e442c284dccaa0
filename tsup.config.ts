import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

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
      contents: path === 'child_process' ? '' : `module.exports = require('node:${path}')`,
    }))
  },
}

const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }

const program = {
  format: 'esm',
  target: 'node20',
  // A file for each command, loaded when it is chosen; packages are bundled, so that few small files are read at start.
  splitting: true,
  clean: true,
  noExternal: [/.*/],
  removeNodeProtocol: false,
  esbuildPlugins: [builtins],
  banner,
  esbuildOptions(options) {
    options.chunkNames = '[name]-[hash]'
    options.legalComments = 'none'
    // Fewer bytes to compile at start; names stay, for stack traces.
    options.minifyWhitespace = true
    options.minifySyntax = true
  },
} satisfies Options

export default defineConfig([
  {
    entry: { index: 'src/index.ts', node: 'src/node/index.ts' },
    format: 'esm',
    target: 'node20',
    dts: true,
    splitting: true,
    clean: ['!cli/**', '!worker/**'],
    noExternal: [/.*/],
    removeNodeProtocol: false,
    esbuildPlugins: [builtins],
    banner,
  },
  { ...program, entry: { main: 'src/cli/main.ts' }, outDir: 'dist/cli' },
  // By itself: what it shares with the program would be cut into more files, which every start would have to read.
  { ...program, entry: { worker: 'src/cli/worker.ts' }, outDir: 'dist/worker' },
])
