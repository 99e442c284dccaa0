/** What one record of speech is. */
export type Unit = 'turn' | 'cue' | 'sentence' | 'word'
