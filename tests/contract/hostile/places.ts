import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIALOGUE } from './case.ts'

/** Files that somebody has laid there, and what must become of a run over them. */
export interface Place {
  /** Makes the files; gives the arguments behind "parse". */
  readonly make: (cwd: string) => readonly string[]
  readonly code: number
  readonly turns: number
  readonly says?: RegExp
}

export const write = (cwd: string, name: string | Buffer, text = DIALOGUE) =>
  writeFileSync(Buffer.isBuffer(name) ? Buffer.concat([Buffer.from(`${cwd}/`), name]) : join(cwd, name), text)

/** Steps that are done, and then the arguments. */
const argsBehind =
  (..._steps: readonly unknown[]) =>
  (args: readonly string[]) =>
    args

/** A file by this name, and the arguments that name it. */
const named = (name: string, args: readonly string[] = [name]): Place => ({
  make: (cwd) => {
    write(cwd, name)
    return args
  },
  code: 0,
  turns: 2,
})

const EVERYWHERE: Readonly<Record<string, Place>> = {
  'a name that is missing': { make: () => ['missing.txt'], code: 2, turns: 0, says: /missing\.txt: no such file/ },
  'a pattern that nothing matches': { make: () => ['*.none'], code: 2, turns: 0, says: /\*\.none: no file matches/ },
  'an empty name': { make: () => [''], code: 2, turns: 0 },
  'a folder': { make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['.']), code: 0, turns: 2 },
  'a folder without files': { make: () => ['.'], code: 2, turns: 0, says: /holds no transcript/ },
  'a file as a folder': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt/b.txt']),
    code: 2,
    turns: 0,
    says: /a\.txt\/b\.txt/,
  },
  'a link to nothing': {
    make: (cwd) => argsBehind(symlinkSync('none', join(cwd, 'link.txt')))(['link.txt']),
    code: 2,
    turns: 0,
    says: /link\.txt/,
  },
  'a link to itself': {
    make: (cwd) => argsBehind(symlinkSync('self.txt', join(cwd, 'self.txt')))(['self.txt']),
    code: 2,
    turns: 0,
    says: /self\.txt/,
  },
  'links in a circle': {
    make: (cwd) => argsBehind(symlinkSync('b', join(cwd, 'a')), symlinkSync('a', join(cwd, 'b')))(['a']),
    code: 2,
    turns: 0,
    says: /a: .*circle/,
  },
  'a folder that holds itself': {
    make: (cwd) =>
      argsBehind(mkdirSync(join(cwd, 'sub')), write(cwd, 'sub/a.txt'), symlinkSync('..', join(cwd, 'sub/loop')))(['**/*.txt']),
    code: 0,
    turns: 2,
  },
  'a link to a file': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'), symlinkSync('a.txt', join(cwd, 'b.txt')))(['b.txt']),
    code: 0,
    turns: 2,
  },
  'one file under two names': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'), linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt')))(['a.txt', 'b.txt']),
    code: 0,
    turns: 4,
  },
  'one file twice': { make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', './a.txt', 'a.txt']), code: 0, turns: 2 },
  'files of one name': {
    make: (cwd) =>
      argsBehind(
        mkdirSync(join(cwd, 'a')),
        mkdirSync(join(cwd, 'b')),
        write(cwd, 'a/x.txt'),
        write(cwd, 'b/x.txt'),
      )(['a/x.txt', 'b/x.txt']),
    code: 0,
    turns: 4,
  },
  'good files beside bad ones': {
    make: (cwd) => {
      for (let at = 0; at < 20; at++) write(cwd, `good-${at}.txt`)
      write(cwd, 'bad.txt', '\u007fELF\u0002\u0001\u0001\0')
      mkdirSync(join(cwd, 'folder.txt'))
      return [...Array.from({ length: 20 }, (_, at) => `good-${at}.txt`), 'bad.txt', 'folder.txt', 'missing.txt']
    },
    code: 2,
    turns: 40,
    says: /bad\.txt[\s\S]*folder\.txt|folder\.txt[\s\S]*bad\.txt/,
  },
  'a line end in a name': named('a\nb.txt'),
  'an escape in a name': named('a\u001b[2J\u009bb.txt'),
  'a name that turns round': named('a\u202etxt.exe'),
  'a tab in a name': named('a\tb.txt'),
  'a name like an option': named('-rf.txt', ['--', '-rf.txt']),
  'a name like a pattern': named('[1]*?.txt'),
  'a name like a negation': named('!a.txt'),
  'a name with braces': named('{a,b}.txt'),
  'a name with quotes': named(`it's "a" $(b) \`c\`.txt`),
  'a name with spaces': named('  a  b  .txt'),
  'a name of 255 bytes': named(`${'a'.repeat(251)}.txt`),
  'a name of 300 bytes': { make: () => [`${'a'.repeat(300)}.txt`], code: 2, turns: 0, says: /too long/ },
  'a decomposed name': named('cafe\u0301.txt'),
  'a name of an emoji': named('\u{1f3ba}.txt'),
  'a name that is a number': named('1'),
  'a name of the prototype': named('__proto__'),
  'a name with a colon': named('a:12.txt'),
  'an output that is an input': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', 'a.txt']),
    code: 2,
    turns: 0,
    says: /input as well/,
  },
  'an output in no folder': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', 'none/b']),
    code: 2,
    turns: 0,
    says: /no such directory/,
  },
  'an output that is a folder': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', '.']),
    code: 2,
    turns: 0,
    says: /is a directory/,
  },
  'a deep folder': {
    make: (cwd) =>
      argsBehind(mkdirSync(join(cwd, 'd/'.repeat(60)), { recursive: true }), write(cwd, `${'d/'.repeat(60)}a.txt`))(['**/*.txt']),
    code: 0,
    turns: 2,
  },
}

const ON_LINUX: Readonly<Record<string, Place>> = {
  'a name that is not UTF-8': {
    make: (cwd) => argsBehind(write(cwd, Buffer.from([0x61, 0xff, 0x2e, 0x74, 0x78, 0x74])), write(cwd, 'b.txt'))(['*.txt']),
    code: 2,
    turns: 2,
    says: /not be valid UTF-8/,
  },
  'the device of nothing': { make: () => ['/dev/null'], code: 1, turns: 0, says: /empty/ },
  'the device of zeros': { make: () => ['/dev/zero'], code: 2, turns: 0, says: /\/dev\/zero: looks like nothing but NUL/ },
  'the device of noise': { make: () => ['/dev/urandom'], code: 2, turns: 0, says: /\/dev\/urandom/ },
  'a file of the system without a size': { make: () => ['/proc/self/comm'], code: 1, turns: 0, says: /\/proc\/self\/comm/ },
  'memory of a process': { make: () => ['/proc/self/mem'], code: 2, turns: 0, says: /\/proc\/self\/mem/ },
  'an output that is full': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', '/dev/full']),
    code: 2,
    turns: 0,
    says: /\/dev\/full: cannot be written/,
  },
}

export const places = process.platform === 'linux' ? { ...EVERYWHERE, ...ON_LINUX } : EVERYWHERE
