import { wordSet } from './vocabulary.ts'

/** Offices and roles that end a label in Chinese, Japanese or Korean. */
const WIDE_ROLES =
  /(?:主席|主持人|議長|议长|委員長?|委员长?|部長|部长|院長|院长|局長|局长|署長|署长|次長|次长|處長|处长|司長|司长|縣長|市長|市长|町長|村長|知事|課長|政務官|次官|審議官|長官|總統|总统|總理|总理|大臣|教授|老師|老师|先生|女士|小姐|博士|記者|记者|主任|代表|發言人|发言人|嘉賓|嘉宾|訪員|訪談者|受訪者|采访者|受访者|觀眾|观众|聽眾|听众|法官|律師|律师|證人|证人|司会者?|聞き手|話し手|会長|社長|議員|议员|理事|参考人|政府参考人|さん|사회자|위원장?|의원|장관|차관|의장|총리|처장|청장|실장|국장|팀장|과장|부장|본부장|소장|원장|센터장|시장|군수|지사|교육감|사무총장|단장|주무관|전문위원|진술인|참고인|증인|기자|교수|앵커|리포터|진행자|변호사|후보|대표|씨|님)$/u

/** Whole labels: "asks", "answers", "man", "woman", with or without a number. */
const WIDE_LETTERS = /^(?:問|答|问|男|女|文|질문|답변|문|답)(?:者|聲|声)?[0-9０-９]{0,3}$/u

/** Voices that programs count: "说话人1", "話者 A", "화자 2". */
const WIDE_VOICE =
  /^(?:说话人|說話人|说话者|說話者|发言人|發言人|发言者|發言者|発言者|話者|话者|讲者|講者|参会人|与会者|參與者|参加者|出席者|화자|발언자|발화자|참석자|참가자)(?:\d{1,3}|[A-Z])$/

export function isWideVoice(label: string): boolean {
  return WIDE_VOICE.test(label)
}

/** The given name may stand behind the office. */
const WIDE_OFFICE_THEN_NAME = /^.{1,3}(?:主任委員|副?院長|委員|委员|部長|部长|次長|局長|署長|處長|議員|议员|總長)\p{Lo}{1,3}$/u

/** Words that stand before a colon and do not speak. */
const WIDE_HEADS =
  /(?:日期|時間|时间|地點|地点|主題|主题|題目|题目|標題|标题|案由|說明|说明|備註|备注|備注|注意|编者按|編者按|字号|字號|责任编辑|責任編輯|摄影|攝影|附件|附錄|附录|來源|来源|出處|出处|出席|列席|缺席|請假|请假|紀錄|記錄|记录|決議|决议|決定|决定|結論|结论|結果|结果|摘要|前言|內容|内容|目的|理由|依據|依据|條文|条文|提案人?|連署人?|意見|意见|建議|建议|問題|问题|如下|如次|例如|例|第.{1,4}[案條条項项款章節节點点回期部篇弾話话集]|作者|編輯|编辑|翻譯|翻译|日時|場所|議題|議事|資料|参考|質問|回答|注|註|案|日|質詢|答覆|報告|名單|者如下|事項|事项|要約|要点|概要|まとめ|総括|总结|總結|小结|待办|背景|宿題|メモ|笔记|筆記|메모|(?:对话|對話|会话|會話|情景|场景|場景|場面|シーン|대화|장면)[0-9０-９一二三四五六七八九十]{0,3}|날짜|시간|장소|주제|안건|참석자|제목|비고|요약|결정|결정사항|결론|회의록|것|사항|항목|방법|(?<!\p{L})이유|순서|준비물|출처|예시|결과|关键词|關鍵詞|关键字|文字记录|文字記錄|逐字稿|时长|時長|分钟|分鐘|秒|小时|小時|[0-9](?:초|분|시간)|上午|下午|午前|午後|晚上|凌晨|오전|오후)$/u

/** Verbs and small words that end a clause before a colon. */
const WIDE_CLAUSES = /(?:說|说|道|認為|认为|表示|指出|強調|强调|回答|曰|云|想|是|有|為|为|以下|包括|就是|問|问|答)$/u

/** Offices and forms of address before a name in Hebrew, Arabic and Hindi, and those that stand for one. */
const ABJAD_ROLE =
  /^(?:ה?יו["”״]ר|ח["”״]כ|חה["”״]כ|ד["”״]ר|עו["”״]ד|פרופ['׳]|שופטת?|השופטת?|השרה?|מראיינת?|מנחה|השר|السيدة?|النائبة?|الرئيسة?|الوزيرة?|الدكتورة?|الأستاذة?|الشيخ|القاضي|المذيعة?|المحاورة?|الضيفة?|الصحفية?|الشاهد|श्री|श्रीमती|सुश्री|डॉ|माननीय|अध्यक्ष|सभापति|उपसभापति|प्रो|कुमारी)$/u
/** What heads lists and rows in Hebrew and Arabic. */
const ABJAD_HEADS =
  /(?:נכחו|מוזמנים|היום|הוועדה|נושא|תאריך|הערה|הצבעה|משתתפים|הנושא|الموضوع|التاريخ|ملاحظة|المصدر|الحضور|المكان|الزمان|विषय|दिनांक|स्थान)$/u
const ABJAD = /^[\u0590-\u06ff\u0900-\u097f]/
const MOST_ABJAD_WORDS = 5

/** Who asks, answers, hosts or presides, in Thai, Hindi, Bengali, Persian, Urdu and Arabic: whole labels, with a number perhaps. */
const UNCASED_ROLES = wordSet(`
  ผู้สัมภาษณ์ ผู้ให้สัมภาษณ์ ผู้ถูกสัมภาษณ์ พิธีกร ผู้ดำเนินรายการ ผู้ดำเนินการอภิปราย ประธาน ประธานสภา ประธานที่ประชุม นักข่าว ผู้สื่อข่าว
  แขกรับเชิญ ผู้พูด ผู้เข้าร่วม ผู้ร่วมรายการ साक्षात्कारकर्ता पत्रकार संवाददाता एंकर मेहमान प्रस्तोता वक्ता সাক্ষাৎকারগ্রহণকারী সঞ্চালক উপস্থাপক
  সাংবাদিক অতিথি مجری خبرنگار مهمان مصاحبه‌گر مصاحبه‌کننده مصاحبه‌شونده گوینده میزبان صحافی میزبان مہمان المقابِل المراسل المشارك المتحدث`)
// "ผู้พูด 2"
const NUMBER_BEHIND = / ?[\d๐-๙०-९]{1,3}$/

const SHORT_WIDE_NAME = 4
const LONG_WIDE_NAME = 8

/** How person-like a label without upper and lower case is, by its words. */
export function uncasedPrior(words: readonly string[]): number {
  const [first = ''] = words
  if (UNCASED_ROLES.has(words.join(' ').replace(NUMBER_BEHIND, ''))) return 0.85
  if (!ABJAD.test(first)) return widePrior(words.join(''))
  if (ABJAD_HEADS.test(words.join(' '))) return 0.1
  if (ABJAD_ROLE.test(first.replace(/[.,]$/, '')) && words.length <= MOST_ABJAD_WORDS) return 0.85
  return widePrior(words.join(''))
}

/** How person-like a label without upper and lower case is. */
export function widePrior(label: string): number {
  if (WIDE_LETTERS.test(label)) return 0.7
  if (WIDE_ROLES.test(label) || WIDE_OFFICE_THEN_NAME.test(label) || isWideVoice(label)) return 0.88
  if (WIDE_HEADS.test(label) || WIDE_CLAUSES.test(label)) return 0.1
  if (label.length <= SHORT_WIDE_NAME) return 0.6
  return label.length <= LONG_WIDE_NAME ? 0.45 : 0.2
}

/** What stands before the office that ends a label: "北岸" of "北岸議長", "" of "議長", undefined where none does. */
export function beforeWideOffice(label: string): string | undefined {
  const index = label.search(WIDE_ROLES)
  return index < 0 ? undefined : label.slice(0, index)
}
