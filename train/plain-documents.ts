import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Sample } from './gold.ts'
import { Random } from './random.ts'

const FOLDERS = ['node_modules', '/usr/share/doc', '/usr/lib/node_modules', '/usr/share/perl']
const MANUALS = '/usr/share/man'
const DOCUMENT =
  /(?:^|\/)(?:README|CHANGELOG|CHANGES|HISTORY|NEWS|LICEN[CS]E|COPYING|copyright|changelog|TODO|AUTHORS|CONTRIBUTING|SECURITY)[^/]*$|\.(?:md|rst|txt|pod)(?:\.gz)?$/
const CONTROL = /[\0-\x08]/

function* filesIn(folder: string, depth = 0): Generator<string> {
  if (!existsSync(folder) || depth > 5) return
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path, depth + 1)
    else if (entry.isFile() && DOCUMENT.test(path)) yield path
  }
}

function read(path: string): string {
  if (statSync(path).size > 400_000) return ''
  const bytes = readFileSync(path)
  return new TextDecoder().decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}

const manual = (path: string): string =>
  execFileSync('/bin/sh', ['-c', 'zcat -f "$0" | groff -man -Tascii -P-c 2>/dev/null | col -bx', path], { encoding: 'utf8' })

/** Pieces of documents of this machine in which nobody speaks: manuals, changelogs, licences. Other machines have others. */
export function plainDocuments(most: number): readonly Sample[] {
  const random = new Random(5)
  const seen = new Set<string>()
  const made: Sample[] = []
  const add = (text: string, kind: string): void => {
    const lines = text.split('\n')
    const starts = lines.flatMap((_, index) => (index === 0 || lines[index - 1]?.trim() === '' ? [index] : []))
    const start = random.chance(0.7) ? random.pick(starts) : 0
    const piece = lines
      .slice(start, start + random.pick([6, 8, 10, 14, 20, 30, 60, 120]))
      .join('\n')
      .trim()
    if (piece.length < 150 || CONTROL.test(piece) || seen.has(piece.slice(0, 300))) return
    seen.add(piece.slice(0, 300))
    made.push({
      root: 'made',
      kind,
      file: `${kind} ${made.length}`,
      source: `plain ${made.length % 25}`,
      text: `${piece}\n`,
      gold: [],
      count: 0,
      isMade: true,
    })
  }
  for (const folder of FOLDERS) {
    const paths = [...filesIn(folder)]
    const step = Math.max(1, Math.floor(paths.length / most))
    for (let index = 0; index < paths.length; index += step) add(read(paths[index] ?? ''), `plain ${folder.split('/').at(-1)}`)
  }
  const pages = ['man1', 'man5', 'man7', 'man8'].flatMap((part) => [...manuals(join(MANUALS, part))])
  const step = Math.max(1, Math.floor(pages.length / 40))
  for (let index = 0; index < pages.length; index += step) add(manual(pages[index] ?? ''), 'plain man')
  return made
}

function manuals(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : []
}
