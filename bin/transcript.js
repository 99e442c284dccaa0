#!/usr/bin/env node
import { main } from '../dist/cli/main.js'

// Not process.exit(): what was written must drain.
process.exitCode = await main(process.argv.slice(2))
