import { shortened } from '../../text/elide.ts'
import { jsonValue } from '../../write/json.ts'
import { type Paint, paintFor } from '../color.ts'
import type { ExitCode } from '../command.ts'
import { escapeText, plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { visitSources } from '../records/visit-sources.ts'
import { type Appraisal, appraise } from './appraisal.ts'

/** Units shown of a line. */
const SHOWN = 70

/** Says of each file what it is. 2 when one cannot be read, 1 when one is no transcript, else 0. */
export async function reportFormats(files: readonly string[], asJson: boolean, io: Io): Promise<ExitCode> {
  const paint = await paintFor(io.color)
  let hasFailed = false
  let isUnknown = false
  await visitSources(
    {
      files,
      async visit(source) {
        const appraisal = await appraise(source)
        if (!appraisal.recognised) isUnknown = true
        await io.stdout.write(asJson ? `${jsonValue(appraisal)}\n` : appraisalText(appraisal, paint))
      },
      failed() {
        hasFailed = true
      },
    },
    io,
  )
  if (hasFailed) return 2
  return isUnknown ? 1 : 0
}

function appraisalText(appraisal: Appraisal, paint: Paint): string {
  const { file, format, title, told, firstLine, labels, encoding, alternatives } = appraisal
  const rows = [
    ['because', told],
    ['line', firstLine === null ? '' : `${firstLine.line}: ${shortened(firstLine.text, SHOWN)}`],
    [
      'labels',
      labels === null
        ? missingLabels(appraisal)
        : `${labels.convention} (${labels.title}): ${plural(labels.labels, 'label')}, ${plural(labels.names, 'name')}`,
    ],
    ['encoding', encoding ?? ''],
    ...alternatives.map(({ format: name, why }) => ['not', `${name}: ${why}`]),
  ]
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([name = '', value = '']) => `  ${name.padEnd(10)}${escapeText(value)}\n`)
  const what = format === null ? title : `${format} (${title})`
  return `${paint.heading(escapeText(file))}: ${escapeText(what)}\n${lines.join('')}`
}

/** Plain text is a transcript by its labels alone. */
function missingLabels({ format, firstLine }: Appraisal): string {
  if (format !== 'text') return ''
  return firstLine === null ? 'none: it is empty' : 'none in its first 64 KiB: nothing says who speaks'
}
