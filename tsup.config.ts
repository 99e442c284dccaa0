import type { Plugin } from 'esbuild'
import { defineConfig } from 'tsup'

/**
 * Packages in CommonJS ask for Node's modules with require(), which a bundle of ES modules can only serve through
 * node:module. Here each becomes an import. node:child_process is left out: commander would load it, and the network code
 * behind it, at every start for a feature that is not used.
 */
const builtins: Plugin = {
  name: 'builtins',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:child_process|events|fs|os|path|process|stream|util)$/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path: path.replace('node:', ''), namespace: 'builtin' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents:
        path === 'child_process'
          ? 'export function spawn() { throw new Error("subcommands are not separate programs") }'
          : `export * from 'node:${path}'; export { default } from 'node:${path}'`,
    }))
  },
}

export default defineConfig([
  {
    entry: { index: 'src/index.ts', node: 'src/node/index.ts' },
    format: 'esm',
    target: 'node20',
    dts: true,
    splitting: true,
    clean: ['!cli/**'],
    noExternal: [/.*/],
    removeNodeProtocol: false,
    esbuildPlugins: [builtins],
  },
  {
    entry: { main: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: 'esm',
    target: 'node20',
    // A file for each command, loaded when it is chosen; packages are bundled, so that few small files are read at start.
    splitting: true,
    clean: true,
    noExternal: [/.*/],
    removeNodeProtocol: false,
    esbuildPlugins: [builtins],
    esbuildOptions(options) {
      options.chunkNames = '[name]-[hash]'
      options.legalComments = 'none'
      // Fewer bytes to compile at start; names stay, for stack traces.
      options.minifyWhitespace = true
      options.minifySyntax = true
    },
  },
])
