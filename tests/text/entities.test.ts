import { characterEntities } from 'character-entities'
import { characterEntitiesLegacy } from 'character-entities-legacy'
import { expect, test } from 'vitest'
import { entityAt, entityText, htmlEntity } from '../../src/text/entities.ts'

test('every entity of HTML is known: "npm run entities" makes the table', () => {
  for (const [name, text] of Object.entries(characterEntities)) expect(htmlEntity(name), name).toBe(text)
})

test('some are read without their end', () => {
  for (const name of characterEntitiesLegacy) {
    const end = name.length + 1
    expect(entityAt(`&${name} so`, 0, htmlEntity)).toEqual({ text: htmlEntity(name), end })
  }
  for (const text of ['&unknown', '&notin'.slice(0, 3), '&', '&;', 'R&D <i>so</i>;'])
    expect(entityAt(text, text.indexOf('&'), htmlEntity)).toBeUndefined()
})

test('numbers from 128 to 159 are those of windows-1252', () => {
  expect(['#146', '#x93', '#128', '#129', '#160'].map((name) => entityText(name))).toEqual(['’', '“', '€', '\u0081', '\u00a0'])
})
