import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fixtureCases } from '../fixtures/cases.ts'
import { KNOWN_FAILURES } from '../fixtures/known-failures.ts'
import { parseBytes } from '../fixtures/parse.ts'

/** What tests/fixtures.test.ts asks first, without what it takes to start tests: ends with 1 where records are not as expected. */
for (const { path, folder, bytes, options } of fixtureCases()) {
  const file = join(folder, 'expected.jsonl')
  if (KNOWN_FAILURES.has(path) || !existsSync(file)) continue
  const expected = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const records: unknown[] = JSON.parse(JSON.stringify(parseBytes(bytes, options)))
  if (
    !isDeepStrictEqual(
      records,
      expected.map((line): unknown => JSON.parse(line)),
    )
  ) {
    process.exitCode = 1
    break
  }
}
