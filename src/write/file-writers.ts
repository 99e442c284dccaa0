import { convokit } from './convokit.ts'
import { docx } from './docx.ts'
import type { FileWriter } from './file-writer.ts'
import { parquet } from './parquet.ts'

/** Every format that is not one text, in the order help shows them. */
export const fileWriters: readonly FileWriter[] = [docx, parquet, convokit]
