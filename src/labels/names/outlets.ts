import { wordSet } from './vocabulary.ts'

/** Agencies, stations and papers by their letters or one word: who asks at a briefing is called by what he works for. */
const OUTLETS = wordSet(`
  afp upi reuters bloomberg cnn bbc itv nbc abc cbs npr pbs msnbc cnbc cspan c-span fox politico axios voa rfe rfe/rl dpa ard zdf rtl
  orf srf ndr wdr mdr swr epd kna bild spiegel apa efe rtve tve telecinco ser cope lusa rtp sic tvi globo estadão folha ansa agi rai mediaset
  adnkronos tf1 bfm bfmtv lci rfi rtbf rts čtk tasr pap tvp tvn polsat mti mtv tass ria interfax tanjug hina sta bta agerpres unian
  укринформ унн тасс риа интерфакс anadolu trt iha dha ana-mpa ert irna isna xinhua cctv cgtn nhk kyodo jiji tbs asahi yomiuri mainichi nikkei
  yonhap kbs mbc sbs ytn jtbc pti ani ndtv antara vtv vov svt nrk tv2 yle ritzau ntb`)

/** Of their names in words: "Česká televize", "Norddeutscher Rundfunk". */
const MEDIA = wordSet(`
  television televize televizia televizija telewizja televisión televisione télévision televisão fernsehen televisie radio rádio rozhlas
  rozhlasu radyo radiotelevisión rundfunk zeitung presse press news newspaper noviny gazeta dziennik tidning tidningen avis avisen krant
  journal agency agentur agentura agencia agenzia agence nachrichtenagentur haber gazetesi телеканал радио газета агентство радіо агенція
  εφημερίδα`)

/** Whether a folded label names an agency, a station or a paper. */
export function isOutlet(key: string): boolean {
  return OUTLETS.has(key) || (key.includes(' ') && key.split(' ').some((word) => MEDIA.has(word)))
}
