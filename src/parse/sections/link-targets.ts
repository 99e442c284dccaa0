// "[the plan]: https://quay.example/plan.html"   "[tide]: #tide-table 'Tide'"
const TARGET =
  /^\[[^[\]]{1,100}\]:\s{1,9}<?(?:[a-z]{2,6}:\/\/|mailto:|[#/]|\.{1,2}\/|[\w./-]{1,60}\.(?:md|html?)(?=[#>\s]|$))\S{0,500}(?:\s{1,9}(?:"[^"]{0,200}"|'[^']{0,200}'|\([^)]{0,200}\)))?$/

/** Whether a line says where a link of Markdown leads. */
export function isLinkTarget(line: string): boolean {
  return line.startsWith('[') && line.includes(']: ') && TARGET.test(line)
}
