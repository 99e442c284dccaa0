/** Made by scripts/build/word-list.mjs. */
declare module 'word-list' {
  export const packed: string
}
