import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeWayTo } from '../../src/node/file-below.ts'
import { isLinux, skipWhen, temporaryDirectory } from './places.ts'

const place = temporaryDirectory()
const at = (name: string) => join(place, name)

describe('the way to an output', () => {
  it('is made of as many folders as it takes', () => {
    makeWayTo(at('one/two/three.csv'), at('one/'))
    makeWayTo(at('one/two/four.csv'), at('one/two'))
    expect(existsSync(at('one/two'))).toBe(true)
  })

  it.each(['file/', 'file/deeper'])('says that a file stands where it begins: %s', (folder) => {
    writeFileSync(at('file'), '')
    expect(() => makeWayTo(at(`${folder}/x.csv`), at(folder))).toThrow(
      expect.objectContaining({ file: at('file'), what: 'is not a folder' }),
    )
  })

  it('says that a link to nothing is not a folder', () => {
    symlinkSync('nowhere', at('link'))
    expect(() => makeWayTo(at('link/x.csv'), at('link'))).toThrow('is not a folder')
  })

  it('does not lead out of the folder', () => {
    makeWayTo(at('inner/x.csv'), at('inner'))
    symlinkSync('..', at('inner/out'))
    expect(() => makeWayTo(at('inner/out/x.csv'), at('inner'))).toThrow('by a symbolic link')
  })

  it.skipIf(skipWhen(!isLinux, 'no /proc'))('comes to an end where no folder can be made', () => {
    expect(() => makeWayTo('/proc/none/x.csv', '/proc/none')).toThrow('cannot be written: no such directory')
  })
})
