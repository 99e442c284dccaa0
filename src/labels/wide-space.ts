import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { readName } from './name.ts'
import { beforeWideOffice } from './names/wide.ts'

/** A name must recur, and another as well: nothing but white space stands behind it. */
const NAME = 0.4
const LEAST = 0.3

/** Han and katakana, two at least, and white space; no figures, and no small words. No dash is speech. */
const LABEL = /^(?:[\p{Script=Han}々ヶ]{1,7}(?:さん|くん|ちゃん|氏|君)?|[ァ-ヺー・]{2,8})(?:\u3000| )(?=[\p{L}\p{N}「『（(“…])/u
const LONGEST = 24
/** Numbers, signs and days: parts of lists and of programmes. */
const NO_NAME =
  /^(?:[一二三四五六七八九十百千甲乙丙丁]+|第.{1,6}|.|[一二三四五六七八九十百千元正本昨来今同]+[年月日号条項章節編巻回版部階区])$/u
/** Times of the day, and words at the head of notes, of changes and of dictionaries. */
const HEADS =
  /^(?:今[朝日夜晩回週]|昨[日夜晩]|明日|翌[日朝]|[朝昼夕夜晩][方食飯中]?|早朝|深夜|午[前後]|[日月火水木金土]曜日?|追加|修正|変更|削除|改善|改修|対応|更新|新規|新機能|機能|不具合|廃止|注意|警告|重要|結果|原因|対策|症状|解決|確認|設定|手順|使用|用途|用法|例文?|意味|語義|解説|解釈|語源|類[義語]|対義|特徴|長所|短所|利点|欠点|原文|和訳|英訳|訳文?|現代語訳|出典|引用|名詞|動詞|形容|副詞|天気|気温|前半|後半|最[初後近]|現在|当時|以前|以後|その)/u
/** The style of a label behind which somebody asks, agrees, or says such as "I" and "you". */
export const SPOKEN = 'spoken'
const SPEAKS = /[？?]|[かねよわ](?:[。！…]|$)|[我你您咱吗呢吧啊嗯]|私|僕|俺|はい|ええ|いや|ありがと/u
// "はい。"   "本当ですか？"   "そうです。(笑)"
const SAYS = /。|[！？!?…」』]\s*$/

export const wideSpace: LabelConvention = {
  name: 'wide-space',
  title: 'Name　speech (wide scripts)',
  about:
    'Round tables and talks in Japanese and Chinese: the name at the head of the paragraph, and nothing but one wide or narrow space behind it. Glossaries and lists look alike; so two names at least must come back, and sentences end.',
  examples: [
    { line: '港田　おはようございます。', label: '港田' },
    { line: '木村 いつまでですか。', label: '木村' },
    { line: 'ミナト　そうですね。(笑)', label: 'ミナト' },
    { line: '港田さん　こちらこそ。', label: '港田さん' },
    { line: '北岸議長 これより始めます。', label: '北岸議長' },
  ],
  counterExamples: [
    '港　おはようございます。',
    '　港田　おはようございます。',
    '港田　北岸',
    '第一条　この規則は港に関する。',
    '二月　船が来る。',
    '日時　四月一日に開きます。',
    '修正　起動しない不具合を直しました。',
    '今朝　港に霧が出た。',
    '古池や　蛙飛びこむ水の音。',
    '港田　　おはようございます。',
    '港田：おはようございます。',
    '港田 - おはようございます。',
  ],
  match(line: string): LabelMatch | undefined {
    const [whole] = LABEL.exec(line.slice(0, LONGEST)) ?? []
    if (whole === undefined || !SAYS.test(line)) return undefined
    const text = whole.slice(0, -1)
    if (NO_NAME.test(text) || HEADS.test(text)) return undefined
    const name = readName(text)
    if (name === undefined || name.shape !== 'uncased' || name.prior < LEAST) return undefined
    const prior = beforeWideOffice(name.label) === undefined ? NAME : Math.min(name.prior, 0.45)
    const match = toMatch(name, { speechAt: whole.length, ownLine: false, time: undefined }, { at: 0, prior })
    return SPEAKS.test(line.slice(whole.length)) ? { ...match, style: SPOKEN } : match
  },
}
