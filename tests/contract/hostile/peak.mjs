// Loaded into the command by the tests: tells on descriptor 3 how much memory it took at most, in bytes.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  try {
    writeSync(3, `${process.resourceUsage().maxRSS * 1024}\n`)
  } catch {
    // Nobody asked.
  }
})
