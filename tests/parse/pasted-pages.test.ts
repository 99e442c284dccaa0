import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

describe('what stands around talk on a page of the web', () => {
  test('a list of chapters with times names nobody', () => {
    const text =
      'Chapters\n\n0:00 Begin\n0:39 Mara Lund\n1:50 Jo Vey\n9:05 The end\n\nMara Lund: Good day.\n\nJo Vey: Good day to you.\n\nMara Lund: Begin.\n'
    expect(said(parseText(text))).toEqual(['Mara Lund: Good day.', 'Jo Vey: Good day to you.', 'Mara Lund: Begin.'])
  })

  test('nor does a key with a long number, or the tag before a headline', () => {
    const key = 'Jo Vey: 34982965\n\nMara Lund: Good day.\n\nPer Ek: Hello.\n\nMara Lund: Begin.\n\nPer Ek: Yes.\n'
    expect(turnsOf(parseText(key)).map(({ speaker }) => speaker)).toEqual(['Mara Lund', 'Per Ek', 'Mara Lund', 'Per Ek'])
    const talk = '▷김하늘: 안녕하십니까?\n\n▶이바다: 예, 안녕하세요.\n\n'.repeat(3)
    const names = turnsOf(parseText(`[Atrium - Evening Talk] The harbour today\n\n${talk}`)).map(({ speaker }) => speaker)
    expect(new Set(names)).toEqual(new Set(['김하늘', '이바다']))
  })

  test('a long headline of a page is none of the talk, though it stands right above the next line', () => {
    const text =
      'Mara Lund: How Old Boats Became “New” and “Safe” Again\nThe harbour talks of little else.\nBERG: “Is it true that they float?”\nLUND: “They do, and they always did.”\nBERG: “Thank you.”\n'
    expect(turnsOf(parseText(text)).map(({ line }) => line)).toEqual([3, 4, 5])
    const list = 'Mara Lund: Per Ek, Ada Berg, Tove Holm, Nils Dahl, Ola Moe,\nand Kari Ness are here.\n\n'
    expect(turnsOf(parseText(`${list}Jo Vey: Thank you. We begin.\n\nMara Lund: Item one.\n`))).toHaveLength(3)
  })

  test('nor is a line in capitals, where people speak in small letters', () => {
    const talk = 'THE MODERATOR: We begin.\n\nQ. How was it?\nMARA LUND: It was calm.\n\nQ. And then?\nJO VEY: It blew.\n'
    expect(turnsOf(parseText(`HARBOUR RACES 2ND & 3RD ROUND: NORTH QUAY\n\n\nMay 5\n\n${talk}`))[0]?.line).toBe(6)
    const shouted = 'MARA LUND: THE QUAY IS SHUT\n\nJO VEY: SINCE WHEN?\n\nMARA LUND: SINCE MAY\n'
    expect(turnsOf(parseText(shouted))).toHaveLength(3)
  })

  test('nor are headings with a colon, sentences that are broken off, and a title above a note', () => {
    const talk = 'MS. LUND: It is late.\n\nQ    Is it?\n\nMS. LUND: Yes.\n\nQ    Thank you.\n\nMS. LUND: Good night.\n'
    const named = (above: string) => new Set(turnsOf(parseText(`${above}\n\n${talk}`)).map(({ speaker }) => speaker))
    const speakers = new Set(['Ms. Lund', 'Q'])
    expect(named('HARBOUR BUDGET & 12TH COUNCIL:\n\nThe talk of May')).toEqual(speakers)
    expect(named('INTERVIEW W/ MARA LUND CAPTAIN & OWNER:\n\nThe talk of May')).toEqual(speakers)
    expect(named('MAJOR FUNDING FOR THE FERRY HAS BEEN PROVIDED BY: The friends of the quay.')).toEqual(speakers)
    expect(named('The Ferry: The North Quay (Part I)\n[At the harbour, outside]')).toEqual(speakers)
    expect(named('MAYOR JO ANNA VEY:\n\nGood evening. Here we are.')).toEqual(new Set(['Jo Anna Vey', 'Ms. Lund', 'Q']))
  })

  test('a headline above is none where labels stand alone on their lines, and a list under its heading is none', () => {
    const own = 'Mara Lund:\n\nGood evening.\n\nJo Vey:\n\nIs it late?\n\nMara Lund:\n\nIt is.\n'
    const page = `Guest Episode\nMay 5\n\nDr. Per Ek: Ferries, Quays & Winds\n\nListen on the quay\n\n${own}`
    expect(turnsOf(parseText(page)).map(({ speaker }) => speaker)).toEqual(['Mara Lund', 'Jo Vey', 'Mara Lund'])
    const talk = 'LUND: Good evening.\n\nVEY: Is it late?\n\nLUND: It is.\n\nVEY: Thank you.\n'
    const list = 'CONTRIBUTORS:\n\nHOST:\n\nMARA LUND\n\nJO VEY\n\nDirector, the harbour office\n\n(MUSIC)\n\n'
    expect(turnsOf(parseText(list + talk))[0]?.label).toBe('LUND')
    expect(turnsOf(parseText(`MARA LUND, HOST:\n\nThis is the quay. I am here.\n\n${talk}`))[0]?.label).toBe('MARA LUND')
  })

  test('menus and headings above do not count against a short talk of surnames', () => {
    const menu = 'Archive\n\nForum\n\nSearch\n\nThe quay\n\nPart one\n\nBack\n\nLog in\n\nEvening radio\n\n'
    const talk =
      'Berg: Our guest tonight keeps the north harbour.\n\nVey: Good evening to all who listen.\n\nHolm: We shall ask you many things today.\n\nBerg: What happened at the quay on Monday?\n\nVey: That is a wide question, as you know.\n'
    expect(turnsOf(parseText(menu + talk))).toHaveLength(5)
  })

  test('names alone in Chinese characters are labels where they take turns, and rows of a list are not', () => {
    const text =
      '第二回：港の三十年\n\nゲスト：港湾研究所代表 田港 太郎氏\n\n北岸\nもう三十年が経ちましたか。\n田港さん\nそうです、三十年です。\n北岸\n長いですね。\n田港さん\nはい、長い道のりでした。\n'
    expect(turnsOf(parseText(text)).map(({ speaker }) => speaker)).toEqual(['北岸', '田港さん', '北岸', '田港さん'])
  })

  test('a label says how somebody is called from there on', () => {
    const text =
      '田港太郎（以下、田港）：こんばんは。始めましょう。\n\n北岸花子（以下、北岸）：よろしくお願いします。\n\n田港：では、どうぞ。\n\n北岸：はい、どうも。\n'
    expect(new Set(turnsOf(parseText(text)).map(({ speaker }) => speaker))).toEqual(new Set(['田港太郎', '北岸花子']))
  })
})
