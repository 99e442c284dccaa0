// Runs the lines of the file that is its second argument, JSON, with the built command whose bin is the first: a process for all of them.
const { readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')

const [bin, lines] = process.argv.slice(2)
const { load } = require(join(bin, 'load.js'))
const { main } = load(join(bin, '../dist/cli/main.cjs'))

async function walk() {
  for (const [at, argv] of JSON.parse(readFileSync(lines, 'utf8')).entries()) {
    writeSync(1, `== ${at}\n`)
    await main(argv)
  }
}

void walk()
