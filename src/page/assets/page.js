// What a page does besides being read. It runs in a browser as a module, and asks nothing of any server.
const all = (selector, within = document) => [...within.querySelectorAll(selector)]
const one = (selector) => document.querySelector(selector)
const turns = all('article')
const places = turns.map((turn) => turn.querySelector('.h a').dataset)
const [find, found, audio, keys, theme] = ['#find', '#found', 'audio', '#keys', '#theme'].map(one)
const boxes = all('th input')
const numbers = new Map(turns.map((turn, at) => [turn, at]))

/** Letters without marks, of one case: as a search takes them. */
const fold = (text) => bare(text).toLowerCase().replaceAll('ς', 'σ')
const bare = (text) => (/^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}+/gu, ''))
const said = (turn) => Array.from(turn.children).filter((part) => part.dir !== '')
const folded = (turn) =>
  fold(
    said(turn)
      .map((part) => part.textContent)
      .join(' '),
  )
let index
let hits = []
let current = -1

// Only the people whose boxes are ticked; everybody, where none is.
function filter() {
  const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value))
  for (const stretch of all('.k')) {
    const within = all('article', stretch)
    const away = chosen.size === 0 ? [] : within.filter((turn) => !chosen.has(turn.dataset.p))
    for (const turn of within) turn.hidden = away.length > 0 && !chosen.has(turn.dataset.p)
    const shown = within.length - away.length
    stretch.hidden = shown === 0 && chosen.size > 0
    stretch.style.containIntrinsicBlockSize = shown < within.length ? `${(240 * shown) / within.length}rem` : ''
  }
  search()
}

function search() {
  const needle = fold(find.value.trim().replace(/\s+/g, ' '))
  if (needle !== '') index ??= turns.map(folded)
  hits = needle === '' ? [] : turns.filter((turn, at) => !turn.hidden && index[at].includes(needle))
  highlight(needle)
  tell()
}

/** The most passages that are marked: marks cost time. */
const MOST = 3000

function highlight(needle) {
  if (!globalThis.CSS?.highlights) return
  const marks = []
  for (const turn of hits) if (marks.length < MOST) marks.push(...ranges(turn, needle))
  CSS.highlights.set('hit', new Highlight(...marks))
}

/** For each unit of the folded text, the letter of the page that it comes from. */
function unitsOf(turn) {
  const units = []
  for (const part of said(turn)) {
    if (units.length > 0) units.push({ ...units.at(-1), folded: ' ' })
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let at = 0; walker.nextNode(); at = 0)
      for (const letter of walker.currentNode.data) {
        const place = { node: walker.currentNode, at, end: at + letter.length }
        for (const unit of fold(letter).split('')) units.push({ ...place, folded: unit })
        at += letter.length
      }
  }
  return units
}

function ranges(turn, needle) {
  const units = unitsOf(turn)
  const text = units.map((unit) => unit.folded).join('')
  const passages = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const [from, to] = [units[at], units[at + needle.length - 1]]
    const ends = { startContainer: from.node, startOffset: from.at, endContainer: to.node, endOffset: to.end }
    passages.push(new StaticRange(ends))
  }
  return passages
}

function tell() {
  const shown = turns.filter((turn) => !turn.hidden).length
  const turnsOf = (count) => `${count.toLocaleString('en')} ${count === 1 ? 'turn' : 'turns'}`
  const at = hits.indexOf(turns[current])
  if (find.value.trim() === '') found.value = shown === turns.length ? '' : `${turnsOf(shown)} shown`
  else if (hits.length === 0) found.value = 'Not found'
  else found.value = at < 0 ? `In ${turnsOf(hits.length)}` : `${at + 1} of ${turnsOf(hits.length)}`
}

// The first turn that is not above the screen; what is hidden has no place.
function onScreen() {
  const top = 80
  return turns.findIndex((turn) => {
    const stretch = turn.parentElement.getBoundingClientRect()
    return stretch.bottom > top && !turn.hidden && turn.getBoundingClientRect().bottom > top
  })
}

function go(turn) {
  if (!turn) return
  turns[current]?.removeAttribute('aria-current')
  current = numbers.get(turn)
  turn.setAttribute('aria-current', 'true')
  turn.tabIndex = -1
  turn.focus({ preventScroll: true })
  turn.scrollIntoView()
  // Stretches that come into sight take the height that they really have.
  requestAnimationFrame(() => turn.scrollIntoView())
  tell()
}

function step(by, list) {
  const from = current < 0 || turns[current].hidden ? onScreen() - (by > 0 ? 1 : 0) : current
  const isAhead = (turn) => !turn.hidden && (numbers.get(turn) - from) * by > 0
  go(by > 0 ? list.find(isAhead) : list.findLast(isAhead))
}

function clear() {
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
const stepHit = (by) => step(by, find.value.trim() === '' ? turns : hits)
one('#on').addEventListener('click', () => stepHit(1))
one('#back').addEventListener('click', () => stepHit(-1))

const ACTIONS = {
  n: () => stepHit(1),
  p: () => stepHit(-1),
  j: () => step(1, turns),
  k: () => step(-1, turns),
  '/': () => find.focus(),
}
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || event.isComposing) return
  if (key === 'Escape') clear()
  else if (key === 'Enter' && target === find) stepHit(event.shiftKey ? -1 : 1)
  else if (keys.checked && ACTIONS[key] && !target.matches('input[type=search]')) ACTIONS[key]()
  else return
  event.preventDefault()
})

// A bar leads to the turn of that person that begins nearest.
for (const lane of all('.lane'))
  lane.addEventListener('click', (event) => {
    const { left, width } = lane.getBoundingClientRect()
    const x = ((event.clientX - left) / width) * 500
    const who = lane.closest('tr').querySelector('input').value
    const away = (at) =>
      turns[at].dataset.p === who || boxes.length === 1 ? Math.abs(places[at].x - x) || 0 : Number.POSITIVE_INFINITY
    go(turns[places.reduce((best, _, at) => (away(at) < away(best) ? at : best), 0)])
  })

if (audio) follow()
function follow() {
  const timed = turns.map((turn, at) => ({ turn, start: Number(places[at].s) })).filter(({ start }) => start >= 0)
  let now
  one('#talk').addEventListener('click', ({ target }) => {
    const link = target.closest('.h a')
    if (link?.dataset.s === undefined) return
    audio.currentTime = Number(link.dataset.s)
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

const isDark = () =>
  (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) === 'dark'
const name = () => {
  theme.textContent = isDark() ? 'Light' : 'Dark'
}
theme.addEventListener('click', () => {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'
  name()
})
name()
if (matchMedia('(max-width: 75rem)').matches && all('nav li').length > 8) one('nav details').open = false
