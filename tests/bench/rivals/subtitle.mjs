// What the package "subtitle" makes of captions: its stream reads a file, and its cues are counted.
import { createReadStream } from 'node:fs'
import { parse } from 'subtitle'

let cues = 0
createReadStream(process.argv[2] ?? '-')
  .pipe(parse())
  .on('data', () => {
    cues++
  })
  .on('end', () => {
    process.exitCode = cues > 0 ? 0 : 1
  })
