export * from './byte-scan'
export * from './skim'
