import { wordSet } from './vocabulary.ts'

/** Words for somebody who speaks by what he or she does there: enough to be a label without a name. */
export const ROLES = wordSet(`
  moderator moderators host hosts co-host cohost anchor presenter narrator announcer interviewer interviewers
  interviewee interviewees questioner interpreter translator facilitator emcee mc chair chairman chairwoman
  chairperson co-chair vice-chair chairs convener convenor speaker speakers president vice-president secretary clerk
  operator officer court witness witnesses juror foreperson foreman defendant plaintiff petitioner respondent
  appellant counsel prosecutor prosecution defense defence bailiff reporter reporters journalist correspondent editor
  analyst panelist panellist panelists panellists guest guests participant participants attendee attendees audience
  member members caller callers listener viewer informant subject researcher examiner student students teacher
  instructor professor lecturer tutor trainer patient doctor physician therapist nurse counselor client customer
  agent staff aide aides official officials spokesperson spokesman spokeswoman director producer manager executive
  minister ambassador governor mayor senator representative delegate councillor councilor commissioner deputy pilot
  co-pilot captain tower dispatcher crowd chorus all everyone unidentified unknown male female man woman boy girl
  child mother father voice voices bot notetaker designer engineer developer scientist public commenter resident
  applicant rapporteur leader whip usher serjeant sergeant-at-arms parliamentarian premier treasurer registrar
  undersecretary under-secretary gentleman lady soldier messenger servant scribe moderatorin sprecher sprecherin
  interviewerin befragter befragte interviewter vorsitzender vorsitzende präsident präsidentin vizepräsident
  vizepräsidentin redner rednerin zeuge zeugin reporterin journalistin zuschauer publikum dolmetscher dolmetscherin
  erzähler abgeordneter abgeordnete schriftführer modérateur modératrice animateur animatrice intervieweur
  intervieweuse enquêteur enquêtrice enquêté président présidente journaliste locuteur locutrice intervenant
  intervenante témoin greffier interprète narrateur ministre rapporteure secrétaire moderador moderadora entrevistador
  entrevistadora entrevistado entrevistada presidente presidenta locutor locutora periodista testigo secretario
  secretaria intérprete narrador narradora presentador presentadora público ponente apresentador apresentadora
  jornalista testemunha secretário secretária relator relatora orador oradora moderatore moderatrice conduttore
  conduttrice intervistatore intervistatrice intervistato intervistata giornalista testimone segretario relatore
  interprete narratore pubblico spettatore relatrice ministro ministra viceministro viceministra sottosegretario
  sottosegretaria questore voorzitter formand formanden talman talmannen presidenten ordförande puhemies
  przewodniczący przewodnicząca marszałek wicemarszałek předseda předsedkyně předsedající predseda predsedníčka
  predsedajúci predsedajúca elnök președinte președintele președinta predsjednik predsjednica predsednik predsednica
  eesistuja juhataja pirmininkas pirmininkė priekšsēdētājs priekšsēdētāja πρόεδρος председател председателят
  председателка председатель председательствующий головуючий başkan forseti portavoz vocero vocera porte-parole portavoce porta-voz periodistas journalistes jornalistas giornalisti conductor conductora
  député députée sénateur sénatrice reportero reportera repórter mediador mediadora âncora depoente présentateur présentatrice auditeur auditrice chroniqueur
  chroniqueuse anrufer anruferin hörer hörerin richter richterin interviewpartner interviewpartnerin erzählerin cronista giudice avvocato difensore
  ведущий ведущая корреспондент журналист журналистка интервьюер респондент модератор диктор судья прокурор адвокат свидетель
  слушатель слушательница зритель телезритель радиослушатель переводчик ведучий ведуча кореспондент журналіст журналістка
  суддя слухач глядач перекладач водещ водещият водещата репортер водитељ новинар новинарка prowadzący prowadząca redaktor
  redaktorka dziennikarz dziennikarka prezenter prezenterka moderatorka rozmówca rozmówczyni sędzia świadek słuchacz tłumacz
  moderátor moderátorka novinář novinářka posluchač posluchačka tazatel tazatelka dotazovaný dotazovaná svědek soudce tlumočník
  novinár novinárka poslucháč poslucháčka voditelj voditeljica novinar novinarka sudija sudac svjedok műsorvezető riporter
  újságíró kérdező realizator realizatoare moderatoare jurnalist jurnalistă ziarist ziaristă judecător martor sunucu muhabir
  gazeteci moderatör spiker dinleyici δημοσιογράφος παρουσιαστής παρουσιάστρια συντονιστής συντονίστρια interviewster presentator
  presentatrice verslaggever verslaggeefster gespreksleider programledare programledaren reportern intervjuare intervjuaren
  moderatorn programleder programlederen studievært intervjuer intervjueren journalisten juontaja haastattelija haastateltava
  lehrer lehrerin lehrkraft schüler schülerin arzt ärztin patientin therapeut therapeutin klient klientin professeur professeure
  enseignant enseignante élève médecin patiente thérapeute profesor profesora alumno alumna paciente terapeuta professora aluno
  aluna insegnante alunno alunna studente studentessa paziente leraar lerares leerling patiënt nauczyciel nauczycielka uczeń
  uczennica lekarz lekarka pacjent pacjentka učitel učitelka žák žákyně lékař lékařka pacient pacientka учитель учительница
  ученик ученица врач пациент пациентка учень учениця лікар пацієнт пацієнтка lärare läkare öğretmen öğrenci guru siswa
  toimittaja puheenjohtaja pewawancara narasumber wartawan penyiar penanya informan responden
  người phỏng vấn được ứng viên phóng bác sĩ giáo học sinh bệnh nhân khách hàng mời dẫn chương trình dùng`)

/** The same, cut short: "INT.", "Mod." */
export const CUT_ROLES = wordSet('int intv intr ivr res resp mod inf part fac obs')

/** Those who preside: an office with a name behind it in parentheses stays the label. */
export const PRESIDING = wordSet(`
  speaker chair chairman chairwoman chairperson officer president clerk convener convenor moderator presidente
  präsident präsidentin président présidente voorzitter formand formanden talman talmannen presidenten puhemies
  przewodniczący przewodnicząca marszałek elnök președinte președintele πρόεδρος председател председатель председательствующий председательствующая головуючий головуюча голова төраға
  başkan forseti pirmininkas pirmininkė`)

/** Words that make a role of a number or letter behind them ("Speaker 1", "Professor B"). */
export const NUMBERED = wordSet(`
  speaker spk person voice voz voix stimme participant interviewer interviewee respondent panelist panellist guest host student
  teacher male female man woman audience caller reporter juror witness informant subject patient user agent customer
  member professor prof grad phd postdoc sprecher sprecherin befragter locuteur locutrice hablante entrevistado
  entrevistada falante parlante intervistato teilnehmer teilnehmerin`)
