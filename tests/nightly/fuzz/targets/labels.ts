import { conventions } from '../../../../src/labels/index.ts'
import { LABEL_REACH } from '../../../../src/recogniser/label.ts'
import { Choices, promise, type Target } from '../target.ts'

export const labels: Target = {
  name: 'labels',
  about: 'any line, shown to every convention: what is seen lies in the line, in order, and is rated from 0 to 1',
  longest: 512,
  fuzz(bytes) {
    const line = new Choices(bytes)
      .text()
      .replace(/[\r\n]+/g, ' ')
      .slice(0, LABEL_REACH)
    for (const convention of conventions) {
      const match = convention.match(line)
      if (match === undefined) continue
      const { at, speechAt, prior, label, names } = match
      const isPlaced = at >= 0 && at <= speechAt && speechAt <= line.length
      promise(
        isPlaced && prior >= 0 && prior <= 1,
        () => `${convention.name} sees ${JSON.stringify(match)} in ${JSON.stringify(line)}`,
      )
      promise(label !== '' && names.length > 0 && !names.includes(''), () => `${convention.name} sees a label without a name`)
    }
  },
}
