/** Labels of these conventions differ in letters and marks only: one of each may stand in one talk. */
export const FAMILIES: ReadonlySet<string> = new Set(
  'caps-colon title-colon markdown-bold marked-colon time-colon full-width-colon wrapped-colon role-letters'.split(' '),
)
