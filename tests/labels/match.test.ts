import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineConventions } from '../../src/labels/index.ts'
import type { LabelMatch } from '../../src/recogniser/label.ts'
import { expectLinear } from '../linear.ts'
import { runs } from '../runs.ts'

function match(name: string, line: string): LabelMatch | undefined {
  return lineConventions.find((convention) => convention.name === name)?.match(line)
}

describe('where the speech begins, and when', () => {
  test.each([
    ['caps-colon', 'MARA LUND:  Hello', 'Hello', null],
    ['caps-colon', 'LUND [20:01:02]: Hello', 'Hello', 72062],
    ['title-colon', 'Mara Lund:Hello', 'Hello', null],
    ['title-colon', 'Mara Lund: [00:12] Hello', 'Hello', 12],
    ['markdown-bold', '**Mara Lund** (00:00:04): Hello', 'Hello', 4],
    ['markdown-bold', '**Mara Lund** 09:15 — Hello', 'Hello', 555],
    ['markdown-bold', '**Mara Lund:** [01:46] Hello', 'Hello', 106],
    ['markdown-bold', '0:00:36.2 **Mara Lund** Hello', 'Hello', 36.2],
    ['markdown-bold', '**Mara Lund (laughing):** Hello', 'Hello', null],
    ['markdown-bold', '**Mara Lund** (laughing): Hello', 'Hello', null],
    ['markdown-bold', '**Mara Lund & Jo Vey** (laughing)', '(laughing)', null],
    ['markdown-bold', '**Mara Lund Jr.:**: Hello', 'Hello', null],
    ['role-letters', 'Q\u00a0 \u00a0Hello', 'Hello', null],
    ['role-letters', 'A.  Hello', 'Hello', null],
    ['time-colon', '00:00:58 LUND: Hello', 'Hello', 58],
    ['time-colon', '[00:12] Lund: Hello', 'Hello', 12],
    ['time-colon', 'Mara Lund:\t00:00:07\tHello', 'Hello', 7],
    ['time-colon', 'Lund (00:12): Hello', 'Hello', 12],
    ['time-colon', '[Mara Lund] [00:07] Hello', 'Hello', 7],
    ['time-colon', '00:13:46\tmlund:\tHello', 'Hello', 826],
    ['name-time', 'Mara Lund 0:12 - Hello', 'Hello', 12],
    ['time-colon', '12m03s Lund: Hello', 'Hello', 723],
    ['time-colon', '[0.52 - 5.40] Lund: Hello', 'Hello', 0.52],
    ['own-line', 'Speaker: 1', '', null],
    ['own-line', 'Mara Lund  0:03  ', '', 3],
    ['own-line', '0:07 - Mara Lund (Atrium Ltd)', '', 7],
    ['own-line', 'Lund (00:20:12):', '', 1212],
    ['own-line', '[Mara Lund] 10:03:22', '', 36202],
    ['full-width-colon', '主持人：大家好', '大家好', null],
    ['full-width-colon', '主持人： [00:12] 大家好', '大家好', 12],
    ['marked-colon', '- LUND: Hello', 'Hello', null],
    ['ring', '　○議長（北岸　花子君） 開きます。', '開きます。', null],
    ['ring', '○港　太郎君　　開きます。', '開きます。', null],
    ['ring', '◯이영희 위원  그게 사실입니까?', '그게 사실입니까?', null],
    ['wide-brackets', '【司会】はい。', 'はい。', null],
    ['dash', 'The SPEAKER —Order!', 'Order!', null],
    ['dash', 'Ms VEY (Tidewater—Treasurer) (14:05) —I rise.', 'I rise.', 845],
    ['member-dash', 'MARA LUND (Kuzey) – Liman kapalı.', 'Liman kapalı.', null],
    ['member-dash', 'BAŞKAN –Liman kapalı.', 'Liman kapalı.', null],
    ['wide-brackets', '［港］：　はい。', 'はい。', null],
  ] as const)('%s: %s', (...[name, line, speech, start]) => {
    const found = match(name, line)
    expect(line.slice(found?.speechAt).trim()).toBe(speech)
    expect(found?.start).toBe(start)
    expect(found?.ownLine).toBe(speech === '')
  })

  test.each([
    // line, label, affiliation, prior
    ['○議長（北岸花子君）　開きます。', '北岸花子君', '議長', 0.9],
    ['◎総務課長（山田　一郎）　緑でございます。', '山田一郎', '総務課長', 0.75],
    ['○港太郎君（北海党）　伺います。', '港太郎君', '北海党', 0.75],
    ['○海野委員（北海党）　伺います。', '海野委員', '北海党', 0.6],
    ['○議長　北岸花子君　開きます。', '北岸花子君', '議長', 0.9],
    ['◆１番　港太郎議員　伺います。', '港太郎議員', '１番', 0.9],
    ['○港　太郎君　伺います。', '港太郎君', null, 0.75],
    ['○議長　港太郎君。　どうぞ。', '議長', null, 0.4],
    ['○お客さん　港はこちらです。', 'お客さん', null, 0.6],
    ['○副議長　会議を開きます。', '副議長', null, 0.4],
    ['○北岸副議長　会議を開きます。', '北岸副議長', null, 0.6],
    ['○国務大臣　お答えします。', '国務大臣', null, 0.4],
    ['○津波　港を襲う波である。', '津波', null, 0.4],
    ['○委員長（北岸花子君）　海野次郎君', '北岸花子君', '委員長', 0.3],
    ['○会場　港の倉庫', '会場', null, 0.1],
    ['◯위원장 김민수  개의하겠습니다.', '위원장 김민수', null, 0.75],
    ['○北岸委員長 これより会議を開きます。', '北岸委員長', null, 0.6],
    ['○港太郎君 これより伺います。', '港太郎君', null, 0.75],
    ['○港 太郎君 これより伺います。', '港太郎君', null, 0.75],
    ['○議長 これより会議を開きます。', '議長', null, 0.3],
    ['○７番 港太郎議員 これより伺います。', '港太郎議員', '７番', 0.9],
    ['○内閣官房副長官 港太郎君 お答えします。', '港太郎君', '内閣官房副長官', 0.9],
    ['○北岸委員長 港太郎君 どうぞ。', '北岸委員長', null, 0.6],
    ['○港（太）委員 これより伺います。', '港（太）委員', null, 0.6],
    ['◯수석전문위원  보고드리겠습니다.', '수석전문위원', null, 0.4],
  ])('who stands behind a ring: %s', (line, ...said) => {
    const [label, affiliation, prior] = said
    expect(match('ring', line)).toMatchObject({ label, affiliation, prior })
  })

  test.each([
    '○港の様子 静かでした。',
    '○本当に 北岸委員 が来ました。',
    '○保護者の皆様 港は四月に開きます。',
    '○本日の議長 北岸が務めます。',
    '◯위원장 개의하겠습니다.',
  ])('a plain space ends no other words behind a ring: %s', (line) => {
    expect(match('ring', line)).toBeUndefined()
  })

  test.each([
    ['MARA LUND (Kuzey) – Liman kapalı.', 'MARA LUND', 'Kuzey', 0.7],
    ['MARA LUND (Devamla) – Liman kapalı.', 'MARA LUND', null, 0.24],
    ['LİMAN BAKANI IŞIL ÇİÇEK (Kuzey) – Liman açık.', 'IŞIL ÇİÇEK', 'LİMAN BAKANI, Kuzey', 0.7],
    ['ABC GRUBU ADINA IŞIL ÇİÇEK – Liman açık.', 'IŞIL ÇİÇEK', 'ABC GRUBU ADINA', 0.7],
    ['BAŞKAN – Liman kapalı.', 'BAŞKAN', null, 0.5],
    ['LUND – It is late.', 'LUND', null, 0.24],
  ])('who stands in capitals before a dash: %s', (line, ...said) => {
    const [label, affiliation, prior] = said
    expect(match('member-dash', line)).toMatchObject({ label, affiliation, prior })
  })

  test.each([
    ['ЛУНД М.Д. Спасибо вам.', 'ЛУНД М.Д.', null, 0.7],
    ['ЛУНД М.Д Спасибо вам.', 'ЛУНД М.Д', null, 0.7],
    ['ЛУНД\u00a0М.\u00a0Д. Спасибо вам.', 'ЛУНД М. Д.', null, 0.7],
    ['Лунд М.Д. Спасибо вам.', 'Лунд М.Д.', null, 0.7],
    ['ЛУНД М. Я согласна.', 'ЛУНД М.', null, 0.7],
    ['ЛУНД М.Д., министр портов. Спасибо вам.', 'ЛУНД М.Д.', 'министр портов', 0.7],
    ['ЛУНД М.Д. (ПП). Спасибо вам.', 'ЛУНД М.Д.', 'ПП', 0.7],
    ['Председатель. Спасибо вам.', 'Председатель', null, 0.6],
    ['ТӨРАҒА. Рақмет сізге.', 'ТӨРАҒА', null, 0.6],
    ['Голоса из зала. Никогда!', undefined, undefined, undefined],
    ['Из зала. Никогда!', 'Из зала', null, 0.45],
  ])('who has initials behind: %s', (line, ...said) => {
    const [label, affiliation, prior] = said
    const found = match('initials-behind', line)
    expect(found && [found.label, found.affiliation, found.prior]).toEqual(label && [label, affiliation, prior])
  })

  test.each([
    ['Mr LUND (2.10 pm)—I rise.', null],
    ['Mr LUND (3 p.m.)—I rise.', null],
    ['Mr LUND (North Quay) (2.10 p.m.)—I rise.', 'North Quay'],
  ])('a clock time behind a name is no place: %s', (line, affiliation) => {
    expect(match('dash', line)).toMatchObject({ label: 'Mr LUND', affiliation })
  })

  test.each([
    ['【司会】始めましょう。', 0.7],
    ['【港】始めましょう。', 0.45],
    ['【港】冬の会', 0.25],
    ['【日時】四月一日に開きます。', 0.1],
  ])('what stands behind wide brackets tells whether it is said: %s', (line, prior) => {
    expect(match('wide-brackets', line)).toMatchObject({ prior })
  })

  test('a range', () => {
    expect(match('time-colon', '[00:00:01 → 00:00:04] **Lund:** Hello')).toMatchObject({ start: 1, end: 4 })
  })

  test.each(['MARA LUND:', 'Mara Lund:', 'Mara Lund: 00:00:21'])('%s stands on its own line for both conventions', (line) => {
    const matches = lineConventions.map((convention) => convention.match(line)).filter((found) => found !== undefined)
    expect(matches.map((found) => found.ownLine)).toEqual([true, true])
  })
})

const PIECES = [
  'MARA',
  'Lund',
  ' ',
  ':',
  '：',
  '(',
  ')',
  '[',
  ']',
  '0:12',
  '**',
  '_',
  '-',
  '#',
  '>>',
  'Q',
  '.',
  ',',
  '\t',
  '\u00a0',
  '\u200b',
  '\u0000',
  '\ud83d',
  '/',
  '&',
  '主席',
  'ı',
]
const lines = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
)
const UNCLEAN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\ufeff]|\s\s|^\s|\s$/

describe('any line', () => {
  test.each(lineConventions)('$name', (convention) => {
    fc.assert(
      fc.property(lines, (line) => {
        const found = convention.match(line)
        if (found === undefined) return
        expect(found.at).toBeGreaterThanOrEqual(0)
        expect(found.speechAt).toBeGreaterThan(found.at)
        expect(found.speechAt).toBeLessThanOrEqual(line.length)
        expect(found.prior).toBeGreaterThanOrEqual(0)
        expect(found.prior).toBeLessThanOrEqual(1)
        expect(found.names.length).toBeGreaterThan(0)
        for (const name of [found.label, ...found.names]) {
          expect(name).not.toBe('')
          expect(name).not.toMatch(UNCLEAN)
        }
      }),
      runs(2000),
    )
  })

  test.each([
    'a',
    'A ',
    ':',
    '(',
    '[',
    '0:',
    '0:00 ',
    '**',
    '*a',
    'A. ',
    'A/',
    'A, ',
    'A & ',
    '- ',
    '#',
    '\t',
    '\u00a0',
    '：',
    '主',
    '<u>',
    '\\[',
  ])('takes no longer than its length allows: %j', (piece) => {
    expectLinear(piece.repeat(20_000), (line) => {
      for (const convention of lineConventions) convention.match(line)
    })
  })
})

describe('what stands behind a name', () => {
  test.each([
    ['bare-name', 'Mara Lund -- Chief Executive Officer', 'Chief Executive Officer'],
    ['bare-name', 'Mara Lund, Lund Holdings plc - CEO [2]', 'Lund Holdings plc - CEO'],
    ['bare-name', 'Mara Lund', null],
    ['dash', 'Mara Lund, Vice-President of the Commission. – I agree.', 'Vice-President of the Commission'],
    ['dash', 'Mara Lund, on behalf of the PX Group. – I agree.', 'on behalf of the PX Group'],
    ['title-period', 'Mme Jo Lund, ministre de la mer. Nous y sommes.', 'ministre de la mer'],
  ])('%s: %s', (name, line, affiliation) => {
    expect(match(name, line)).toMatchObject({ affiliation })
  })
})
