const { join } = require('node:path')
const { load } = require('./load.js')
const { main } = load(join(__dirname, '../dist/cli/main.cjs'))

main(process.argv.slice(2)).then((code) => { process.exitCode = code })
