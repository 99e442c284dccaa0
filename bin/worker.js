const { join } = require('node:path')
const { load } = require('./load.js')

load(join(__dirname, '../dist/cli/main.cjs')).work()
