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
        "Justice Pell -> Mr. Finch: Mr. Finch | Counsel, I'm having trouble with your",
        'Justice Oakes -> Ms. Hazel: Ms. Hazel | So if I hire a gardener,',
      ],
      extra: ['Justice Oakes -> Ms. Hazel: Ms. Hazel, Chief Justice Rand | So if I hire a gardener,'],
    },
  ],
  [
    'questions/earnings/teleconferencia',
    {
      missing: [
        'Davi Prata -> Lia Matos: Lia Matos, Rui Sardo | Perfeito. E para a Lia, a',
        'Nuno Vale -> Rui Sardo: Rui Sardo | E dividendos, podemos esperar alguma coisa?',
      ],
      extra: [],
    },
  ],
  [
    'questions/hearing/five-members',
    {
      missing: [
        'Mr. Quill -> Dr. Marlow: Dr. Marlow | An hour. Is that usual?',
        'Mrs. Ashby -> Dr. Marlow: Dr. Marlow | Is there any reason why the',
      ],
      extra: [],
    },
  ],
  [
    'questions/oral-history/initialen',
    {
      missing: ['Hanno Brink -> Elfriede Kamp: Elfriede Kamp | Sie haben die Kasse vierzig Jahre'],
      extra: [],
    },
  ],
])
