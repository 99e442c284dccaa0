import { describe, expect, it } from 'vitest'
import { keywordMatcher } from '../../src/query/selection.ts'
import { questionSentences, sentences } from '../../src/questions/sentences.ts'

const has = (keyword: string, text: string, caseSensitive = false) => keywordMatcher(keyword, { caseSensitive })(text)

describe('a keyword', () => {
  it.each([
    ['I think', 'Well, I think so'],
    ['i THINK', 'Well, I think so'],
    ['i  think', 'Well, I think so'],
    ['sanction', 'New sanctions came'],
    ["don't", 'I don’t know'],
    ['don’t', "I don't know"],
    ['"yes"', 'He said “yes” twice'],
    ['China-Russia', 'the China–Russia border'],
    ['well--no', 'well—no'],
    ['naive', 'a naïve view'],
    ['naïve', 'a naive view'],
    ['strasse', 'in der Straße'],
    ['Aydintasbas', 'thanks, Aydıntaşbaş'],
    ['aslı', 'ASLI spoke'],
    ['ISTANBUL', 'in İstanbul'],
    ['北京', '我在北京'],
    ['-Russia', 'China-Russia'],
    ['wait...', 'Wait… what'],
  ])('%s is in "%s"', (keyword, text) => {
    expect(has(keyword, text)).toBe(true)
  })
  it.each([
    ['I think', 'Ali thinks so'],
    ['art', 'the party'],
    ['.*', 'anything'],
  ])('%s is not in "%s"', (keyword, text) => {
    expect(has(keyword, text)).toBe(false)
  })
  it('looks on where the first place is inside a word', () => {
    expect(has('art', 'the party of art')).toBe(true)
  })
  it('minds the case when it should', () => {
    expect(has('us', 'the US', true)).toBe(false)
    expect(has('US', 'the US', true)).toBe(true)
  })
})

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Mr. Lund and Dr. Vidal met. Good.', ['Mr. Lund and Dr. Vidal met.', 'Good.']],
    ['The U.S. side left. It rained.', ['The U.S. side left.', 'It rained.']],
    ['He left the U.S.', ['He left the U.S.']],
    ['It cost 3.5 million. Really.', ['It cost 3.5 million.', 'Really.']],
    ['He said “go!” and went. So?', ['He said “go!” and went.', 'So?']],
    ['你好。再见。', ['你好。', '再见。']],
    ['', []],
    ['no stop', ['no stop']],
  ])('of "%s"', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
  it.each([
    ['Thanks. So who pays? And when? Óscar.', 'So who pays? And when?'],
    ['Why? It rains. Who pays?', 'Who pays?'],
    ['Thanks. Tell us about the harbour.', 'Tell us about the harbour.'],
    ['You wrote a book. Mara, tell us about the harbour. Thank you very much.', 'Mara, tell us about the harbour.'],
    ['Is it late? It rains here. Describe the harbour.', 'Describe the harbour.'],
    ['Is it late? Describe the harbour. Thanks, Mara.', 'Is it late? Describe the harbour.'],
    ['Je vous remercie. Parlez-nous du port. Merci beaucoup.', 'Parlez-nous du port.'],
    ['I have a question about the mill. It stands empty.', 'I have a question about the mill.'],
    ['So what is next. You are tired.', 'So what is next.'],
    ['The crane is old. Thank you.', 'The crane is old.'],
    ['Thank you.', 'Thank you.'],
    ['', ''],
  ])('that ask in "%s"', (text, expected) => {
    expect(questionSentences(text)).toBe(expected)
  })
})
