export { InputError } from './errors.ts'
export { parseFile } from './parse-file.ts'
export { createParseTransform } from './transform.ts'
