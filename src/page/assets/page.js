// What a page does besides being read. It runs in a browser as a module, and asks nothing of any server.
import { searchForm } from '../../text/fold.ts'

const all = (selector, within = document) => [...within.querySelectorAll(selector)]
const [find, found, audio, keys, theme] = ['#find', '#found', 'audio', '#keys', '#theme'].map((it) => document.querySelector(it))
const boxes = all('th input')
const turns = all('article')
const numbers = new Map(turns.map((turn, at) => [turn, at]))
/** Where a turn begins: `s` seconds, if the source says so, and `x` on the timeline. */
const placeOf = (turn) => turn.querySelector('.h a').dataset

const said = (turn) => Array.from(turn.children).filter((part) => part.dir !== '')
/** What each turn says, folded: made for the first search. */
let texts
/** The turns in which something was found. */
let hits = []
/** The number of the turn that was gone to; the hits in it, and the number of the one that was gone to. */
let current = -1
let ranges = []
let range = 0

/** Shows the people whose boxes are ticked; everybody, where none is. */
function filter() {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value)
  const isAway = (turn) => chosen.length > 0 && !chosen.includes(turn.dataset.p)
  for (const stretch of all('.k')) {
    const within = all('article', stretch)
    for (const turn of within) turn.hidden = isAway(turn)
    const shown = within.filter((turn) => !turn.hidden).length
    stretch.hidden = shown === 0 && chosen.length > 0
    stretch.style.containIntrinsicBlockSize = shown < within.length ? `${(240 * shown) / within.length}rem` : ''
  }
  search()
}

function search() {
  const needle = needleOf()
  const textOf = (turn) => searchForm(said(turn).reduce((text, part) => `${text} ${part.textContent}`, ''))
  if (needle !== '') texts ??= turns.map(textOf)
  hits = needle === '' ? [] : turns.filter((turn, at) => !turn.hidden && texts[at].includes(needle))
  ranges = []
  // Marks cost time: those of so many turns are made.
  const marked = hits.slice(0, 2000).flatMap((turn) => rangesOf(turn, needle))
  mark('hit', marked)
  mark('at', [])
  tell()
}

function mark(name, marked) {
  if (globalThis.CSS?.highlights) CSS.highlights.set(name, new Highlight(...marked))
}

/** For each unit of the folded text, the letter of the page that it comes from. */
function unitsOf(turn) {
  const units = []
  for (const part of said(turn)) {
    if (units.length > 0) units.push({ ...units.at(-1), unit: ' ' })
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let at = 0; walker.nextNode(); at = 0)
      for (const letter of walker.currentNode.data) {
        const place = { node: walker.currentNode, at, end: at + letter.length }
        for (const unit of searchForm(letter).split('')) addUnit(units, { ...place, unit })
        at += letter.length
      }
  }
  return units
}

/** Of spaces or dashes in a row, one counts. */
function addUnit(units, place) {
  const last = units.at(-1)
  if (last?.unit === place.unit && /[ -]/.test(place.unit)) last.end = place.end
  else units.push(place)
}

function rangesOf(turn, needle) {
  const units = unitsOf(turn)
  const text = units.map(({ unit }) => unit).join('')
  const found = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const [from, to] = [units[at], units[at + needle.length - 1]]
    const one = new Range()
    one.setStart(from.node, from.at)
    one.setEnd(to.node, to.end)
    found.push(one)
  }
  return found
}

/** What is looked for; empty where nothing is. */
const needleOf = () => searchForm(find.value).trim()

function tell() {
  const turnsOf = (count) => `${count.toLocaleString('en')} ${count === 1 ? 'turn' : 'turns'}`
  const shown = turns.filter((turn) => !turn.hidden).length
  const at = hits.indexOf(turns[current])
  if (find.value.trim() === '') found.value = shown === turns.length ? '' : `${turnsOf(shown)} shown`
  else if (hits.length === 0) found.value = 'Not found'
  else found.value = at < 0 ? `In ${turnsOf(hits.length)}` : `${at + 1} of ${turnsOf(hits.length)}`
}

/** The first turn that is not above the screen; stretches far from it are not laid out, and are asked as a whole. */
function onScreen() {
  const isBelow = (element) => element.getBoundingClientRect().bottom > 80
  return turns.findIndex((turn) => !turn.hidden && isBelow(turn.parentElement) && isBelow(turn))
}

/** Goes to a turn, or to a hit in it. */
function go(turn, place) {
  if (!turn) return
  document.querySelector('[aria-current]')?.removeAttribute('aria-current')
  current = numbers.get(turn)
  turn.setAttribute('aria-current', 'true')
  turn.tabIndex = -1
  // Whoever searches may go on.
  if (!document.activeElement.closest('search')) turn.focus({ preventScroll: true })
  const show = () => {
    turn.scrollIntoView()
    const { top = 0, bottom = 0 } = place?.getBoundingClientRect() ?? {}
    if (bottom > 0.9 * innerHeight) scrollBy(0, top - innerHeight / 2)
  }
  show()
  // Stretches that come into sight take the height that they really have.
  requestAnimationFrame(show)
  tell()
}

/** The first of a list of turns ahead of the one that was gone to, or of the screen. */
function ahead(by, list) {
  const from = current < 0 || turns[current].hidden ? onScreen() - (by > 0 ? 1 : 0) : current
  const isAhead = (turn) => !turn.hidden && (numbers.get(turn) - from) * by > 0
  return by > 0 ? list.find(isAhead) : list.findLast(isAhead)
}

function step(by) {
  ranges = []
  mark('at', [])
  go(ahead(by, turns))
}

function stepHit(by) {
  const needle = needleOf()
  if (needle === '') return step(by)
  if (ranges[range + by]) range += by
  else {
    const turn = ahead(by, hits)
    if (!turn) return
    ranges = rangesOf(turn, needle)
    range = by > 0 ? 0 : ranges.length - 1
    current = numbers.get(turn)
  }
  mark('at', ranges.slice(range, range + 1))
  go(turns[current], ranges[range])
}

function showAll() {
  find.value = ''
  for (const box of boxes) box.checked = false
  find.blur()
  filter()
}

let waiting
find.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(search, 150)
})
for (const box of boxes) box.addEventListener('change', filter)
document.querySelector('#on').addEventListener('click', () => stepHit(1))
document.querySelector('#back').addEventListener('click', () => stepHit(-1))

/** What a key does outside of the search. */
function act(key) {
  if (key === '/') find.focus()
  else if (key === 'n' || key === 'p') stepHit(key === 'n' ? 1 : -1)
  else step(key === 'j' ? 1 : -1)
}
document.addEventListener('keydown', (event) => {
  const { key, target, shiftKey } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (key === 'Escape') showAll()
  else if (key === 'Enter' && target === find) stepHit(shiftKey ? -1 : 1)
  else if (keys.checked && target !== find && /^[/npjk]$/.test(key)) act(key)
  else return
  event.preventDefault()
})

// A bar leads to the turn of that person that begins nearest.
for (const lane of all('.lane'))
  lane.addEventListener('click', ({ clientX }) => {
    const { left, width } = lane.getBoundingClientRect()
    const x = ((clientX - left) / width) * lane.viewBox.baseVal.width
    const who = lane.closest('tr').querySelector('input').value
    const away = (turn) => Math.abs(placeOf(turn).x - x)
    const theirs = turns.filter((turn) => turn.dataset.p === who && away(turn) >= 0)
    go(theirs.reduce((best, turn) => (away(turn) < away(best) ? turn : best), theirs[0]))
  })

if (audio) {
  const timed = turns.map((turn) => ({ turn, start: Number(placeOf(turn).s) })).filter(({ start }) => start >= 0)
  let now
  document.addEventListener('click', ({ target }) => {
    const { s } = target.closest('.h a')?.dataset ?? {}
    if (s === undefined) return
    audio.currentTime = Number(s)
    audio.play().catch(() => {})
  })
  audio.addEventListener('timeupdate', () => {
    const heard = timed.findLast(({ start }) => start <= audio.currentTime)?.turn
    if (heard === now) return
    now?.classList.remove('now')
    heard?.classList.add('now')
    now = heard
  })
}

let isDark = matchMedia('(prefers-color-scheme: dark)').matches
theme.addEventListener('click', () => {
  isDark = !isDark
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
})
// A long list would stand before the talk.
if (matchMedia('(max-width: 75rem)').matches && all('nav li').length > 8) document.querySelector('nav details').open = false
