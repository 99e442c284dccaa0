import { describe, expect, it } from 'vitest'
import { type ColorChoice, colorLevel } from '../../src/cli/color.ts'

describe('colour', () => {
  it.each<[{ choice: ColorChoice; isTTY: boolean; env: Record<string, string> }, number]>([
    [{ choice: 'auto', isTTY: true, env: { TERM: 'xterm' } }, 1],
    [{ choice: 'auto', isTTY: false, env: { TERM: 'xterm' } }, 0],
    [{ choice: 'auto', isTTY: true, env: { TERM: 'xterm-256color' } }, 2],
    [{ choice: 'auto', isTTY: true, env: { COLORTERM: 'truecolor' } }, 3],
    [{ choice: 'auto', isTTY: true, env: { TERM: 'dumb' } }, 0],
    [{ choice: 'auto', isTTY: true, env: { TERM: 'xterm', NO_COLOR: '1' } }, 0],
    [{ choice: 'auto', isTTY: true, env: { TERM: 'xterm', NO_COLOR: '' } }, 1],
    [{ choice: 'auto', isTTY: false, env: { FORCE_COLOR: '1' } }, 1],
    [{ choice: 'auto', isTTY: false, env: { FORCE_COLOR: '3', NO_COLOR: '1' } }, 3],
    [{ choice: 'auto', isTTY: true, env: { FORCE_COLOR: '0' } }, 0],
    [{ choice: 'always', isTTY: false, env: { NO_COLOR: '1', TERM: 'dumb' } }, 1],
    [{ choice: 'never', isTTY: true, env: { FORCE_COLOR: '1' } }, 0],
  ])('%o: %i', ({ choice, isTTY, env }, level) => {
    expect(colorLevel(choice, { env, isTTY })).toBe(level)
  })
})
