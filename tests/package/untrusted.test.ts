import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, sourceFiles } from './source.ts'

describe('untrusted text', () => {
  const files = sourceFiles()
  const read = (path: string) => readFileSync(join(ROOT, 'src', path), 'utf8')

  it('is written by one function for each kind of output', () => {
    const homes: Readonly<Record<string, string>> = {
      'function jsonValue(': 'write/json.ts',
      'function plainText(': 'write/text.ts',
      'function csvCell(': 'write/rows.ts',
      'function withEntities(': 'write/xml-text.ts',
      'function xmlText(': 'write/xml-text.ts',
      'function escaped(': 'write/text.ts',
    }
    for (const [head, home] of Object.entries(homes))
      expect(files.filter(({ path }) => read(path).includes(head)).map(({ path }) => path)).toEqual([home])
  })

  it('reaches no stream but through them', () => {
    for (const { path } of files) {
      const text = read(path)
      expect(text, path).not.toMatch(/console\.|process\.std(?:out|err)\.write|process\.exit\(/)
      // Quotes are for messages, which are escaped as they leave; data is never made by it.
      if (path.startsWith('write/') && path !== 'write/json.ts') expect(text, path).not.toContain('JSON.stringify(')
    }
  })
})

describe('the network', () => {
  it('is reached by no module', () => {
    for (const { path, imports } of sourceFiles())
      for (const { from } of imports) {
        expect(from, path).not.toMatch(/^node:(?:net|http|https|http2|tls|dgram|dns|inspector)/)
        // The pager is the one program that is run, and the user's own.
        if (path !== 'cli/pager.ts') expect(from, path).not.toBe('node:child_process')
      }
  })
})
