// Writes src/text/html-entities.ts, every entity that HTML has a name for: npm run entities. A test says when it is stale.
import { writeFileSync } from 'node:fs'
import { characterEntities } from 'character-entities'
import { characterEntitiesLegacy } from 'character-entities-legacy'

const target = new URL('../src/text/html-entities.ts', import.meta.url)
/** What an editor would not show, and what would end the string. */
const ESCAPED = /['\\]|[^\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u2bff]/g

/** Names with what they stand for, "amp & lt <": neither ever holds a space. */
function listOf(names) {
  const list = names.map((name) => `${name} ${characterEntities[name]}`).join(' ')
  return list.replace(ESCAPED, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const others = Object.keys(characterEntities).filter((name) => !characterEntitiesLegacy.includes(name))
writeFileSync(
  target,
  `// Made by scripts/make-entities.mjs: "npm run entities".
/** Entities that browsers read without a ";", too, each with what it stands for. */
export const UNENDED =
  '${listOf(characterEntitiesLegacy)}'
/** All others of HTML. */
export const ENDED =
  '${listOf(others)}'
`,
)
