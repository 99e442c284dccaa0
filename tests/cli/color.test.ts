import { describe, expect, it } from 'vitest'
import { type ColorChoice, colorLevel } from '../../src/cli/color.ts'

describe('colour', () => {
  it.each<[ColorChoice, Record<string, string>, boolean, number]>([
    ['auto', { TERM: 'xterm' }, true, 1],
    ['auto', { TERM: 'xterm' }, false, 0],
    ['auto', { TERM: 'xterm-256color' }, true, 2],
    ['auto', { COLORTERM: 'truecolor' }, true, 3],
    ['auto', { TERM: 'dumb' }, true, 0],
    ['auto', { TERM: 'xterm', NO_COLOR: '1' }, true, 0],
    ['auto', { TERM: 'xterm', NO_COLOR: '' }, true, 1],
    ['auto', { FORCE_COLOR: '1' }, false, 1],
    ['auto', { FORCE_COLOR: '3', NO_COLOR: '1' }, false, 3],
    ['auto', { FORCE_COLOR: '0' }, true, 0],
    ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, 1],
    ['never', { FORCE_COLOR: '1' }, true, 0],
  ])('--color %s with %o, terminal %s: %i', (choice, env, isTTY, level) => {
    expect(colorLevel(choice, { env, isTTY })).toBe(level)
  })
})
