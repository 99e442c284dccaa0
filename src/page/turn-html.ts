import type { Edit } from '../model/edit.ts'
import type { Turn } from '../model/turn.ts'
import type { SpeakerRow } from '../query/speaker-rows.ts'
import { shortened } from '../text/elide.ts'
import { seconds, shortClock } from '../write/timing.ts'
import { xmlText } from '../write/xml-text.ts'

/** Colours that the style has for people; those who say most get one each, all others share the last. */
const COLOURS = 9

/** How somebody is shown. */
export interface Person {
  /** Place in the list of people, from 0. */
  readonly number: number
  /** Class for the colour. */
  readonly colour: string
  /** An element, which isolates the direction of the name. */
  readonly name: string
}

export function personOf({ speaker }: SpeakerRow, number: number): Person {
  const name = speaker === null ? 'Not named' : textHtml(speaker)
  return { number, colour: speaker === null ? 'c0' : `c${Math.min(number + 1, COLOURS)}`, name: `<b dir=auto>${name}</b>` }
}

export interface TurnChoices {
  readonly person: Person | undefined
  /** Where it begins on the timeline. */
  readonly place: number | undefined
  /** The number of the question that it is the first to ask. */
  readonly asks: number | undefined
  /** Whether anybody has a name, so that those who have none are told apart. */
  readonly names: boolean
  readonly hasLines: boolean
}

/** One turn: who, when or where, what is said, and what was repaired in it. */
export function turnHtml(turn: Turn, { person, place, asks, names, hasLines }: TurnChoices): string {
  const name = names && person !== undefined ? person.name : ''
  const question = asks === undefined ? '' : `<span class=q>Question ${asks}</span>`
  const times = turn.start === null ? '' : ` data-s=${seconds(Math.max(0, turn.start))}`
  const at = `<a href=#t${turn.turn}${times}${place === undefined ? '' : ` data-x=${place}`}>${placeText(turn, hasLines)}</a>`
  const who = person === undefined ? '' : ` class=${person.colour} data-p=${person.number}`
  // A line end between turns would be a node of its own.
  return `<article\nid=t${turn.turn}${who}><p class=h>${name}${at}${question}</p>${saidHtml(turn)}${editsHtml(turn.edits)}</article>`
}

/** "1:02:34", else the printed page and line, else the line of the source, else the number of the turn. */
function placeText({ start, page, lineOnPage, line, turn }: Turn, hasLines: boolean): string {
  if (start !== null) return shortClock(start)
  if (page !== null) return lineOnPage === null ? `page ${page}` : `page ${page}, line ${lineOnPage}`
  if (lineOnPage !== null) return `line ${lineOnPage}`
  return hasLines ? `line ${line}` : `turn ${turn}`
}

/** The paragraphs of a turn, notes of the transcriber set apart from what is said. */
function saidHtml({ text, paragraphs, annotations }: Turn): string {
  const cuts = [...paragraphs.filter((start) => start > 0 && start < text.length), text.length]
  let html = ''
  let at = 0
  let note = 0
  const upTo = (end: number) => {
    const piece = textHtml(text.slice(at, end))
    at = Math.max(at, end)
    return piece
  }
  for (const cut of cuts) {
    html += '<p dir=auto>'
    for (let next = annotations[note]; next !== undefined && next.at < cut; next = annotations[note]) {
      html += upTo(next.at)
      html += `<i class=${next.kind}>${upTo(Math.min(next.end, cut))}</i>`
      if (next.end > cut) break
      note++
    }
    html += `${upTo(cut).trimEnd()}</p>`
  }
  return html
}

/** Where lines end, a mark stands; of much text, the beginning. */
function editText(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return text === '' ? 'nothing' : textHtml(shortened(text.includes('\n') ? lines.join(' ¶ ') || '¶' : text, 300))
}

/** What the source says, and what the text says instead: shown when it is asked for. */
function editsHtml(edits: readonly Edit[]): string {
  if (edits.length === 0) return ''
  const shown = edits.map(({ before, after }) => `<del>${editText(before)}</del> → <ins>${editText(after)}</ins>`)
  return `<p class=e>Repaired: ${shown.join(', ')}</p>`
}

/** The marks that tell of a direction and nothing else stay: text of two directions reads wrong without them. */
const NOT_DIRECTION = /[^\u061c\u200e\u200f]+/g

/** Text between tags of HTML. Other controls, those that embed or override a direction among them, are written `\u{202e}`. */
export function textHtml(text: string): string {
  return text.replace(NOT_DIRECTION, xmlText)
}

/** Text in an attribute between double quotes. */
export function attributeHtml(text: string): string {
  return textHtml(text).replaceAll('"', '&quot;')
}
