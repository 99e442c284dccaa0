// What people write in Node: readline, a regular expression for the label, a replace for each damage, JSON.stringify.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const LABEL = /^(\p{Lu}[\p{Lu} .'’-]*): (.*)$/u

const lines = createInterface({ input: createReadStream(process.argv[2] ?? '-'), crlfDelay: Number.POSITIVE_INFINITY })
let turns = 0
let turn

function put() {
  if (turn !== undefined)
    process.stdout.write(`${JSON.stringify({ turn: ++turns, speaker: turn.speaker, text: turn.text.join(' ') })}\n`)
}

function repaired(text) {
  return text
    .replace(/\bI(think|would|guess|don’t|mean|was|know)\b/g, 'I $1')
    .replace(/\bA(few|lot|number|couple)\b/g, 'A $1')
    .replace(/“\s+/g, '“')
    .replace(/\s+”/g, '”')
    .replace(/\bwww\. (\w+)\. (\w+)/g, 'www.$1.$2')
    .replace(/(\p{L}) -(\p{L})/gu, '$1-$2')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
}

lines.on('line', (line) => {
  const label = LABEL.exec(line)
  if (label !== null) {
    put()
    turn = { speaker: label[1], text: [repaired(label[2])] }
  } else if (turn !== undefined && line.trim() !== '') turn.text.push(repaired(line))
})
lines.on('close', put)
