#!/usr/bin/env node
const { join } = require('node:path')
const { load } = require('./load.js')

const { main } = load(join(__dirname, '../dist/cli/main.cjs'))

// Not process.exit(): what was written must drain.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
