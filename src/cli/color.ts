/** 0 none · 1 sixteen colours · 2 256 · 3 true colour. Computed once, from --color, NO_COLOR, FORCE_COLOR and the terminal. */
export type ColorLevel = 0 | 1 | 2 | 3
