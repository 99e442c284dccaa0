/** The apostrophe in front of a cell that a spreadsheet would run as a formula: '=SUM(A1)  '- I think so. */
export const SHIELD = /^'(?='*[\s\p{Cf}]*[=+\-@＝＋－＠])/u
