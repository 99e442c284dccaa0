// Writes dist/types/, the declarations of what the library exports: a step of packing, for it takes longer than the build.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = `${root}dist/types`
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config, ts.sys, root)

const entries = ['index', 'node/index']
const source = ts.createProgram(
  entries.map((name) => `${root}src/${name}.ts`),
  { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: `${root}src`, outDir },
)
const written = []
rmSync(outDir, { recursive: true, force: true })
const { diagnostics } = source.emit(undefined, (path, text) => {
  written.push(path)
  ts.sys.writeFile(path, text)
})
if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost(options)))

// Most files have nothing that the library exports.
const declarations = ts.createProgram(
  entries.map((name) => `${outDir}/${name}.d.ts`),
  options,
)
for (const path of written) if (declarations.getSourceFile(path) === undefined) rmSync(path)
