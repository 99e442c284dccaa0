import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', node: 'src/node/index.ts', cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'node20',
  dts: { entry: { index: 'src/index.ts', node: 'src/node/index.ts' } },
  splitting: true,
  clean: true,
  // Bundled, so that one small file is read at start; loaded lazily where a command asks for them.
  noExternal: [/.*/],
})
