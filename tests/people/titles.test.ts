import { describe, expect, test } from 'vitest'
import { conventions } from '../../src/labels/index.ts'
import { splitTitle } from '../../src/parse/people/title.ts'
import { matchOf, peopleWith } from './people.ts'

describe('what is split off a name', () => {
  test.each([
    // shown, name, title
    ['Mara Lund', 'Mara Lund', null],
    ['Dr. Jo Vey', 'Jo Vey', 'Dr.'],
    ['Prof. Dr. Mara Lund', 'Mara Lund', 'Prof. Dr.'],
    ['The Honorable Jo Vey', 'Jo Vey', 'Honorable'],
    ['Senator Mara Lund', 'Mara Lund', 'Senator'],
    ['Vice President Jo Vey', 'Jo Vey', 'Vice President'],
    ['Acting Deputy Mayor Jo Vey', 'Jo Vey', 'Acting Deputy Mayor'],
    ['City Attorney Jo Vey', 'Jo Vey', 'City Attorney'],
    ['Mara Lund, MD', 'Mara Lund', 'MD'],
    ['Mara Lund, M.D., PhD', 'Mara Lund', 'M.D., PhD'],
    ['Mara Lund MP', 'Mara Lund', 'MP'],
    ['Dr. Mara Lund, PhD', 'Mara Lund', 'Dr.'],
    ['Vizepräsidentin Mara Lund', 'Mara Lund', 'Vizepräsidentin'],
    ['Staatsministerin Dr. Mara Lund', 'Mara Lund', 'Staatsministerin Dr.'],
    ['Mag. Mara Lund', 'Mara Lund', 'Mag.'],
    ['Mme Léa Roux', 'Léa Roux', 'Mme'],
    ['Dra. Ana Prado', 'Ana Prado', 'Dra.'],
    ['Dep. Ana Prado', 'Ana Prado', 'Dep.'],
    ['O Sr. Luiz Prado', 'Luiz Prado', 'Sr.'],
    ['Dott.ssa Ada Neri', 'Ada Neri', 'Dott.ssa'],
    ['Депутат Анна Лунд', 'Анна Лунд', 'Депутат'],
    ['林委員為洲', '林為洲', '委員'],
    ['林為洲委員', '林為洲', '委員'],
    ['김민수 의원', '김민수', '의원'],
    ['위원장 김민수', '김민수', '위원장'],
    ['해양수산부장관 박철수', '박철수', '해양수산부장관'],
    ['港太郎君', '港太郎', '君'],
    ['海野次郎国務大臣', '海野次郎', '国務大臣'],
    ['海野次郎委員長', '海野次郎', '委員長'],
    ['海野次郎副議長', '海野次郎', '副議長'],
    ['海太郎部長', '海太郎', '部長'],
    ['Dr. Jan van der Berg Jr.', 'Jan van der Berg Jr.', 'Dr.'],
  ])('%s -> %s, %s', (shown, name, title) => {
    expect(splitTitle(shown)).toEqual({ name, title })
  })

  test.each([
    ['Mr. Lund', 'Mr.'],
    ['Ms. De La Cruz', 'Ms.'],
    ['Prof. Dr. Lund', 'Prof. Dr.'],
    ['Mayor Lund', 'Mayor'],
    ['Mr. Lund Jr.', 'Mr.'],
    ['Mr. Lund of New York', 'Mr.'],
    ['林部長', '部長'],
    ['井上委員長', '委員長'],
    ['井上委員長代理', '委員長代理'],
    ['井上議長', '議長'],
  ])('a surname alone keeps its title in the name: %s, %s', (shown, title) => {
    expect(splitTitle(shown)).toEqual({ name: shown, title })
  })

  test.each([
    'Yo-Yo Ma',
    'Doc Lund',
    'M. Lund',
    'Judge',
    'Secretary of State for Fish',
    'der Staatsministerin Mara Lund auf die Frage des Abgeordneten Vey',
    '程序委員會意見',
    '厚生労働大臣',
    '山田港湾局長',
    '鈴木建設部長',
    '港湾委員会',
    '海議員団',
  ])('%s stays as it is', (shown) => {
    expect(splitTitle(shown)).toEqual({ name: shown, title: null })
  })

  test('"M." is a title in French', () => {
    expect(splitTitle('M. Luc Petit', true)).toEqual({ name: 'Luc Petit', title: 'M.' })
  })
})

describe('from the label to the member', () => {
  const meetLine = (line: string) => {
    const match = conventions.map((convention) => convention.match(line)).find((found) => found !== undefined)
    if (match === undefined) throw new Error(`no label in ${line}`)
    return peopleWith().roster.meet(match, 1)
  }

  test.each([
    // line, speakerId, name, title, affiliation
    ['DR. JO VEY, HOST: Good evening.', 'dr-jo-vey', 'Jo Vey', 'Dr.', 'HOST'],
    ['Senator Mara Lund (D-OR): Thank you.', 'senator-mara-lund', 'Mara Lund', 'Senator', 'D-OR'],
    ['Mara Lund, MD: Thank you.', 'mara-lund-md', 'Mara Lund', 'MD', null],
    ['Jo Vey, Atrium Ltd: Thank you.', 'jo-vey', 'Jo Vey', null, 'Atrium Ltd'],
    ['The Minister for Trade (Jo Vey): I reply.', 'jo-vey', 'Jo Vey', null, 'The Minister for Trade'],
    ['Prof. Dr. Lund (SPD): Vielen Dank.', 'prof-dr-lund', 'Prof. Dr. Lund', 'Prof. Dr.', 'SPD'],
    ['Mr. LUND: I object.', 'mr-lund', 'Mr. Lund', 'Mr.', null],
    ['MODERATOR: Good evening.', 'moderator', 'Moderator', null, null],
    ['Speaker 1: Good evening.', 'speaker-1', 'Speaker 1', null, null],
    ['○国務大臣（海野次郎君）　お答えします。', '海野次郎君', '海野次郎', '君', '国務大臣'],
    ['○港太郎君（北海党）　お答えします。', '港太郎君', '港太郎', '君', '北海党'],
  ])('%s', (line, ...said) => {
    const [speakerId, speaker, title, affiliation] = said
    expect(meetLine(line)).toMatchObject({ speakerId, speaker, title, affiliation })
  })

  test('an office that names its holder in brackets', () => {
    const { roster } = peopleWith()
    const member = roster.meet(matchOf('The Chancellor of the Duchy of Elm', { affiliation: 'Mr. Nils Berg' }), 1)
    expect(member).toMatchObject({ speaker: 'Nils Berg', title: 'Mr.', affiliation: 'The Chancellor of the Duchy of Elm' })
    expect(roster.meet(matchOf('Mr. Berg'), 2)).toBe(member)
  })

  test('a place behind the surname is an affiliation', () => {
    const { meet } = peopleWith()
    expect(meet('Mr. LUND of New York')).toMatchObject({ speaker: 'Mr. Lund of New York', title: 'Mr.', affiliation: 'New York' })
  })

  test('a better title takes the place of a mere courtesy, and nothing that of a better one', () => {
    const { meet } = peopleWith()
    const member = meet('Ms. Lund')
    expect(member.title).toBe('Ms.')
    meet('Mara Lund')
    expect(member).toMatchObject({ speaker: 'Mara Lund', title: 'Ms.', speakerId: 'ms-lund' })
    meet('Dr. Mara Lund')
    meet('Mrs. Lund')
    expect(member.title).toBe('Dr.')
  })
})
