// Loaded into the command by the tests of faults: the Nth call of one kind fails, as a disk, a quota or a signal would make it.
//   FAULT=writeSync:3:ENOSPC   the third call fails    FAULT=writeSync:3+:ENOSPC   and all behind it
//   FAULT=writeSync:3:SHORT    the third call does half of what it is asked
// Says on descriptor 3 that the fault was met.
const fs = require('node:fs')
const { constants } = require('node:os')
const { join } = require('node:path')

const [name = '', count = '', kind = ''] = (process.env.FAULT ?? '').split(':')
const from = Number.parseInt(count, 10)
const isLasting = count.endsWith('+')
const syscall = name.replace('Sync', '')
let calls = 0
const tell = fs.writeSync

function isMet() {
  calls++
  const met = calls === from || (isLasting && calls > from)
  if (met && calls === from)
    try {
      tell(3, 'met\n')
    } catch {
      // Nobody asked.
    }
  return met
}

/** As Node makes it; a quota has no name there, only a number. */
function failure(path) {
  const errno = -constants.errno[kind]
  const code = kind === 'EDQUOT' ? 'UNKNOWN' : kind
  const error = new Error(`${code}: injected, ${syscall}`)
  return Object.assign(error, { errno, code, syscall }, typeof path === 'string' ? { path } : {})
}

/** Asked for half of the bytes, or for one. */
function shortened([fd, buffer, offset = 0, length = buffer.length - offset, ...rest]) {
  return [fd, buffer, offset, Math.max(1, length >> 1), ...rest]
}

/** The program itself, read by Node: a fault there is none of the program's. */
const program = join(__dirname, '../../..')
const own = new Set()
const isOwn = (first) => own.has(first) || (typeof first === 'string' && first.startsWith(program))
const { openSync } = fs
if (name !== 'openSync')
  fs.openSync = (...args) => {
    const fd = openSync(...args)
    if (isOwn(args[0])) own.add(fd)
    else own.delete(fd)
    return fd
  }

/** A disk that is full stays full, but the messages about it go elsewhere. */
const isMessage = (first) => isLasting && first === 2

const original = fs[name]
if (typeof original === 'function') {
  fs[name] = (...args) => {
    if (isOwn(args[0]) || isMessage(args[0]) || !isMet()) return original(...args)
    if (kind === 'SHORT') return original(...shortened(args))
    if (name.endsWith('Sync')) throw failure(args[0])
    setImmediate(args.at(-1), failure(args[0]))
    return undefined
  }
}
