// Lays what V8 compiled of dist/cli/main.cjs while it parsed some samples beside it, for bin/load.js. A step of the build.
import { renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const { cachePath, compile, run } = require('../bin/load.js')

// Code made under other flags than a start has would be refused.
require('node:v8').setFlagsFromString = () => {}

const file = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url))
const sources = [
  'samples/quay',
  'publishers/panel/hosts-with-offices/input',
  'publishers/think-tank/initials-and-joins/input',
].map((name) => fileURLToPath(new URL(`../fixtures/${name}.txt`, import.meta.url)))
const script = compile(file)
const { main } = run(script, file)
// What was not run here is compiled when it is first run: more code would cost each start more than it saves.
process.exitCode = await main(['parse', ...sources, '-o', '/dev/null'])
// V8 does not notice damage, so it is there whole or not at all.
const temporary = `${cachePath(file)}.tmp`
writeFileSync(temporary, script.createCachedData())
renameSync(temporary, cachePath(file))
