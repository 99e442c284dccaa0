import { expect, test } from 'vitest'
import { parseTranscript } from '../doors.ts'
import { said } from '../library/parse.ts'

/** What stands behind the label is in brackets, or nowhere else but in the label. */
test('each turn has the affiliation of its own label', () => {
  const source =
    'MARA LUND, CNN: Good evening.\n\nJO VEY: Hello.\n\nMARA LUND, BBC: And again.\n\nJO VEY: Yes.\n\nMARA LUND: Bye.\n'
  const { turns } = parseTranscript(source)
  expect(turns.map(({ affiliation }) => affiliation)).toEqual(['CNN', null, 'BBC', null, 'CNN'])
  expect(said(turns)).toHaveLength(5)
})
