import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../../../../src/cli/errors.ts'
import { readKeptWords } from '../../../../src/cli/settings/kept-words.ts'
import { readSettings } from '../../../../src/cli/settings/project-options.ts'
import { readSpeakerList } from '../../../../src/cli/settings/speaker-list.ts'
import { InputError } from '../../../../src/node/errors.ts'
import { Choices, promise, type Target } from '../target.ts'

const path = join(mkdtempSync(join(tmpdir(), 'transcript-fuzz-')), 'settings')
const READERS = [readKeptWords, readSpeakerList, readSettings]

export const settings: Target = {
  name: 'settings',
  about: 'any file of words to keep, of speakers, or of settings: read, or refused with what is wrong in one line',
  longest: 512,
  async fuzz(bytes) {
    const choices = new Choices(bytes)
    const read = choices.one(READERS)
    writeFileSync(path, choices.rest())
    try {
      await read(path)
    } catch (error) {
      if (!(error instanceof InputError || error instanceof UsageError)) throw error
      promise(error.message.length < 2_000, () => 'an error longer than what it is about')
    }
    promise(Object.keys(Object.prototype).length === 0, () => 'the prototype of all objects was written to')
  },
}
