import { fold } from '../../text/fold.ts'

/** Makes a set of words from a readable list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Whether a folded word is one of a list, which is folded when it is first asked: most sources never ask. */
export function foldedWords(list: string): (key: string) => boolean {
  let words: ReadonlySet<string> | undefined
  return (key) => {
    words ??= new Set(Array.from(wordSet(list), fold))
    return words.has(key)
  }
}

/** Forms of address, ranks and offices that stand before a name; keys are lower case without their period. */
export const TITLES = wordSet(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron viscount earl sen senator rep representative
  congressman congresswoman delegate gov governor lt col gen general maj major capt captain sgt sergeant cpl adm
  admiral cmdr commander lieutenant colonel brigadier officer detective inspector sheriff chief hon honorable
  honourable rev reverend father fr sister brother bishop archbishop cardinal rabbi imam pastor st judge justice
  magistrate amb ambassador sec secretary undersecretary minister president vice-president vp mayor councillor
  councilor councilmember alderman commissioner chancellor premier prince princess king queen duke duchess count
  countess pope atty attorney counsel supt superintendent phd postdoc grad dean principal coach nurse agent deputy
  madam madame mme mlle m maître me monsieur herr frau ing mag parl abg abgeordneter abgeordnete präsident
  präsidentin vizepräsident vizepräsidentin alterspräsident alterspräsidentin bundeskanzler bundeskanzlerin kanzler
  kanzlerin ministerin bundesminister bundesministerin staatssekretär staatssekretärin kollege kollegin don doña sr
  sra srta dra hr fru señor señora senhor senhora dep deputado deputada senador senadora diputado diputada ministro ministra
  presidente presidenta vicepresidente signor signora sig sig.ra dott dott.ssa dottor dottoressa prof.ssa avv
  avvocato on onorevole maestro président présidente ministre député députée sénateur sénatrice sheikh shri smt
  dato dato' dato’ datuk datin tan tun sri haji hajah encik puan ustaz tengku profesor domnul doamna κ κος κα κυρία κύριος δρ`)

/** Forms of address that make a name of whatever stands behind them. */
export const ADDRESSES = wordSet(
  'mr mrs ms miss mx dr dra prof sen rep gov hon rev lt sgt sir herr frau hr fru mme mlle sr sra srta',
)

/** Titles that are cut off, with their full stop, before a name. */
export const CUT_TITLES = wordSet(`
  m mr mrs ms mx dr dra st prof rev hon messrs mme mlle gen col lt sgt maj adm cmdr gov sen rep capt fr hr sr sra srta jr`)

/** Forms of address that are written in lower case behind an article: "El señor LUND", "De heer Vey". */
export const COURTESIES = wordSet(`
  señor señora señorita sr sra srta senhor senhora sr.ª deputado deputada diputado diputada senador senadora ministro
  ministra signor signora onorevole heer mevrouw honorable honourable hon`)

/** The same of one word, without an article: "κα Lund". */
export const SMALL_TITLES = wordSet('κ κα κος κυρία κύριος')

/** Small second words of ranks and callings in Vietnamese, before a name: "Trung tướng Lê Văn Hải", "Bác sĩ Lan". */
export const SECOND_WORDS = wordSet(`
  tướng tá úy sứ sĩ sỹ sư trưởng viên tịch thư báo giả giáo luật lý nhân thủ diễn gia biểu mục thượng tọa nghị chấp hành bí
  văn thơ sử toạ phim bầu`)

/** Small words inside names. */
export const PARTICLES = wordSet(`
  h c   de del della dela di da das do dos du des van von vom zu zum zur den der ten ter te la las le les lo los el al il
  bin bint binti binte bte ibn ben bat abu abd y e i af av d' l' st san santa ap o' 't`)

/** What may follow a name and belongs to it. */
export const SUFFIXES = wordSet(`
  jr sr ii iii iv esq md m.d phd ph.d psyd psy.d dds d.d.s dmd rn r.n cpa mba m.b.a ma m.a ba b.a jd j.d llm ll.m edd
  ed.d mp m.p mep m.e.p mla mpp am ms msp qc q.c kc k.c sc obe o.b.e mbe m.b.e cbe c.b.e frs pe usn usmc usaf ret
  faia mph m.p.h dvm d.v.m do d.o pharmd mda`)

/** Small words inside an office or an affiliation. */
export const CONNECTIVES = wordSet(`
  of the for and at in on to with from by a an pro tempore ad interim or as bei beim der die das für im am und des
  dem den auf zu zur zum mit et du de la le les pour à aux au en chez del della delle dei degli di per e ed il lo y
  para por do da dos em na no ao com &`)

/** How a voice is heard, in a note before the colon or as the last word of a label. */
export const DELIVERY = wordSet(`
  voice-over voiceover voice v.o v.o. vo off-screen offscreen o.s o.s. os off-camera onscreen on-screen on-camera
  offstage on off over during through via translated translating translation in continuing continued cont cont'd
  cont’d aside inaudible unintelligible indiscernible crosstalk laughing laughs laughter chuckles chuckling
  whispering whispers reading speaking shouting singing sighs crying pause pausing joking clapping applause
  applauding overlapping interrupting interjecting interposing muted remote remotely online video phone telephone
  recorded recording tape live ph phonetic sic off-mic off-mike from by to lacht lachend zuruf rires riant risas
  riendo risos devamla desde`)
