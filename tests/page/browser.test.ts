import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../contract/cli/run-shell.ts'

/** Chromium of the system: CHROMIUM, or a program of one of these names in PATH. */
function findChromium(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...(CHROMIUM ? [CHROMIUM] : []), ...places].find((path) => existsSync(path))
}

const executablePath = findChromium()
const NO_CHROMIUM = 'no Chromium in PATH, nor in CHROMIUM: pages are not opened'
if (executablePath === undefined) console.warn(NO_CHROMIUM)

/** A tenth of a second of silence. */
function wave(): Buffer {
  const file = Buffer.alloc(44 + 800, 0x80)
  file.write('RIFF\0\0\0\0WAVEfmt ', 'latin1')
  file.writeUInt32LE(836, 4)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(8000, 24)
  file.writeUInt32LE(8000, 28)
  file.writeUInt16LE(1, 32)
  file.writeUInt16LE(8, 34)
  file.write('data', 36)
  file.writeUInt32LE(800, 40)
  return file
}

const folder = mkdtempSync(join(tmpdir(), 'transcript-page-'))
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const TIMED = `WEBVTT - The lighthouse keepers
Language: en

00:01.000 --> 00:04.500
<v Ines Rocha>Good evening. [laughter] Who kept the light?

00:05.000 --> 00:12.000
<v Tom Hale>I did, for forty years. My café closed.

00:12.500 --> 00:20.000
<v Ines Rocha>And what did you do when the fog came?

00:21.000 --> 01:40.000
<v Tom Hale>We rang the bell by hand, all night. [inaudible] nobody slept.
`
const HOSTILE = `</SCRIPT>: Hello <img src=x onerror=alert(1)>, who are you?

"ONLOAD=X": שלום <script>alert(1)</script> עולם

</SCRIPT>: And again?

"ONLOAD=X": Yes &amp; no.
`

const POEM = 'The harbour sleeps beneath the moon.\n\nNobody has said a word.\n'

const TIDE = 'The tide comes and goes, and nobody counts it. '.repeat(120)
const LONG = `MARA LUND: Good evening.

JO VEY: ${TIDE}Aydıntaşbaş — it’s said. ${TIDE}Aydıntaşbaş -- it's said. ${TIDE}

MARA LUND: ${TIDE}

JO VEY: ${TIDE}AYDINTAŞBAŞ – it’s said.
`

/** Makes the page of a text, and gives its address. */
function pageOf(name: string, text: string, ...options: string[]): string {
  const [source, target] = [join(folder, name), join(folder, `${name}.html`)]
  writeFileSync(source, text)
  spawnSync(process.execPath, [join(root, 'bin/transcript.js'), 'page', '-q', source, '-o', target, ...options])
  return pathToFileURL(target).href
}

describe.skipIf(executablePath === undefined)('a page in a browser', () => {
  let browser: Browser
  let [quay, timed, hostile, poem, long] = ['', '', '', '', '']
  /** What the pages asked for and complained of. */
  const heard: string[] = []

  beforeAll(async () => {
    writeFileSync(join(folder, 'short wave.wav'), wave())
    quay = pageOf('quay.txt', readFileSync(join(root, 'fixtures/samples/quay.txt'), 'utf8'))
    timed = pageOf('talk.vtt', TIMED, '--audio', 'short wave.wav')
    hostile = pageOf('<b>&"hostile.txt', HOSTILE, '--label-pattern', '(?<speaker>[^:]+): ')
    long = pageOf('long.txt', LONG)
    poem = pageOf('poem.txt', POEM)
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    heard.length = 0
    const context = await browser.newContext({ viewport: { width: 1280, height: 700 }, ...options })
    const page = await context.newPage()
    page.on('console', (message) => heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(String(error)))
    page.on('request', (request) => heard.push(request.url()))
    await page.goto(address)
    return page
  }

  const hidden = (page: Page) => page.locator('article:not(:visible)').count()
  const found = (page: Page) => page.locator('#found').textContent()
  const current = (page: Page) => page.locator('[aria-current]').getAttribute('id')

  test('asks for nothing but itself, and complains of nothing', async () => {
    const page = await open(quay)
    await page.locator('#theme').click()
    await page.locator('#repairs').check()
    expect(heard).toEqual([quay])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.setViewportSize({ width: 400, height: 700 })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  test('finds words whatever their case and marks, and goes from hit to hit', async () => {
    const page = await open(quay)
    await page.keyboard.press('/')
    await page.keyboard.type('SULE')
    await expect.poll(() => found(page)).toBe('In 2 turns')
    expect(await page.evaluate(`[...CSS.highlights.get('hit')]`)).toHaveLength(2)
    await page.keyboard.press('Enter')
    expect([await current(page), await found(page)]).toEqual(['t1', '1 of 2 turns'])
    await page.locator('#on').click()
    expect(await current(page)).toBe('t5')
    await page.locator('article').last().click()
    await page.keyboard.press('p')
    expect(await current(page)).toBe('t1')
    await page.keyboard.press('j')
    expect(await current(page)).toBe('t2')
    await page.keyboard.press('k')
    expect(await page.evaluate('document.activeElement.id')).toBe('t1')
    await page.fill('#find', 'nobody says this')
    await expect.poll(() => found(page)).toBe('Not found')
    await page.keyboard.press('Escape')
    expect([await found(page), await page.inputValue('#find')]).toEqual(['', ''])
    await page.locator('#keys').uncheck()
    await page.keyboard.press('j')
    expect(await current(page)).toBe('t1')
  })

  test('scrolls to each hit of a long turn, as every search takes words', async () => {
    const page = await open(long)
    const reached = () =>
      page.evaluate(`(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
        const [range] = CSS.highlights.get('at')
        const { top, bottom } = range.getBoundingClientRect()
        return [range.toString(), top > 60 && bottom < innerHeight]
      })()`)
    await page.keyboard.press('/')
    await page.keyboard.type("aydintasbas - it's")
    await expect.poll(() => found(page)).toBe('In 2 turns')
    await page.keyboard.press('Enter')
    expect([await reached(), await found(page)]).toEqual([['Aydıntaşbaş — it’s', true], '1 of 2 turns'])
    await page.keyboard.press('Enter')
    expect([await reached(), await current(page)]).toEqual([["Aydıntaşbaş -- it's", true], 't2'])
    const top = await page.evaluate('scrollY')
    await page.keyboard.press('Enter')
    expect([await reached(), await current(page)]).toEqual([['AYDINTAŞBAŞ – it’s', true], 't4'])
    await page.keyboard.press('Enter')
    expect(await current(page)).toBe('t4')
    await page.keyboard.press('Shift+Enter')
    expect([await reached(), await page.evaluate('scrollY')]).toEqual([["Aydıntaşbaş -- it's", true], top])
  })

  test('shows the people who are ticked, and all again', async () => {
    const page = await open(quay)
    await page.getByLabel('Nils').check()
    expect([await hidden(page), await found(page)]).toEqual([6, '1 turn shown'])
    await page.getByLabel('Şule').check()
    expect([await hidden(page), await found(page)]).toEqual([4, '3 turns shown'])
    await page.fill('#find', 'night')
    await expect.poll(() => found(page)).toBe('In 1 turn')
    await page.keyboard.press('Escape')
    expect(await hidden(page)).toBe(0)
  })

  test('leads from the contents and from bars to turns', async () => {
    const page = await open(quay)
    await page.locator('nav a').nth(2).click()
    expect(page.url()).toMatch(/#t5$/)
    expect(await page.locator('article:target').getAttribute('id')).toBe('t5')
    await page.locator('.lane').nth(2).click()
    expect(await current(page)).toBe('t4')
  })

  test('shows repairs when they are asked for', async () => {
    const page = await open(quay)
    expect(await page.locator('.e:visible').count()).toBe(0)
    expect((await page.locator('#t2 p[dir]').allTextContents()).join(' ')).toContain('I think it is about four')
    await page.locator('#repairs').check()
    expect(await page.locator('#t2 .e').textContent()).toContain('Ithink → I think')
  })

  test('plays the recording from the time of a turn, and nothing else', async () => {
    const page = await open(timed)
    expect(heard).toHaveLength(1)
    await page.evaluate("HTMLMediaElement.prototype.play = async () => document.body.append('plays')")
    await page.locator('#t4 .h a').click()
    expect(await page.evaluate('document.querySelector(`audio`).currentTime')).toBe(21)
    expect(await page.locator('body').textContent()).toContain('plays')
    expect(await page.locator('.axis').textContent()).toBe('The bars are laid out by time, from 0:01 to 1:40.')
    const blocked = await page.evaluate(`new Promise((tell) => {
      document.addEventListener('securitypolicyviolation', (event) => tell(event.effectiveDirective))
      new Audio('https://elsewhere.example/a.mp3').load()
    })`)
    expect(blocked).toBe('media-src')
  })

  test('may play what lies beside it', async () => {
    const page = await open(timed)
    const duration = await page.evaluate(`new Promise((tell) => {
      const element = document.querySelector('audio')
      element.addEventListener('loadedmetadata', () => tell(element.duration))
      element.preload = 'auto'
      element.load()
    })`)
    expect(duration).toBeCloseTo(0.1)
  })

  test('runs nothing that the transcript says', async () => {
    const page = await open(hostile)
    expect(heard).toEqual([hostile])
    expect(await page.locator('article').count()).toBe(4)
    expect(await page.locator('img, article script').count()).toBe(0)
    expect(await page.locator('h1').textContent()).toBe('<b>&"hostile')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#t2 p[dir]')).direction`)).toBe('rtl')
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title=1">')`)
    await expect.poll(() => heard.some((line) => line.includes('Content Security Policy'))).toBe(true)
    expect(await page.title()).not.toBe('1')
  })

  test('is read without a script', async () => {
    const page = await open(quay, { javaScriptEnabled: false })
    expect(await page.locator('article:visible').count()).toBe(7)
    expect(await page.locator('search, #theme, #keys, th input').filter({ visible: true }).count()).toBe(0)
    await page.locator('nav a').nth(1).click()
    expect(page.url()).toMatch(/#t3$/)
    await page.locator('#repairs').check()
    expect(await page.locator('.e:visible').count()).toBe(5)
  })

  test('is accessible, by light and by dark, with all of it open', async () => {
    for (const address of [quay, timed, hostile, poem]) {
      const page = await open(address, { bypassCSP: true })
      await page.evaluate("for (const box of document.querySelectorAll('details, #repairs')) box.open = box.checked = true")
      await page.addScriptTag({ path: axe })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const faults = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
        )
        expect(faults, `${address} ${colorScheme}`).toEqual([])
      }
    }
  })
})
