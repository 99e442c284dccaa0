import { expect, test } from 'vitest'
import { tableAdvice } from '../../src/cli/records/unread-table.ts'
import { columnsOption } from '../../src/formats/tables/columns-option.ts'

test.each([
  ['Person;Said here;Nr\nMara;It is late, I think.;1\nJo;Yes, it is.;2\n', "'speaker=Person,text=Said here'"],
  ['nr\tperson\twords\n1\tMara\tIt is late, I think.\n2\tJo\tYes, it is.\n', 'speaker=person,text=words'],
  ['Who is it,What\nMara,"It is late,\nI think."\nJo,Yes it is.\n', "'speaker=Who is it,text=What'"],
])('%j is perhaps a table', (head, columns) => {
  expect(tableAdvice(head)).toBe(`if it is a table, say what its columns hold: --columns ${columns}`)
})

test.each([
  '',
  'Well, it is late.\nYes, it is.\nNo, not yet.\n',
  'One line, and one comma\n',
  'Mara,Jo\nOne\nTwo, three\n',
  'a,"b\n',
])('%j is not', (head) => {
  expect(tableAdvice(head)).toBeUndefined()
})

test('names of columns are quoted for the shell', () => {
  expect(columnsOption(["Who's", 'Said'])).toBe(`--columns 'speaker=Who'\\''s,text=Said'`)
  expect(columnsOption(['text'])).toBe('--columns text=text')
})
