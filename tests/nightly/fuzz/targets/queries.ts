import { doWithin } from '../../../../src/node/time-limit.ts'
import { keywordMatcher } from '../../../../src/query/keyword.ts'
import { keywordsNeedle } from '../../../../src/query/keyword-needle.ts'
import { patternNeedle } from '../../../../src/query/needle.ts'
import { compilePatterns, findMatches, matches } from '../../../../src/query/pattern.ts'
import { parseQuestionSelector, selectsQuestion } from '../../../../src/query/question-selector.ts'
import { speakerMatcher } from '../../../../src/query/speaker-query.ts'
import { questionSentences, sentences } from '../../../../src/questions/sentences.ts'
import { Choices, promise, type Target } from '../target.ts'

/** The needle of a search, which is looked for in the bytes of a text, lets every text through that the search finds. */
function checkNeedle(needle: RegExp | undefined, text: string, isFound: boolean): void {
  if (needle === undefined || !isFound) return
  needle.lastIndex = 0
  const escaped = JSON.stringify(text).slice(1, -1)
  promise(needle.test(Buffer.from(escaped, 'utf8').toString('latin1')), () => `${needle} passes over ${JSON.stringify(text)}`)
}

export const queries: Target = {
  name: 'queries',
  about: 'any keyword, expression, question selector and speaker, asked of any text: no crash, and nothing found is passed over',
  longest: 256,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const flags = choices.number(15)
    const [query = '', ...rest] = choices.text().toWellFormed().split('\n')
    const text = rest.join(' ')
    const caseSensitive = (flags & 1) === 1
    const keyword = query.trim()
    if (keyword !== '') {
      checkNeedle(keywordsNeedle({ keywords: [keyword], caseSensitive }), text, keywordMatcher(keyword, { caseSensitive })(text))
    }
    const options = { patterns: [query], ignoreCase: !caseSensitive, fixed: (flags & 2) === 2, word: (flags & 4) === 4 }
    const pattern = compilePatterns(options)
    // An expression may run wild, as the command knows: that is not a finding.
    if (!('reason' in pattern))
      doWithin(200, () =>
        checkNeedle(patternNeedle(pattern), text, matches(pattern, text) && findMatches(pattern, text).length > 0),
      )
    const selector = parseQuestionSelector(query)
    if (selector !== undefined) selectsQuestion(selector, flags)
    speakerMatcher(query)({ speaker: text, speakerId: text === '' ? null : 'someone', label: query })
    promise(
      sentences(text).join('').length <= text.length && questionSentences(text).length <= text.length,
      () => 'sentences make up text',
    )
  },
}
