import { bytesOf, casesOf, DIALOGUE, randomNumbers } from '../case.ts'

const { cases, add } = casesOf('binary')

function noise(length: number, seed: number): Uint8Array {
  const next = randomNumbers(seed)
  return Uint8Array.from({ length }, () => Math.floor(next() * 256))
}

const SIGNATURES: readonly (readonly [string, readonly (string | readonly number[])[], RegExp])[] = [
  ['pdf', ['%PDF-1.7\n'], /PDF/],
  ['gzip', [[0x1f, 0x8b, 8, 0]], /gzip/],
  ['bzip2', ['BZh91AY&SY'], /bzip2/],
  ['xz', [[0xfd], '7zXZ\0'], /xz/],
  ['zstd', [[0x28, 0xb5, 0x2f, 0xfd]], /zstd/],
  ['7z', ['7z', [0xbc, 0xaf, 0x27, 0x1c]], /7-Zip/],
  ['rar', ['Rar!', [0x1a, 7, 0]], /RAR/],
  ['old-office', [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]], /Office/],
  ['png', [[0x89], 'PNG\r\n', [0x1a, 10]], /PNG/],
  ['jpeg', [[0xff, 0xd8, 0xff, 0xe0]], /JPEG/],
  ['gif', ['GIF89a'], /GIF/],
  ['tiff', ['II*\0'], /TIFF/],
  ['elf', [[0x7f], 'ELF', [2, 1, 1, 0]], /ELF/],
  ['windows-program', ['MZ', [0x90, 0, 3, 0, 0, 0]], /program/],
  ['mp3', ['ID3', [3, 0]], /MP3/],
  ['wav', ['RIFF', [0x24, 8, 0, 0], 'WAVE'], /WAV/],
  ['ogg', ['OggS\0'], /Ogg/],
  ['flac', ['fLaC\0'], /FLAC/],
  ['mp4', [[0, 0, 0, 0x20], 'ftypisom'], /MP4/],
  ['webm', [[0x1a, 0x45, 0xdf, 0xa3]], /Matroska|WebM/],
  ['sqlite', ['SQLite format 3\0'], /SQLite/],
]
for (const [id, head, says] of SIGNATURES) add(id, bytesOf(...head, noise(4_000, 5)), 'refused', { says })
add('noise-behind-rtf', bytesOf('{\\rtf1\\ansi MARA LUND: hello\\par}', noise(4_000, 5)), 'bounded')
add('nuls', new Uint8Array(65_536), 'refused', { says: /NUL/ })
for (const seed of [1, 2, 3]) add(`noise-${seed}`, noise(100_000, seed), 'refused')
add('noise-behind-text', bytesOf(DIALOGUE.repeat(50), noise(100_000, 4)), 'bounded')
add('text-behind-noise', bytesOf(noise(2_000, 6), DIALOGUE.repeat(50)), 'bounded')
add('nuls-behind-text', bytesOf(DIALOGUE.repeat(50), new Uint8Array(100_000)), 'warned')
add('delete-characters', '\u007f'.repeat(5_000), 'bounded')

export const binary = cases
