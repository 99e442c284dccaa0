// "Unknown Speaker 0:43 "  "Speaker 2 1:02:07 "
const VOICE = /(?:(?:Unknown|Unidentified) Speaker|Speaker \d{1,2})\s{1,2}(\d{1,2}):(\d\d)(?::(\d\d))?(?=\s)/g
/** So many in one line. */
const LEAST = 3

/**
 * Where a line whose breaks are lost goes on with another voice and its time, glued to what was said before or not.
 *     … go aheadUnknown Speaker 0:43 if you would tell us
 *               ^                                         */
export function innerTimes(text: string): number[] {
  const ats: number[] = []
  let last = 0
  for (const { index, 1: first = '0', 2: second = '0', 3: third } of text.matchAll(VOICE)) {
    const time =
      third === undefined ? Number(first) * 60 + Number(second) : (Number(first) * 60 + Number(second)) * 60 + Number(third)
    if (time < last) return []
    last = time
    ats.push(index)
  }
  return ats.length < LEAST ? [] : ats.filter((at) => at > 0)
}
