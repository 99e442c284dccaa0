import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { SCHEMA_NAMES } from '../../src/cli/schema-names.ts'
import { schemaText } from '../../src/cli/schemas.ts'

const folder = fileURLToPath(new URL('../../schema', import.meta.url))

describe('schema/*.schema.json', () => {
  it.each(SCHEMA_NAMES)('%s is what src/model says; if not: npm run schemas', (name) => {
    expect(readFileSync(`${folder}/${name}.schema.json`, 'utf8')).toBe(schemaText(name))
  })

  it('has no file of another name', () => {
    expect(readdirSync(folder).sort()).toEqual(SCHEMA_NAMES.map((name) => `${name}.schema.json`).sort())
  })

  it('says 2020-12', () => {
    expect(JSON.parse(schemaText('record')).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })
})
