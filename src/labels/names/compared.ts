import { foldedWords } from './vocabulary.ts'

/** Whether a folded word says of which kind an example is that is set beside another: "Right: I have." "Wrong: I has." */
export const isCompared = foldedWords(`
  good better best bad worse worst right wrong correct incorrect true false yes no do dont before after old new active passive
  formal informal polite rude positive negative affirmative present past future singular plural strength weakness strengths
  weaknesses thesis antithesis synthesis hypothesis easy medium hard beginner intermediate advanced job hobby def return
  english german french spanish italian portuguese russian chinese japanese korean arabic latin greek dutch polish turkish
  swedish danish norwegian finnish czech hungarian
  starter dessert breakfast lunch dinner windows linux macos ios android frontend backend debit credit
  vorspeise hauptgang nachtisch frühstück mittagessen abendessen soll haben strophe refrain couplet entrée plat estrofa estribillo
  strofa ritornello primo secondo
  gut besser schlecht richtig falsch korrekt wahr ja nein vorher nachher alt neu aktiv passiv formell informell höflich unhöflich
  positiv negativ gegenwart vergangenheit einzahl mehrzahl stärke schwäche deutsch englisch französisch spanisch italienisch
  portugiesisch russisch chinesisch japanisch latein griechisch niederländisch polnisch türkisch
  bon mauvais bien mal vrai faux correct incorrect oui non avant après ancien nouveau actif passif poli impoli positif négatif
  français anglais allemand espagnol italien portugais russe chinois japonais
  bueno malo correcto incorrecto verdadero falso sí antes después viejo nuevo activo pasivo positivo negativo español inglés
  alemán francés italiano portugués ruso chino japonés
  bom mau certo errado verdadeiro depois velho novo ativo português inglês alemão francês espanhol
  buono cattivo giusto sbagliato vero prima dopo vecchio nuovo attivo passivo inglese tedesco francese spagnolo
  goed fout waar niet onwaar juist onjuist engels duits frans spaans nederlands
  dobrze źle prawda fałsz polski angielski niemiecki
  хорошо плохо правильно неправильно верно неверно правда ложь да нет русский английский немецкий французский испанский
`)
