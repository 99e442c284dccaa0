/** Nothing to seven eighths of a column. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A share of 100 as a bar of at most so many columns, then in whole per cent: "████▌     45%". */
export function shareBar(share: number, columns: number): string {
  const eighths = Math.round((share * columns * 8) / 100)
  const bar = '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '')
  return `${bar.padEnd(columns)} ${`${Math.round(share)}%`.padStart(4)}`
}
