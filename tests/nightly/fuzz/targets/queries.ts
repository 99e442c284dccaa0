import { doWithin } from '../../../../src/node/time-limit.ts'
import { compilePatterns, findMatches, matches } from '../../../../src/query/pattern.ts'
import { parseQuestionSelector, selectsQuestion } from '../../../../src/query/question-selector.ts'
import { keywordMatcher } from '../../../../src/query/selection.ts'
import { speakerMatcher } from '../../../../src/query/speaker-query.ts'
import { questionSentences, sentences } from '../../../../src/questions/sentences.ts'
import { Choices, promise, type Target } from '../target.ts'

export const queries: Target = {
  name: 'queries',
  about: 'any keyword, expression, question selector and speaker, asked of any text: no crash, and what matches is found',
  longest: 256,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const flags = choices.number(15)
    const [query = '', ...rest] = choices.text().toWellFormed().split('\n')
    const text = rest.join(' ')
    const caseSensitive = (flags & 1) === 1
    const keyword = query.trim()
    if (keyword !== '') keywordMatcher(keyword, { caseSensitive })(text)
    const options = { patterns: [query], ignoreCase: !caseSensitive, fixed: (flags & 2) === 2, word: (flags & 4) === 4 }
    const pattern = compilePatterns(options)
    // An expression may run wild, as the command knows: that is not a finding.
    if (!('reason' in pattern))
      doWithin(200, () =>
        promise(matches(pattern, text) || findMatches(pattern, text).length === 0, () => `${query} is found and does not match`),
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
