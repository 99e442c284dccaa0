// What is used of the packages that only the nightly tests install, so that types are checked without them.
declare module 'mammoth' {
  const mammoth: { extractRawText(document: { buffer: Buffer }): Promise<{ value: string }> }
  export default mammoth
}

declare module 'an-array-of-english-words' {
  const words: readonly string[]
  export default words
}

declare module 'recheck' {
  export function check(
    source: string,
    flags: string,
    options: { timeout: number },
  ): Promise<{ status: string; complexity?: { summary: string } }>
}

declare module 'xmllint-wasm' {
  export function validateXML(options: {
    xml: string
    schema: string
    extension: 'relaxng'
  }): Promise<{ errors: readonly { message: string }[] }>
}
