import { wordSet } from '../../labels/names/vocabulary.ts'

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu
/** Units of a line in which words are looked for. */
const REACH = 600

const YOU = wordSet(`
  you your yours yourself you've you're you'd sie ihnen ihr ihre ihren ihrem ihrer du dich dir dein deine deinen deiner euch
  vous votre vos tu te t'es ton ta tes toi usted ustedes su sus tus ti vosotros você vocês seu sua seus suas teu tua
  lei voi suo sua tuo ci jij je jouw uw u jullie dig din ditt dina dere deg dit ty tobie ciebie twój twoja pan pani pana
  вы вас вам вами ваш ваша ваше ваши ты тебя тебе твой твоя ви вами вашу ваші siz sizin sizi sana senin anda kamu bạn
  jsi jste váš vaše vám tě dumneavoastră σας σου εσείς εσύ אתה את שלך לך אותך أنت لك لديك عندك आप आपने आपको आपका आपकी आपके`)
/** Of one person: "we" is a house that answers usual questions. */
const OWN = wordSet(`
  i i'm i've i'd i'll me my mine myself ich mich mir mein meine meinen meiner j'ai j'étais j'avais je moi mon ma mes
  yo me mi mis eu meu minha meus io mi mio mia miei ik mij mijn jag mig min mitt mina jeg meg ja mnie mój moja
  я меня мне мой моя мое мои мене мені мій моє мої ben bana benim saya aku tôi
  jsem mně mě soy estoy tengo creo quiero puedo sou estou tenho acho quero posso jestem mam εγώ μου εμένα אני שלי לי אותי הייתי أنا لي لدي عندي كنت إنني لأنني أنني نفسي मैं मैंने मेरा मेरी मेरे मुझे`)

// "روايتك": yours
const YOURS = /[\u0620-\u064a]{3}\u0643(?![\u0620-\u064a])/
// "لكنني": but I; "وكنت": and I was
const MINE =
  /[\u0620-\u064a]{2}\u0646\u064a(?![\u0620-\u064a])|(?<![\u0620-\u064a])[وف](?:أنا|لي|كنت|عندي|لدي)(?![\u0620-\u064a])/
// Verbs of Polish and Turkish say who does it: "mówiłem", "başladım"; "notowałeś", "başladınız".
const I_DO = /\p{L}{2}(?:ł[ea]m|d[ıiuü]m|[ıiuü]yorum)(?!\p{L})/u
const YOU_DO = /\p{L}{2}(?:ł[ea]ś|[aei]sz|[ıiuü]n[ıiuü]z)(?!\p{L})/u
const WIDE_YOU = /[你您]|あなた|(?:당신|본인)/
const WIDE_OWN = /[我私僕俺]|(?:^|[\s"'“(])(?:제가|저는|저도|저를|저한테|나는|나도|나를|내가|난|나 )/

/** Whether somebody is spoken to in a line. */
export function saysYou(line: string): boolean {
  const start = line.slice(0, REACH)
  return has(start, YOU) || YOURS.test(start) || YOU_DO.test(start) || WIDE_YOU.test(start)
}

/** Whether one person tells of herself in a line. */
export function saysOwn(line: string): boolean {
  const start = line.slice(0, REACH)
  return has(start, OWN) || I_DO.test(start) || MINE.test(start) || WIDE_OWN.test(start)
}

function has(line: string, words: ReadonlySet<string>): boolean {
  for (const [word] of line.toLowerCase().replaceAll('’', "'").matchAll(WORD)) if (words.has(word)) return true
  return false
}
