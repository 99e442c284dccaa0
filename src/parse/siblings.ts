/** Conventions that differ only in the letters of names, or in what they name: a document with one may use the other for some. */
export const SIBLINGS: Readonly<Record<string, string>> = {
  'caps-colon': 'title-colon',
  'title-colon': 'caps-colon',
  'script-cue': 'script-line',
  'script-line': 'script-cue',
  'title-period': 'caps-period',
  'role-letters': 'caps-colon',
  'member-dash': 'dash',
  dash: 'question-words',
}
