/** Which labels of the gold are proposed: npx esbuild train/coverage.ts --bundle --platform=node --format=esm --loader:.txt=text | node --input-type=module - SHARED [KIND …]. The bar is 0.995 of each root. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Labelled, label, loadRoot } from './gold.ts'
import { fold } from './score.ts'

const [shared = '../shared', ...kinds] = process.argv.slice(2)
const letters = (text: string): string => fold(text).replace(/ /g, '')

/** Where the words of a missing turn stand: the row, and the one before. */
function placeOf({ document }: Labelled, head: string): string {
  const { rows } = document
  for (let row = 0; row < rows.count && head.length > 3; row++) {
    if (!letters(rows.slice(row)).includes(head.slice(0, 12))) continue
    const before = [row - 2, row - 1].filter((at) => at >= 0).map((at) => rows.slice(at).slice(0, 70))
    return `${before.join(' ⏎ ')} ⏎ ${rows.slice(row).slice(0, 110)}`
  }
  return 'nowhere'
}

for (const root of ['corpora', 'corpora2', 'corpora3', 'fixtures720']) {
  if (!existsSync(join(shared, root))) continue
  const byKind = new Map<string, Labelled[]>()
  for (const sample of loadRoot(root, join(shared, root))) {
    if (kinds.length > 0 && !kinds.includes(sample.kind)) continue
    const read = label(sample)
    if (read.goldCount > 0) byKind.set(sample.kind, [...(byKind.get(sample.kind) ?? []), read])
  }
  const rows = [...byKind].map(([kind, samples]) => {
    const gold = samples.reduce((sum, { goldCount }) => sum + goldCount, 0)
    const missing = samples.flatMap((sample) => sample.missing.map((turn) => ({ sample, turn })))
    return { kind, gold, missing, share: 1 - missing.length / gold }
  })
  const gold = rows.reduce((sum, row) => sum + row.gold, 0)
  const missed = rows.reduce((sum, row) => sum + row.missing.length, 0)
  const mean = rows.reduce((sum, row) => sum + row.share, 0) / rows.length
  console.log(`${root}: ${(1 - missed / gold).toFixed(4)} of ${gold} labels are proposed, ${mean.toFixed(4)} by kind`)
  for (const row of rows.filter(({ share }) => share < 0.995).sort((one, other) => one.share - other.share)) {
    console.log(`  ${row.kind} ${row.share.toFixed(3)} of ${row.gold}`)
    const step = Math.max(1, Math.floor(row.missing.length / (kinds.length > 0 ? 12 : 3)))
    for (let index = 0; index < row.missing.length; index += step) {
      const one = row.missing[index]
      if (one)
        console.log(
          `      [${one.turn.speaker}] ${one.turn.head}  <- ${one.sample.file.slice(-24)}: ${placeOf(one.sample, one.turn.head)}`,
        )
    }
  }
}
