import type { TierMeaning } from '../time-order.ts'
import names from './tier-names.json' with { type: 'json' }

// What tiers are named for that hold speech, the longest pieces first: of one speaker only the first that is there is read.
const WORD_LEVEL = names.levels.length - 1

let levels: Map<string, number> | undefined

/** -1 for what holds no speech, undefined for what says neither. */
function levelOf(word: string): number | undefined {
  if (levels === undefined) {
    levels = new Map()
    for (const name of names.noSpeech.split(' ')) levels.set(name, -1)
    for (const [level, words] of names.levels.entries()) for (const name of words.split(' ')) levels.set(name, level)
  }
  return levels.get(word.toLowerCase())
}

// "Mara - words"  "mara_utt"  "Jo Vey: phones"
//         ^^^^^         ^^^            ^^^^^^
const WHAT = /(?<![a-z])[a-z]+$/i
//      ^^^           ^              ^^
const SEPARATORS = /(?<![\s\-_:/@|.])[\s\-_:/@|.]+$/

interface NamedTier {
  readonly who: string
  readonly level: number | undefined
}

/** "Mara - words" is Mara's tier of words; "words" is nobody's. */
export function readTierName(name: string): NamedTier {
  const bare = name.trim()
  const level = levelOf(bare)
  if (level !== undefined) return { who: '', level }
  const [what = ''] = WHAT.exec(bare) ?? []
  const before = bare.slice(0, bare.length - what.length)
  const who = before.replace(SEPARATORS, '')
  const own = who === '' || who === before ? undefined : levelOf(what)
  return own === undefined ? { who: bare, level: undefined } : { who, level: own }
}

/** Tells what the tiers of a source hold, by their names alone. */
export class TierNames {
  readonly #best = new Map<string, number>()

  meet(name: string): void {
    const { who, level } = readTierName(name)
    if (level !== undefined && level >= 0) this.#best.set(who, Math.min(level, this.#best.get(who) ?? Infinity))
  }

  meaning(name: string): TierMeaning {
    const { who, level } = readTierName(name)
    if (level !== undefined && (level < 0 || level > (this.#best.get(who) ?? level))) return { matter: 'body' }
    if (who !== '') return { speaker: who }
    return { speaker: null, isWords: level === WORD_LEVEL }
  }
}

/** Whether a name says that a tier holds no speech: "K-Gesture", "notes". */
export function isNoSpeech(name: string): boolean {
  return name.split(/[^a-z]+/i).some((word) => levelOf(word) === -1)
}
