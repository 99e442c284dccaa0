import * as z from 'zod'
import { ROLES } from './roles.ts'

/** What a speaker does in the conversation. */
export const roleSchema = z.enum(ROLES)

export type Role = z.infer<typeof roleSchema>
