/** Endings of domains. Those that are also English words stay out: in, it, is, me, to, so, at, be, us. */
const TOP_DOMAINS =
  'com org net edu gov mil int info biz io co ai app dev uk eu de fr ca au jp br cn ru ua pl nl se ch es pt ie nz za tv fm news blog tech online site cloud'

const FILE_EXTENSIONS =
  'mp3 mp4 m4a wav ogg flac webm mov avi mkv html htm xhtml php asp aspx jsp cfm pdf doc docx xls xlsx ppt pptx txt csv tsv json jsonl xml yaml yml toml ini md zip gz tar jpg jpeg png gif svg webp srt vtt js jsx mjs cjs ts tsx css scss py rs cpp hpp java rb sh sql exe dll log'

const topDomains = new Set(TOP_DOMAINS.split(' '))
const fileExtensions = new Set(FILE_EXTENSIONS.split(' '))

/** Whether the lower-case word ends a domain name: "org". */
export function isTopDomain(word: string): boolean {
  return topDomains.has(word)
}

/** Whether the lower-case word ends a file name: "pdf". */
export function isFileExtension(word: string): boolean {
  return fileExtensions.has(word)
}
