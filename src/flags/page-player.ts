import type { Flag } from './flag.ts'

// "Use Up/Down Arrow keys to increase or decrease volume."   "00:00 / 54:00"
const PLAYER =
  /\b(?:Up\/Down|Left\/Right) Arrow keys\b|\b(?:Audio|Video) Player\b|^\d{1,2}:\d\d(?::\d\d)? \/ \d{1,2}:\d\d|Skip to (?:main )?content/m

/** What a page says around its player. */
export const audioPlayer: Flag = {
  name: 'page/player',
  title: 'Words of a web page, not of a speaker',
  why: 'Copied pages bring along what is around a player. It is kept as matter, where no search for speech finds it; in a turn it would be read as speech.',
  safety: 'flag',
  examples: [
    { text: 'Audio Player 00:00 00:00 31:40 Use Up/Down Arrow keys to increase or decrease volume.', at: 'Audio Player' },
    { text: '00:00 / 54:00', at: '00:00' },
    { text: 'Skip to main content', at: 'Skip' },
    { text: 'Video Player', at: 'Video' },
  ],
  counterExamples: ['He is an audio engineer.', 'At 10:30 / 10:45 we met.', 'Skip it.', 'Use the arrow keys.'],
  watch: (report) => ({
    text({ text }) {
      const found = PLAYER.exec(text)
      if (found !== null) report.found({ from: found.index, message: `"${found[0]}" is of a web page` })
    },
  }),
}
