import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', node: 'src/node/index.ts' },
    format: 'esm',
    target: 'node20',
    dts: true,
    splitting: true,
    clean: ['!cli/**'],
    noExternal: [/.*/],
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
    // commander and fast-glob are CommonJS inside.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    esbuildOptions(options) {
      options.chunkNames = '[name]-[hash]'
      options.legalComments = 'none'
      // Fewer bytes to compile at start; names stay, for stack traces.
      options.minifyWhitespace = true
      options.minifySyntax = true
    },
  },
])
