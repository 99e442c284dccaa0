import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { readName } from './name.ts'
import { skipBlank } from './names/units.ts'
import { beforeWideOffice } from './names/wide.ts'
import { readTail } from './tail.ts'
import { saysWide } from './wide-speech.ts'

const OPENERS = '【［'
const CLOSERS = '】］'
const COLON = '：'
const LONGEST = 24
/** Headings stand in such brackets too: a name must recur, a role need not. */
const NAME = 0.45
const ROLE = 0.7
const UNSAID = 0.25
/** What is heard, left out, or announced. */
export const WIDE_NOTES =
  /^(?:笑|爆笑|一同|拍手|沈黙|無言|泣|咳|音楽|中略|前略|後略|以下略|略|注|編|補足|重要|緊急|速報|更新|追記|お知らせ|新着|写真|図|表|動画|広告|PR|概要|質問|回答|目次|関連|参照|출처|주|사진|영상|박수|웃음)/

export const wideBrackets: LabelConvention = {
  name: 'wide-brackets',
  title: '【Name】speech',
  about:
    'Interviews and talks in Japanese, Chinese and Korean: the name or role in lenticular or full-width square brackets, the speech at once behind it.',
  examples: [
    { line: '【司会】本日はありがとうございます。', label: '司会' },
    { line: '【港】こちらこそ。', label: '港' },
    { line: '［港太郎］いつまでですか。', label: '港太郎' },
    { line: '【主持人】 大家好。', label: '主持人' },
    { line: '【聞き手】：始めましょう。', label: '聞き手' },
    { line: '【김민수】그게 사실입니까?', label: '김민수' },
  ],
  counterExamples: [
    '【概要】',
    '【司会】',
    '［笑］そうですね。',
    '[港]いつまでですか。',
    '（港）いつまでですか。',
    '【港は、どこへ行く】いつまでですか。',
    '【お知らせ】港は十時に開きます。',
    '港【司会】いつまでですか。',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const mark = at === line.length ? -1 : OPENERS.indexOf(line.charAt(at))
    const close = mark < 0 ? -1 : line.indexOf(CLOSERS.charAt(mark), at)
    if (close < 0 || close - at > LONGEST) return undefined
    const name = readName(line.slice(at + 1, close))
    if (name === undefined || WIDE_NOTES.test(name.label)) return undefined
    const tail = readTail(line, line.charAt(close + 1) === COLON ? close + 2 : close + 1)
    if (tail.ownLine) return undefined
    const most = beforeWideOffice(name.label) === undefined ? NAME : ROLE
    return toMatch(name, tail, { at, prior: Math.min(name.prior, saysWide(line, tail.speechAt) ? most : UNSAID) })
  },
}
