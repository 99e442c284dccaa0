import { ascii } from './languages.ts'
import { below, pick, type Random } from './random.ts'
import { sentence } from './sentences.ts'
import type { Shape } from './shapes.ts'

/** Seconds of a caption, at most. */
const LONGEST = 5

/** Captions in WebVTT: two lines a cue, in voices that change after a few. */
export const captions: Shape = {
  name: 'captions',
  title: 'WebVTT, two lines a cue, in voices',
  pieces: voices,
}

function* voices(random: Random): Generator<string> {
  const speech = { language: ascii, damage: 0 }
  let at = 0
  let who = pick(random, ascii.speakers)
  yield 'WEBVTT\n\n'
  while (true) {
    if (random() < 0.4) who = pick(random, ascii.speakers)
    const from = at
    at += 1_000 + below(random, (LONGEST - 1) * 1_000)
    yield `${clock(from)} --> ${clock(at)}\n<v ${who}>${line(random)}\n${line(random)}</v>\n\n`
  }

  function line(next: Random): string {
    return sentence(next, speech).slice(0, 40).trimEnd()
  }
}

/** Of milliseconds. */
function clock(time: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(time / 1_000)
  const rest = String(time % 1_000).padStart(3, '0')
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${rest}`
}
