import { type Flag, flagRule } from './flag.ts'

// What is heard alike, where only one of the two makes sense.
const CONFUSED =
  /\b(?:loathe to|(?:should|could|would|might|must) of(?! course)|for all intensive purposes|case and point|free reign|tow the line|peaked (?:my|your|his|her|our|their) interest|mute point|baited breath|deep[- ]seeded|one in the same|hunger pains|wet (?:my|your|his|her|our|their) appetite)\b/gi
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/^loathe/i, 'loath to'],
  [/ of$/i, '… have'],
  [/^for all/i, 'for all intents and purposes'],
  [/^case/i, 'case in point'],
  [/^free/i, 'free rein'],
  [/^tow/i, 'toe the line'],
  [/^peaked/i, 'piqued'],
  [/^mute/i, 'moot point'],
  [/^baited/i, 'bated breath'],
  [/^deep/i, 'deep-seated'],
  [/^one/i, 'one and the same'],
  [/^hunger/i, 'hunger pangs'],
  [/^wet/i, 'whet'],
]

/** A word written for another that sounds alike. */
export const confusedWord: Flag = flagRule('spelling/confused-word', {
  watch: (report) => ({
    text({ text }) {
      for (const { 0: words, index } of text.matchAll(CONFUSED)) {
        const meant = MEANT.find(([pattern]) => pattern.test(words))?.[1] ?? ''
        report.found({ from: index, message: `"${words}" may stand for "${meant}"` })
      }
    },
  }),
})
