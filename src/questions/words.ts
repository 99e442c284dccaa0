/** Phrases by which people ask and hand over, one row a language; folded: lower case, without accents and marks. */
interface AskingWords {
  readonly language: string
  /** They say that a question comes: "I have a question". */
  readonly announces: string
  /** A sentence that begins so asks without a question mark: "Tell us". */
  readonly requests: string
  /** A sentence that begins so asks, as a rule, with a question mark or without: "Do you", "What". */
  readonly interrogatives: string
  /** They may stand before a request, or open a sentence. */
  readonly opens: string
  /** They give the floor to somebody, and ask nothing. */
  readonly handsOver: string
  /** They call up somebody to ask, or say that nobody asks any more. */
  readonly callsUp: string
  /** Words of thanks and greetings. */
  readonly polite: string
  /** They speak to somebody: "you". */
  readonly you: string
  /** They speak of oneself: "I". */
  readonly me: string
  /** Answers begin so: "Yes". */
  readonly answers: string
}

export const ASKING_WORDS: readonly AskingWords[] = [
  {
    language: 'en',
    announces: `my question|my first question|my second question|my next question|my last question|have a question|had a question|have one question|have
two questions|one more question|another question|two questions|quick question|follow up question|subsequent question|simple question|i want to ask|i
wanted to ask|i would like to ask|i d like to ask|i will ask you|i ll ask you|let me ask|can i ask|could i ask|may i ask|i was wondering|just wondering`,
    requests: `tell me|tell us|tell the|talk to me|talk to us|talk about|talk us through|talk a little|walk me|walk us|describe|explain|give me|give us|take
me|take us|say more|share with|help us|help me understand|state your|introduce yourself|go on|elaborate|comment on|speak to|remind us|remind me`,
    interrogatives: `what|why|how|when|where|who|whom|whose|which|is it|is that|is there|are there|are you|are we|are they|was it|was
that|was there|were you|were they|do you|do we|do they|does it|does that|did you|did they|did it|did that|have you|has it|had
you|can you|could you|would you|will you|should we|isn t|aren t|wasn t|weren t|don t you|didn t you|doesn t|haven t you|wouldn t`,
    opens: `so|and|but|well|okay|ok|now|then|please|just|perhaps|maybe|if you could|if you would|can you|could you|would you|will you|you could|i would
love for you to|i d love for you to|i would like you to|i d like you to|i want you to|i would ask you to|to begin|first|finally|all right|right|great`,
    handsOver: 'go ahead|recognized for|is recognized|the floor|over to|yield|yields|time has expired',
    callsUp: `next question|first question|last question|final question|question is from|question comes from|question today comes from|question
from|questions from|with a question|questions on this|for his questions|for her questions|all my questions|no further questions|no
questions|any questions|any further questions|any other questions`,
    polite: `thank thanks you very much so again right okay ok yes yeah yep no sure mm hmm hm uh huh um well good great all fine i see sir madam maam please oh ah
wow hello hi hey bye morning afternoon evening day night everyone everybody welcome back congratulations happy and for doing this taking my our the
question questions call mr ms mrs dr president secretary that would will be helpful really appreciate it`,
    you: 'you|your|yours|you re|you ve|you d',
    me: 'i|i m|i ve|i d|my|me|we|we re|we ve|our',
    answers:
      'yes|yeah|yep|no|nope|well|sure|absolutely|correct|that s|i|i think|we|exactly|definitely|of course|it|it s|not|never|because|probably|thank you|thanks|oh|um|uh|there|they|the',
  },
  {
    language: 'de',
    announces:
      'eine frage|meine frage|meine erste frage|noch eine frage|ich wollte fragen|ich mochte fragen|ich wurde gern fragen|darf ich fragen',
    requests:
      'erzahlen sie|erzahl|beschreiben sie|beschreib|schildern sie|erklaren sie|erklar|nennen sie|sagen sie uns|stellen sie sich',
    interrogatives:
      'was|warum|wie|wann|wo|wer|wen|wem|welche|welcher|welches|wieso|weshalb|haben sie|sind sie|konnen sie|wurden sie|gibt es|ist es|ist das',
    opens: 'und|also|ja|dann|bitte|konnen sie|konnten sie|wurden sie|vielleicht|gut|nun',
    handsOver:
      'hat das wort|das wort hat|das wort geht|das wort an|als nachster spricht|als nachste spricht|sie haben das wort|bitte schon',
    callsUp: 'nachste frage|die nachste frage|letzte frage|keine weiteren fragen',
    polite: 'danke dankeschon vielen dank ja nein gut genau bitte guten tag morgen abend herr frau',
    you: 'sie|ihnen|ihr|ihre|ihren|ihrer|du|dich|dir|dein|deine|euch',
    me: 'ich|mein|meine|mir|mich|wir|uns|unser|unsere',
    answers: 'ja|nein|nee|genau|also|naja|das|ich|wir|es|absolut|richtig|naturlich|danke',
  },
  {
    language: 'fr',
    announces:
      'ma question|mes questions|une question|la meme question|poser une question|j aimerais savoir|je voudrais savoir|je voudrais demander',
    requests: 'parlez|racontez|expliquez|decrivez|dites nous|dites moi|presentez vous',
    interrogatives:
      'pourquoi|comment|quand|qui|que|quel|quelle|quels|quelles|combien|est ce que|qu est ce|avez vous|etes vous|pouvez vous|pensez vous',
    opens: 'et|alors|donc|bien|oui|pouvez vous|pourriez vous|est ce que vous pouvez|d accord',
    handsOver: 'vous avez la parole|a la parole|la parole est',
    callsUp: 'prochaine question|premiere question|derniere question|d autres questions|des questions',
    polite: 'merci beaucoup oui non d accord bien bonjour bonsoir monsieur madame',
    you: 'vous|votre|vos|tu|te|toi|ton|ta|tes',
    me: 'je|j ai|mon|ma|mes|moi|nous|notre|nos',
    answers: 'oui|non|si|bien sur|tout a fait|exactement|je|nous|c est|il|merci|absolument|effectivement',
  },
  {
    language: 'es',
    announces:
      'mi pregunta|mis preguntas|una pregunta|otra pregunta|quiero preguntar|quiero preguntarle|quisiera preguntar|quisiera preguntarle|queria preguntar|queria preguntarle|le pregunto',
    requests: 'cuente|cuentenos|cuentame|digame|diganos|hableme|hablenos|explique|expliquenos|describa|describame',
    interrogatives: 'por que|como|cuando|donde|quien|quienes|cual|cuales|cuanto|cuantos',
    opens: 'y|entonces|bueno|si|puede|podria|pues|bien|por favor',
    handsOver:
      'tiene la palabra|tienen la palabra|cedo la palabra|doy la palabra|siguiente|empezamos por|hemos terminado|terminamos',
    callsUp:
      'siguiente pregunta|primera pregunta|ultima pregunta|alguna pregunta|siguiente al fondo|una mas y terminamos|sus preguntas|mas preguntas',
    polite: 'gracias muchas si no bien buenos dias buenas tardes senor senora',
    you: 'usted|ustedes|le|les|tu|te|ti|su|sus',
    me: 'yo|mi|mis|me|nosotros|nos|nuestro|nuestra|creo|estoy|soy',
    answers: 'si|no|bueno|claro|pues|desde luego|yo|es|exactamente|gracias|nosotros|efectivamente',
  },
  {
    language: 'pt',
    announces:
      'minha pergunta|queria perguntar lhe|uma pergunta|outra pergunta|queria perguntar|gostaria de perguntar|quero perguntar',
    requests: 'conte|conta|fale|fala|diga|explique|descreva|comente',
    interrogatives: 'por que|como|quando|onde|quem|qual|quais|quanto|quantos|o que',
    opens: 'e|entao|bom|sim|voce pode|pode|poderia|por favor|agora',
    handsOver: 'tem a palavra|passo a palavra|devolvo a palavra',
    callsUp: 'proxima pergunta|primeira pergunta|ultima pergunta|mais perguntas|alguma pergunta',
    polite: 'obrigado obrigada muito sim nao bom bem dia tarde noite senhor senhora',
    you: 'voce|voces|o senhor|a senhora|te|ti|tu|teu|tua|seu|sua',
    me: 'eu|meu|minha|me|nos|nosso|nossa|estou|sou',
    answers: 'sim|nao|bem|claro|exatamente|eu|e|foi|e assim|obrigado|obrigada|olha',
  },
  {
    language: 'it',
    announces: 'la mia domanda|una domanda|un altra domanda|volevo chiedere|vorrei chiedere|le chiedo',
    requests: 'racconti|raccontami|ci racconti|mi racconti|ci dica|mi dica|spieghi|ci spieghi|descriva|parli',
    interrogatives: 'perche|come|quando|dove|chi|quale|quali|quanto|cosa|che cosa',
    opens: 'e|allora|quindi|bene|si|puo|potrebbe|prego',
    handsOver: 'ha la parola|la parola a',
    callsUp: 'la prossima domanda|altre domande',
    polite: 'grazie mille si no bene buongiorno buonasera signor signora prego',
    you: 'lei|voi|tu|ti|vi|suo|sua|vostro|vostra|tuo|tua',
    me: 'io|mio|mia|mi|noi|nostro|nostra|sono',
    answers: 'si|no|certo|esatto|beh|allora|io|noi|e|grazie|assolutamente',
  },
  {
    language: 'nl',
    announces: 'mijn vraag|een vraag|nog een vraag|ik wilde vragen|mag ik vragen',
    requests: 'vertel|vertelt u|beschrijf|leg uit|legt u|zeg eens',
    interrogatives: 'waarom|hoe|wanneer|waar|wie|wat|welke|heeft u|heb je|bent u|ben je|kunt u|is het',
    opens: 'en|dus|nou|ja|kunt u|kun je|zou u|zou je|misschien',
    handsOver: 'heeft het woord|het woord is aan',
    callsUp: 'de volgende vraag',
    polite: 'dank u wel je ja nee goed goedemorgen goedenavond meneer mevrouw',
    you: 'u|uw|jij|je|jou|jouw|jullie',
    me: 'ik|mijn|mij|me|wij|we|ons|onze',
    answers: 'ja|nee|nou|precies|zeker|ik|wij|het|dat|dank u|klopt',
  },
]
