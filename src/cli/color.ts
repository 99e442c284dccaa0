/** 0 none · 1 sixteen colours · 2 256 · 3 true colour. Computed once, from --color, NO_COLOR, FORCE_COLOR and the terminal. */
export type ColorLevel = 0 | 1 | 2 | 3

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const
export type ColorChoice = (typeof COLOR_CHOICES)[number]

type Environment = Readonly<Record<string, string | undefined>>

const FORCED: ReadonlyMap<string, ColorLevel> = new Map([
  ['0', 0],
  ['false', 0],
  ['2', 2],
  ['3', 3],
])

/** What the terminal can show, as far as its name tells. */
function depth({ TERM, COLORTERM }: Environment): ColorLevel {
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3
  return TERM?.includes('256') ? 2 : 1
}

/** The option decides, then FORCE_COLOR, then NO_COLOR, then whether the output is a terminal. */
export function colorLevel(choice: ColorChoice, env: Environment, isTTY: boolean): ColorLevel {
  if (choice === 'never') return 0
  if (choice === 'always') return depth(env)
  const { FORCE_COLOR, NO_COLOR, TERM } = env
  if (FORCE_COLOR !== undefined) return FORCED.get(FORCE_COLOR) ?? 1
  if (NO_COLOR || !isTTY || TERM === 'dumb') return 0
  return depth(env)
}
