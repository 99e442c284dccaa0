import { wordSet } from './vocabulary.ts'

/** What people say they are, behind their names, and what is no label by itself. */
const OCCUPATIONS = wordSet(`
  author co-author writer columnist blogger critic curator librarian publisher producer investigator sociologist psychologist
  anthropologist philosopher physicist chemist biologist astronomer mathematician epidemiologist surgeon dentist midwife carer
  firefighter paramedic veteran neighbour neighbor landlord tenant shopkeeper carpenter plumber electrician mechanic baker
  translator poet novelist artist painter actor actress singer musician composer comedian dancer photographer
  founder co-founder cofounder owner partner volunteer activist organizer farmer fisherman driver retired pensioner
  historian economist lawyer attorney judge architect chef athlete coach programmer consultant pastor priest rabbi imam
  autor autorin gründer gründerin rentner rentnerin anwalt anwältin auteur fondateur avocat avocate autora abogado abogada
  schriftsteller schriftstellerin künstler künstlerin landwirt landwirtin ingenieur ingenieurin escritor escritora jubilado jubilada
  écrivain écrivaine retraité retraitée agriculteur agricultrice`)

/** Whether a word, in lower case, says what somebody is who has a name: "Mara Lund, author". */
export function isOccupation(key: string): boolean {
  return OCCUPATIONS.has(key)
}
