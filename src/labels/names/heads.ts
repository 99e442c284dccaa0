import { wordSet } from './vocabulary.ts'

/** Nouns that stand before a colon and do not speak: low alone and at the end of a phrase. */
export const HEADS = wordSet(`
  feed feeds rss podcast podcasts fade cut dissolve smash intercut montage sfx mfx fx sounds grams atmos ambience ambiance
  setting settings genre logline tagline synopsis runtime premise theme themes characters cast props lighting costumes wardrobe
  node nodes layers module modules variant variants
  scene act prologue epilogue persons dramatis personae represented antrag debatte befragung bericht gesetz entwurf beratung
  abstimmung wahl punkt committee council department ballot commission board association university college company corporation ministry institute
  agency bureau office centre center foundation union bank policy programme program project process strategy system reform
  briefing briefings est edt cst cdt mst mdt pst pdt gmt utc cet cest bst ist jst aest summit conference workshop seminar panel webinar
  data exhibit costs pages note notes topic topics poll polls action actions item items resolved agreed resolution
  resolutions call appearances examination cross-examination redirect witnesses editorial agreement tagesordnungspunkt zusatzfragen agenda location venue place date dates dated time times duration subject subjects summary abstract conclusion
  conclusions example examples warning caution update updates source sources link links url website web video audio
  chat log logs transcript transcripts transcription transcriber podcast episode series season chapter section part appendix figure
  chapters timecodes table step steps todo tbd faq ps p.s nb n.b fyi re cc bcc isbn issn doi tel fax email e-mail phone address contact
  copyright license licence references reference bibliography index contents overview background introduction intro
  outro description title titles category categories tag tags keyword keywords type status version author authors
  editors published publisher format language languages length size attendees present absent apologies regrets
  participants panelists panellists speakers guests members motion motions vote votes decision decisions outcome
  outcomes result results consensus discussion discussions proposal proposals issue issues question questions answer
  answers response responses comment comments feedback concern concerns objection objections observation observations
  finding findings recommendation recommendations suggestion suggestions hum hums goal goals objective objectives purpose aim scope task tasks
  deadline priority owner assignee minutes meeting meetings session sessions event events break recess adjournment
  pledge allegiance invocation proclamation proclamations ordinance ordinances lunch advertisement sponsor sponsors jingle music sound applause laughter disclaimer correction corrections
  clarification clarifications definition definitions theorem proof lemma corollary remark remarks requirement requirements statement statements iban bic konto spendenkonto paypal
  header headers verb payload endpoint request requests feature features bug bugs fix fixes change changes input output inputs outputs option options pros cons advantages
  disadvantages benefits risks problem problems solution solutions idea ideas point points fact facts myth rule rules
  laws bills act article articles paragraph clause books film films songs quote quotation headline news latest
  trending related more details information info code command usage syntax parameters arguments params args kwargs returns raises default defaults files tip tips hint
  hints hits credits thanks acknowledgements acknowledgments acknowledgement join register subscribe download slides
  slide deck photo photos photographs sharing image caption credit picture graphic map chart draft revision history changelog pr prs repository
  repo branch commit milestone label labels number no year month week minute today tomorrow yesterday morning
  afternoon evening night score total average count sum budget revenue income profit loss question-and-answer q&a qa
  context nullability hypothesis method methods methodology analysis implications exhibits line volume vol edition
  footnote footnotes endnote caveat caveats alternative alternatives addendum attachment attachments enclosure
  timestamp timestamps words key legend glossary symptoms diagnosis ingredients instructions directions serves yield
  bottom-line takeaway takeaways spoiler tldr tl;dr highlights recap presenters presentation presentations demo demos
  timeline roadmap plan plans level phase round heat set game http https ftp mailto file sms magnet javascript
  ayes noes nays tellers restricted confidential participation menu accessibility signature signatures termin zeitnahme regeln
  localhost std hinweis anmerkung anmerkungen thema themen datum zeit uhrzeit quelle quellen zusammenfassung beispiel
  frage fragen antwort antworten tagesordnung beschluss ergebnis titel anwesend abwesend teilnehmer protokoll
  beginn ende dauer ort schluss début fin inicio início fim inizio einde aanvang początek koniec začátek konec начало конец початок кінець
  drucksache anlage beifall remarque sujet lieu heure résumé exemple réponse réponses ordre objet décision présents
  absents presentes ausentes aviso presenti assenti aanwezig afwezig närvarande frånvarande obecni nieobecni присутні відсутні присутствовали отсутствовали titre durée duración duração durata durasi properti pemeran adegan judul latar nota notas tema temas fecha hora lugar fuente resumen ejemplo pregunta respuesta asunto título acta
  foto fotos fotografie abbildung fotografia fuente fuentes fonte resumo exemplo pergunta resposta assunto ata sessão tópico observação luogo ora riassunto esempio domanda
  risposta oggetto argomento osservazione saat saati tarih tarihi gündem konu üyeler
  tanggal pukul lokasi tempat waktu wawancara judul topik catatan sumber durasi temat miejsce źródło uwaga tytuł uczestnicy téma místo zdroj poznámka
  дата тема место время источник примечание длительность місце час джерело примітка ημερομηνία θέμα τόπος πηγή διάρκεια onderwerp
  päivämäärä aihe paikka kesto dátum helyszín ämne källa emne
  objetivo objetivos conclusión conclusiones introducción resultado resultados requisito requisitos descripción
  ubicación versión problema problemas solución soluciones ventajas desventajas consejo consejos advertencia nivel
  ingredientes preparación instrucciones contexto justificación alcance actividad actividades materiales recursos
  bibliografía referencia referencias anexo anexos capítulo página sección paso pasos tabla figura enlace enlaces
  código tipo nombre apellido dirección teléfono correo precio comentario comentarios observación observaciones
  acción acciones acuerdo acuerdos decisiones pendiente pendientes tarea tareas fase etapa plazo frecuencia formato
  idioma género asistentes ausentes conclusão conclusões introdução descrição versão solução soluções vantagens
  desvantagens dica dicas aviso nível preparo instruções justificativa escopo atividade atividades materiais
  referência referências seção tabela nome endereço telefone preço comentário comentários observações ação
  ações decisões pendências tarefa tarefas prazo gênero metodologia objectif objectifs résultats problème problèmes
  avantages inconvénients attention niveau ingrédients préparation contexte matériel ressources référence références
  annexe annexes chapitre étape étapes tableau lien adresse téléphone prix commentaire commentaires décisions tâche
  tâches délai langue remarques méthode obiettivo obiettivi conclusione conclusioni introduzione risultato risultati
  descrizione versione problemi soluzione soluzioni vantaggi svantaggi consiglio attenzione livello ingredienti
  preparazione istruzioni contesto materiali risorse riferimento riferimenti allegato allegati capitolo pagina
  sezione tabella codice indirizzo telefono prezzo commento commenti osservazioni azioni decisioni
  compito compiti scadenza lingua genere ziel ziele fazit einleitung ergebnisse beschreibung lösung
  lösungen vorteile nachteile zutaten zubereitung anleitung ressourcen anhang kapitel abschnitt schritt schritte
  tabelle abbildung telefon kommentar kommentare beobachtungen entscheidung entscheidungen aufgabe aufgaben frist
  sprache anwesende abwesende doel doelen conclusie conclusies inleiding resultaat resultaten beschrijving duur
  locatie aanwezig afwezig aanwezigen afwezigen versie probleem problemen oplossing oplossingen voordelen nadelen
  ingrediënten bereiding bronnen bijlage bijlagen hoofdstuk stap stappen tabel afbeelding adres telefoon prijs
  opmerking opmerkingen acties besluit besluiten taak taken actiepunten rationale ref prueba pruebas ejercicio
  ejercicios práctica prácticas exercício exercícios exercice exercices épreuve esercizio esercizi prova übung übungen
  oefening oefeningen opdracht opdrachten
  bugfix bugfixes deprecation deprecations improvement improvements enhancement enhancements documentation docs dependencies packaging miscellaneous
  expected actual passed failed skipped received content-type content-disposition content-description content-transfer-encoding content-length mime-version
  message-id return-path reply-to user-agent x-mailer`)

/** Abbreviations of two letters that do not speak. */
export const ABBREVIATIONS = wordSet('ps nb re cc pr ok no tv id vs eg ie qa ed')

/** First words of headings, sentences and links. */
export const OPENERS = wordSet(`
  dear no a as then and but so or nor yet also plus now well yes yeah nope okay ok oh ah uh um hmm hey hi hello thanks
  thank please sorry right again first second third fourth firstly secondly thirdly finally lastly next last another
  other others however therefore thus hence because since although though while when where why how what which who
  whom whose whether if unless until before after during from to in on at by with without for of about above below
  under over between among against into onto this that these those there here it its it's he she they we you i i'm my
  your his her our their me him us them is are was were be been being am do does did done have has had can could
  would shall should might must not only just even still very much many most some any each every both few several
  such same run see read watch listen click visit follow get go come let let's make take give keep put say says said
  ask asked tell told think know look note remember imagine consider suppose assume add use using used based
  according given regarding concerning speaking further additional key main important interesting open closed new old
  current previous recent upcoming final initial official special future past possible potential proposed suggested
  recommended required optional related learn more less least better best worse worst one two three four five six
  seven eight nine ten once twice maybe perhaps probably possibly obviously clearly basically actually really
  honestly frankly simply importantly interestingly specifically generally overall meanwhile otherwise instead
  moreover furthermore additionally similarly likewise today tomorrow yesterday video audio image posted written
  edited updated created released recorded produced hosted presented sponsored supported powered brought featuring
  starring like unlike im am zum zur bei nach außer vielen herzlichen und aber oder dann denn wenn weil dass ein eine es ich wir sie er ist sind war nicht auch noch
  nur et mais ou donc ni car puis alors ensuite si quand où comment pourquoi un une il elle nous vous ils ce cette y
  pero entonces cuando donde como porque los las una él ella nosotros ellos son también e mas então quando onde os
  uma ele ela nós eles não também ma allora quindi perché gli noi loro`)

/** Months and days: low alone, and before a number. */
export const CALENDAR = wordSet(`
  january february march july september october november december feb mar apr jun jul aug sep sept oct nov dec monday
  tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun januar februar märz juli oktober
  dezember montag dienstag mittwoch donnerstag freitag samstag sonntag janvier février mai juin juillet août
  septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche enero febrero marzo mayo
  junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
  janeiro fevereiro março maio junho julho setembro outubro dezembro gennaio febbraio aprile maggio giugno luglio
  settembre ottobre dicembre`)

/** Months that are names too: low before a number only. */
export const NAMED_MONTHS = wordSet('jan april may june august mars abril avril')

/** Articles: fine before an office ("The President"). */
export const ARTICLES = wordSet("the der die das le la les l' el los il lo o os a as")

/** Low only when alone: most are names too. */
export const ALONE = wordSet(`
  ed day law song hour bill book start end begin stop case price page link lead head body support against favor favour
  yes no abstain neutral strong strongly weak true false null undefined error warn debug trace ok pass fail go home
  menu search login share like reply quote edited via plus minus none n/a na unknowns others misc rest etc ie eg i.e
  e.g vs cf ibid north south east west left right top bottom front back up down in out genesis exodus leviticus
  numbers deuteronomy judges kings psalm psalms proverbs ezekiel hosea romans corinthians galatians ephesians
  philippians colossians thessalonians hebrews revelation world nation country city state government economy politics
  science technology business sports health education history nothing everything something anything somebody nobody`)

/** Whether a word, in small letters, names a thing: it stands before a colon in lists, forms and minutes. */
export function namesThing(word: string): boolean {
  return HEADS.has(word)
}
