/** Lines of the transcriber between speeches, by what follows them. */
export type NoticeKind = 'end' | 'procedure' | 'notice' | 'footnote'

// "(Recess taken.)"   "[Witness sworn]"   "*(Off the record.)*"
const BRACKETED = /^[*_]*[([].{2,200}[)\]][*_.]*$/
/** Behind the marks in front: one of these tells of what was done, not of what was heard. */
const PROCEDURES =
  /\b(?:recess(?:ed|es)?|adjourn(?:ed|s|ment)?|(?:duly )?sworn|affirmed|(?:witness|jury|panel|reporter|interpreter|deponent) (?:was |is |were |then )?(?:excused|sworn|enters?|entered|leaves|left|exits?|exited|withdrew|resumes|resumed|clarification|interruption)|whereupon|off the record|on the record|back on the record|(?:begin|end|start|playing|plays?) (?:of )?(?:(?:video|audio|film) ?)?(?:clip|tape|recording|videotape)|(?:video|audio|videotape|tape) (?:clip )?(?:plays|played|is played|was played|begins|ends)|(?:begin(?:ning)?|end|start) of (?:the )?(?:video|audio|film)\b|commercial break|marked for identification|(?:luncheon|lunch|bench|sidebar|short|brief|evening|overnight) (?:recess|conference|break)|sidebar|(?:proceedings|hearing|meeting|session|sitting|deposition|interview|examination) (?:was |were )?(?:concluded|suspended|resumed|interrupted|ended|began|begins|adjourned|closed|opened)|executive session|(?:begin|start|end) (?:of )?(?:tape|side|track|disc|reel|file|part|recording) [\da-f]\b|(?:tape|side|track|disc|reel|file) [\da-f](?: (?:begins?|ends?|starts?))?[.)\]]*$|sitzungspause|unterbrechung|schlu(?:ss|ß) der sitzung)\b/
// "(Exhibit 4 was marked.)": what it is about, and what was done with it
const EXHIBIT = /\b(?:exhibits?|document) /
const TAKEN_IN = /\b(?:marked|admitted|received)\b/
// "Whereupon, a recess was taken."   "(Whereupon, at 4:15 p.m., the hearing …"
const WHEREUPON = /^[*_([]*where(?:upon|fore),? /
// "This transcript was generated automatically and may contain errors."
const ABOUT_TRANSCRIPT =
  /^(?:this|the) (?:(?:editable )?transcripts?|recording|interview) .{0,80}(?:\bgenerated\b|\bauto-?(?:matic|generated)|\bedited for\b|\blightly edited\b|\bcondensed and (?:lightly )?edited\b|\bedited and condensed\b|\bmay (?:contain|not be|be updated)\b|\bprovided (?:by|for|as)\b|\b(?:prepared|produced|compiled) (?:by|from)\b|\bfor (?:length|clarity|readability)\b|\bproofread\b)/
// "This article is a transcript of …": what stands below is the publisher's
const IS_TRANSCRIPT =
  /^this (?:article|page|text|post|story|document) is (?:an? |the )(?:[a-z-]+ ){0,2}(?:transcript|transcription|record)\b/
// "TO ORDER A VIDEO OF THIS TRANSCRIPT, PLEASE CALL …"
const ORDERS =
  /^to (?:order|purchase|buy|request|obtain) (?:an? |the )?(?:[a-z]+ ){0,3}of this (?:transcripts?|programs?|broadcast|show|hearing|episode|interview)\b/
// "The views expressed in this podcast are those of the speakers …"
const DISOWNS = /^the (?:views|opinions)(?: and opinions)? expressed\b.{0,120}\b(?:are|do|reflect|represent)\b/
const HOUR =
  /\d{1,2}(?:[:.h]\d{2}| ?[ap]\.? ?m\b| ?(?:uhr|heures?|horas?|h)\b)|\bnoon\b|\bmidnight\b|o['’]clock|\balle (?:ore )?\d/
// "The committee was called to order at 9:30 a.m."   "Court adjourned at 5:15 p.m."
const SESSION =
  /^(?:the )?(?:meeting|session|sitting|hearing|committee|subcommittee|commission|council|board|court|house|senate|assembly|conference|proceedings|deposition|examination)(?: of .{1,40}?)? (?:was |were |is |then |stands? )?(?:adjourned|recessed|concluded|ended|suspended|resumed|reconvened|called to order|opened|convened|met|closed|commenced|began|rose)\b.{0,110}$|^adjourned .{0,60}$/
// "Schluss der Sitzung: 18.05 Uhr"   "La séance est levée à vingt heures."   "Se levanta la sesión a las 14 horas."
const FOREIGN_SESSION =
  /^(?:(?:schlu(?:ss|ß)|beginn|unterbrechung)\b.{0,60}|m[øö]tet (?:ble )?(?:hevet|avslutades|slutade|slut) .{0,40}|de vergadering wordt .{0,50}(?:geschorst|gesloten|hervat)\.?|die (?:sitzung|versammlung) (?:wird|wurde|ist) .{0,80}|la seduta(?:, sospesa .{0,40},)? (?:comincia|inizia|termina|riprende|è) .{0,80}|la (?:séance|réunion) (?:est|a été|, suspendue) .{0,80}|la (?:sesión|reunión) (?:se|fue|es) .{0,80}|se (?:abre|levanta|suspende|reanuda|inicia) la (?:sesión|reunión)\b.{0,80}|a (?:sessão|reunião) (?:foi|é) .{0,80}|(?:encerra|suspende|levanta|inicia)-se a (?:sessão|reunião)\b.{0,80})$/
const SPELLED_HOUR = /\b(?:heures|horas|uhr)\b/
/** Somebody speaks of himself: no line of the transcriber. */
const SELF = /\b(?:i|i['’]\w+|we|you|my|our|your|me|us)\b/
/** Publishers say "us" and "our". */
const ONESELF = /\b(?:i|i['’]\w+|my|me)\b/
// "Mara Lund started transcription"    "Jo Vey joined the meeting"
const MACHINE =
  /^\p{Lu}[\p{L}.'’-]*,?(?: [\p{Lu}(][\p{L}.'’()-]*){0,5} (?:(?:started|stopped) (?:the )?(?:transcription|recording|transcribing)|(?:joined|left) the (?:meeting|call|conference))$/u
const LONGEST_MACHINE = 100
// "Opposition members interjecting—"   "Mr Vey interjecting:"   "Honourable members interjected."
const INTERJECTS =
  /^\p{Lu}[\p{L}.’'-]* (?:(?:\p{Lu}[\p{L}.’'-]*|of|the|and|for|hon\.?|honourable|opposition|government|members?|senators?) ){0,7}interject(?:ing(?:[—–:]|--)?|ed\.)$/u
const MACHINE_HINTS = ['transcri', 'recording', 'the meeting', 'the call', 'the conference']
// "[1] See the map."   "[^2]: ibid."   "¹ See the map."   "3. See Vey, Bridges, p. 12."
const FOOTNOTE =
  /^(?:\[\^?\d{1,3}\]:?\s+(?:[\p{Lu}"“(]|https?:|www\.|see |cf\. )|[¹²³⁰⁴-⁹]{1,3} ?[^\s¹²³⁰⁴-⁹]|\d{1,3}[.)]? (?:See\b|Cf\.|Ibid\b|Id\.|Op\. cit))/u

/** What a line of the transcriber is, or undefined for speech. `start` is trimmed. */
export function noticeKind(start: string, afterBlank: boolean): NoticeKind | undefined {
  const first = start.charCodeAt(0)
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a
  if (isLetter) return afterBlank ? sentenceKind(start) : undefined
  if ('([*_'.includes(start.charAt(0))) return bracketedKind(start, afterBlank)
  return afterBlank && FOOTNOTE.test(start) ? 'footnote' : undefined
}

function bracketedKind(start: string, afterBlank: boolean): NoticeKind | undefined {
  if (afterBlank && start.startsWith('[') && FOOTNOTE.test(start)) return 'footnote'
  const lower = start.toLowerCase()
  if (afterBlank && WHEREUPON.test(lower)) return 'procedure'
  if (!BRACKETED.test(start)) return undefined
  return (PROCEDURES.test(lower) || isTakenIn(lower)) && !speaksOfSelf(lower) ? 'procedure' : undefined
}

function isTakenIn(lower: string): boolean {
  const at = lower.search(EXHIBIT)
  return at >= 0 && TAKEN_IN.test(lower.slice(at))
}

function sentenceKind(start: string): NoticeKind | undefined {
  if (isMachine(start) || isInterruption(start)) return 'notice'
  const lower = start.toLowerCase()
  if (WHEREUPON.test(lower)) return 'procedure'
  if (IS_TRANSCRIPT.test(lower)) return 'end'
  if (ofPublisher(start, lower)) return 'notice'
  if (speaksOfSelf(lower)) return undefined
  if (ABOUT_TRANSCRIPT.test(lower)) return 'notice'
  // Hours are rare, and their patterns small.
  const hasHour = HOUR.test(lower)
  if (!hasHour && !SPELLED_HOUR.test(lower)) return undefined
  return FOREIGN_SESSION.test(lower) || (hasHour && SESSION.test(lower)) ? 'procedure' : undefined
}

/** What a long paragraph is that tells of the transcript. */
export function longNotice(start: string): NoticeKind | undefined {
  const lower = start.slice(0, LONG_REACH).toLowerCase()
  if (IS_TRANSCRIPT.test(lower)) return 'end'
  return ABOUT_TRANSCRIPT.test(lower) || DISOWNS.test(lower) ? 'notice' : undefined
}

const LONG_REACH = 200

/** What a publisher says of orders and of views. */
function ofPublisher(start: string, lower: string): boolean {
  if (!start.startsWith('T')) return false
  return DISOWNS.test(lower) || (ORDERS.test(lower) && !ONESELF.test(lower))
}

/** Whether somebody speaks of himself in a text in lower case. */
export function speaksOfSelf(lower: string): boolean {
  return SELF.test(lower)
}

/** A line that a program for meetings writes; it has no mark at its end. */
function isMachine(start: string): boolean {
  return start.length <= LONGEST_MACHINE && MACHINE_HINTS.some((hint) => start.includes(hint)) && MACHINE.test(start)
}

/** Who interrupts, and nothing of what they say. */
function isInterruption(start: string): boolean {
  return start.length <= LONGEST_MACHINE && start.includes(' interject') && INTERJECTS.test(start)
}

/** Whether a notice goes on in the next line: a bracket is open, or a sentence. */
export function isOpenNotice(kind: NoticeKind, text: string): boolean {
  if (kind === 'footnote') return true
  const last = text.trimEnd().slice(-1)
  return '([〔（'.includes(text.trimStart().charAt(0)) ? !')]〕）*_'.includes(last) : !'.:)]!?'.includes(last)
}

/** Words that show that a text may tell of an oath. */
const OATH = /\b(?:sworn|affirmed)\b/gi
// JO VEY, called as a witness by the plaintiff, having been first duly sworn     Whereupon, Jo Vey, was sworn
// ^^^^^^                                                                                    ^^^^^^
const SWORN =
  /(?:^|\n|[Ww]here(?:upon|fore),? |[Tt]hereupon,? )[*_(]{0,3}((?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}\p{Lu}[\p{L}.'’-]{1,30}(?:, (?:M\.?D\.?|Ph\.?D\.?|J[Rr]\.?|S[Rr]\.?|III?))?)[*_]{0,2}(?:,\s{0,80}| )(?:the |a |an )?(?:witness|deponent|plaintiff|defendant|petitioner|respondent|claimant|called|produced|having|being|after|was|first|duly|sworn|affirmed)\b/gu
/** Between the name and the oath. */
const OATH_REACH = 240

/** Who testifies from here on, by the last oath that a text tells of. */
export function witnessIn(text: string): string | undefined {
  const oath = [...text.matchAll(OATH)].at(-1)
  if (oath === undefined) return undefined
  const near = text.slice(Math.max(0, oath.index - OATH_REACH), oath.index + oath[0].length)
  return [...near.matchAll(SWORN)].at(-1)?.[1]
}

// "called as a witness on behalf of the State, having been first duly sworn,"
const TAKES_OATH =
  /^(?:(?:the |a |an )?(?:witness|deponent|plaintiff|defendant|petitioner|respondent|claimant)|called|produced|having|being|after|was|first|duly|sworn|affirmed)\b.{0,200}\b(?:sworn|affirmed|witness)\b/

/** A line that tells who is sworn, by a name in capitals. `start` is trimmed. */
export function oathKind(start: string): 'procedure' | undefined {
  if (!goesOn(start)) return undefined
  const name = witnessIn(start)
  return name !== undefined && start.startsWith(name) && name === name.toUpperCase() ? 'procedure' : undefined
}

// "JO VEY, having been first duly sworn, testified as follows:"
const ENDS = /[.?!;"')\]’”…]$/
const LONGEST_OPEN = 120
const LONGEST_ASKED = 200

/** The sentence goes on below, or the testimony follows. */
function goesOn(start: string): boolean {
  if (start.endsWith(':')) return start.length <= LONGEST_ASKED
  return start.length <= LONGEST_OPEN && !ENDS.test(start)
}

/** Whether a line is none of speech and tells of an oath: "Bo Ek was sworn in as mayor." is said by somebody. */
export function tellsOath(text: string): boolean {
  const start = text.trim()
  return TAKES_OATH.test(start) || oathKind(start) === 'procedure' || noticeKind(start, true) === 'procedure'
}
