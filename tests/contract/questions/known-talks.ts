/** What is wrong yet, by talk: lines of `asked.txt` that are not found, and lines found that it has not; without their numbers. */
interface Wrong {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

export const KNOWN_TALKS: ReadonlyMap<string, Wrong> = new Map<string, Wrong>([
  [
    'questions/court/argument',
    {
      missing: [
        'Justice Oakes -> Mr. Finch: Mr. Finch | But it says together, does it',
        "Justice Pell -> Mr. Finch: Mr. Finch | Counsel, I'm having trouble with your",
        'Justice Pell -> Mr. Finch: Mr. Finch | Which is older, the wall or',
        'Chief Justice Rand -> Mr. Finch: Mr. Finch | Would your client be content with',
        'Justice Pell -> Ms. Hazel: Ms. Hazel | Does it matter who paid him?',
        'Justice Oakes -> Ms. Hazel: Ms. Hazel | So if I hire a gardener,',
      ],
      extra: [
        'Justice Oakes -> Mr. Finch: Mr. Finch, Justice Pell | But it says together, does it',
        'Justice Pell -> Mr. Finch: Mr. Finch, Chief Justice Rand, Ms. Hazel | Which is older, the wall or',
        'Justice Oakes -> Ms. Hazel: Ms. Hazel, Chief Justice Rand | So if I hire a gardener,',
      ],
    },
  ],
  [
    'questions/hearing/five-members',
    {
      missing: [
        'Mr. Quill -> Dr. Marlow: Dr. Marlow | Doctor, describe for the committee how',
        'Mr. Dunn -> Dr. Marlow: Dr. Marlow | I have just one question. Would',
      ],
      extra: [],
    },
  ],
  [
    'questions/none/debatte',
    {
      missing: [],
      extra: [
        'Abg. Kranz -> Präsidentin: Präsidentin | Frau Präsidentin, meine Damen und Herren!',
        'Abg. Wulff -> Präsidentin: Präsidentin | Frau Präsidentin! Die Kollegin hat schön',
        'Abg. Tamm -> Präsidentin: Präsidentin | Frau Präsidentin! Wir enthalten uns. Das',
      ],
    },
  ],
  [
    'questions/none/letters',
    {
      missing: [],
      extra: ['Margit -> Sten: Sten | Dear Sten, the snow came early', 'Margit -> Sten: Sten | Dear Sten, the road is open.'],
    },
  ],
  [
    'questions/none/play',
    {
      missing: [],
      extra: [
        'Robin -> Edda: Edda | Gone? It was here an hour',
        'Robin -> Edda: Edda | Who would take such a boat?',
        'Robin -> Edda: Edda, Captain Merle | Me?',
        'Robin -> Captain Merle: Captain Merle, Edda | Our boat is stolen, Captain. Have',
        'Robin -> Captain Merle: Captain Merle, Edda | Whose else? Did you think that',
        'Robin -> Captain Merle: Captain Merle | And what do we do now?',
      ],
    },
  ],
  [
    'questions/oral-history/initialen',
    {
      missing: ['Hanno Brink -> Elfriede Kamp: Elfriede Kamp | Sie haben die Kasse vierzig Jahre'],
      extra: [],
    },
  ],
  [
    'questions/podcast/two-hosts',
    {
      missing: [
        'Olle -> Wren Sole: Wren Sole | So how does one come to',
        'Petra -> Wren Sole: Wren Sole | And that was enough?',
        'Petra -> Wren Sole: Wren Sole | Tell us about the kitchen. I',
        'Olle -> Wren Sole: Wren Sole | What was the worst meal that',
        'Petra -> Wren Sole: Wren Sole | Did you ever think of leaving?',
        "Olle -> Wren Sole: Wren Sole | I'm curious about the people who",
      ],
      extra: [],
    },
  ],
  [
    'questions/press/presidenta-del-puerto',
    {
      missing: [
        'Periodista 2 -> Presidenta Roldán: Presidenta Roldán | ¿Tendrán sitio en el muelle nuevo?',
        'Periodista 3 -> Presidenta Roldán: Presidenta Roldán | Explíquenos por favor por qué no',
        'Periodista 3 -> Presidenta Roldán: Presidenta Roldán | ¿Qué día de esta semana?',
      ],
      extra: [],
    },
  ],
])
