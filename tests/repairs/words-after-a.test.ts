import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { followsA, needsEvidenceAfterA, wordsAfterA } from '../../src/repairs/words-after-a.ts'

const PATH = 'src/repairs/words-after-a.ts'

/** Never two words, not even with evidence. */
const WORDS =
  'Abandon Aback Abase Abash Abate Abbey Abbot Abdomen Abed Abet Abeam Abide Abiding Ability Abject Ablaze Able Abloom Abnormal ' +
  'Aboard Abode Abolish Abort About Above Abrasion Abreast Abroad Abrupt Absence Absent Absolute Abstract Absurd Abundant Abuse ' +
  'Abut Abuzz Abyss Academy Accent Accept Access Accident Accord Account Ace Ache Achieve Acid Acorn Acoustic Acquire Acquit Acre ' +
  'Acrid Across Act Action Active Actor Actual Acumen Acute Acyclic Adage Adapt Add Addict Address Adept Adhere Adieu Adjust ' +
  'Admire Admit Ado Adopt Adore Adorn Adrift Adroit Adult Advance Advent Adverse Advice Advise Afar Affair Affirm Affix Afflict ' +
  'Afford Affront Afire Aflame Afloat Aflutter Afoot Afore Afoul Afraid Afresh After Again Against Agape Agate Agave Age ' +
  'Aged Agency Agenda Agender Agent Aghast Agile Aging Agist Aglow Ago Agog Agony Agree Agreed Agreement Aground Ahead Ahem Ahold ' +
  'Ahoy Ahistoric Ahistorical Aid Aide Ail Aim Aimless Air Airy Aisle Ajar Akimbo Akin Alarm Alas Alarming Album Alert Alias ' +
  'Alibi Alien Aliens Alight Align Alike Alive All Allay Alley Allot Allow Alloy Ally Almond Almost Alms Aloft Alone Along ' +
  'Alongside Aloof Aloud Already Alright Also Altar Alter Always Amateur Amaze Amazed Amazing Amber Amble Ambush Amen Amend ' +
  'Amended Amends Amenity Amid Amidst Amine Amino Amiss Amity Among Amoral Amorphous Amount Amounted Amounting Amounts Amour ' +
  'Ample Amuse Amused Amusement Amusing Anal Analog Anatomy Anchor And Anew Angel Anger Angle Angry Animal Ankle Annex Annoy ' +
  'Annual Anode Anoint Anon Another Answer Ant Anti Antique Any Anyone Apace Apart Apartment Apathetic Apathy Ape Apex Aplenty ' +
  'Aplomb Apolitical Apologise Apology Apostle Appeal Appear Apple Applied Apply Appoint Approach April Apron Apropos Apt Aquatic ' +
  'Arable Arbiter Arc Arcade Arch Archer Are Area Areas Arena Argue Arid Arise Arising Arm Arms Army Aroma Arose Around ' +
  'Arousal Arouse Aroused Arousing Arraign Arrange Array Arrest Arrival Arrive Arrow Arson Art Artful Artist Ascend Ascent ' +
  'Ascribe Aseptic Asexual Ash Ashamed Ashen Ashes Ashore Aside Ask Asked Askew Aslant Asleep Asp Aspect Asphalt Aspire ' +
  'Aspiring Aspirin Ass Assay Assess Asset Assist Assort Assume Astern Asthma Astir Astonish Astound Astral Astray Astride ' +
  'Astringent Astute Asunder Asylum Asymmetric Asymmetry Asymptomatic Async Asynchronous Ate Atheist Atheism Athlete Atoll Atom ' +
  'Atomic Atonal Atone Atop Atopic Atrial Atrium Atrocity Atrophy Attach Attack Attain Attempt Attend Attest Attic Attire ' +
  'Attract Attune Atypical Atypically Aunt Aura Avail Avatar Avenge Avenue Average Averse Aversion Avert Avian Avid Avocation ' +
  'Avocado Avoid Avoiding Avow Avowed Await Awaiting Awake Awaken Awakening Award Awarded Awards Aware Awash Away Awe Aweigh ' +
  'Awful Awhile Awhirl Awing Awkward Awl Awning Awoke Awoken Awol Awry Axe Axiom Ayes Azure'

const NAMES =
  'Aaron Abbas Abbie Abby Abe Abel Abell Abner Abraham Abram Abrams Ada Adair Adam Adame Adams Adan Adela Adele Aden Adler ' +
  'Adolf Adrian Adriana Afin Agar Agatha Agnes Agnew Ahearn Ahern Ahmad Ahmed Aidan Aiken Aileen Ainsley Aisha Ajay Ajoy Akbar ' +
  'Akeem Akin Akins Akira Akiva Alan Alana Alba Albert Alden Alder Aldo Alec Alejandro Alex Alexa Alexander Alexis Alford Alfred ' +
  'Algernon Ali Alice Alicia Alina Alisa Alison Alistair Allan Allen Alma Alonso Alonzo Alphonse Alston Alton Alvarez Alvin Alyssa ' +
  'Amad Amado Amador Amal Amalia Amanda Amar Amari Amato Amaya Amber Amelia Ames Amin Amina Amini Amir Amira Amit Amos Amy Ana ' +
  'Anand Anders Anderson Andre Andrea Andrew Andy Angela Angelo Angus Anika Anil Anita Ann Anna Anne Annie Anthony Anton Anwar ' +
  'Aponte April Arain Arash Aretha Ari Ariana Ariel Arjun Arlene Arlo Arman Armando Arnold Arrington Art Arthur Arun Arush Asa ' +
  'Asad Asay Asher Ashe Ashley Ashok Ashton Asif Askew Askill Askin Aspin Astor Astrid Athan Athena Atkins Atlee Atwater Atwell ' +
  'Atwood Aubrey Audrey August Augustus Aurora Austin Ava Avent Aviral Avila Aviv Avner Avraham Awad Axel Ayala Ayer Ayers Ayesha ' +
  'Ayres Aziz'

const PLACES_AND_BRANDS =
  'Aberdeen Abidjan Abuja Accra Acton Adare Addis Adelaide Afghanistan Afghan Africa African Agra Akron Alabama Alameda Alamo ' +
  'Aland Alaska Albania Albany Alberta Aleppo Algeria Alhambra Alps Alsace Altoona Amazon America American Amherst Amman Amsterdam ' +
  'Anaheim Anatolia Andes Andorra Angola Ankara Annapolis Antigua Antwerp Apulia Arab Arabia Arabic Aragon Aral Ararat Arctic ' +
  'Argentina Arizona Arkansas Arlington Armenia Aruba Ascot Asheville Asia Asian Aspen Astoria Athens Atlanta Atlantic Auckland ' +
  'Augusta Australia Austria Avalon Aventura Avignon Avilla Avon Azores Aztec Acast Ace Acer Acura Adidas Adobe Affirm Aflac ' +
  'Agfa Airbnb Airbus Akamai Aldi Alexa Alibaba Amex Amgen Amtrak Amway Android Angular Ansible Apache Apollo Apple Apress Aramark ' +
  'Ares Arista Arm Armani Asana Asics Aspell Aston Asus Atari Audi Autopia Avaya Avia Avis Aviva Avnet Awin Axa Axios Axon Ada'

/** Glued otherwise or shortened: "As well", "At all", "Aren't", "At least", "And the". */
const OTHER_GLUE =
  'Aint Andthe Anda Apr Arent Asa Asin Asif Asis Asof Aslong Asmuch Aswell Atall Atfirst Atleast Atone Aug Ave Aand Ais ' +
  'Athe Athat Aof Ato Aso'

const NEVER = [...new Set(`${WORDS} ${NAMES} ${PLACES_AND_BRANDS} ${OTHER_GLUE}`.split(' '))].filter((word) =>
  /^A[a-z]+$/.test(word),
)

/** Words and names as well, but the phrase is more frequent: only with evidence from the document. */
const WITH_EVIDENCE =
  'Aban Ahero Ahome Akey Alabel Alease Amaker Aniche Ascope Abad Abetter Abridge Acar Afield Alack Alate Alife Aline Alow Aman Amass Amore Amost Amotion Anice Anote Apiece Areal Aright ' +
  'Asocial Aton Avast Avery Avital'

const remainder = (word: string) => word.slice(1)
const words = wordsAfterA()

describe('words after A', () => {
  it.each(
    (
      'few little lot couple number handful series month year week day minute person country government president question ' +
      'critical major great good woman study large user university united'
    ).split(' '),
  )('splits A%s', (word) => {
    expect(followsA(word)).toBe(true)
    expect(needsEvidenceAfterA(word)).toBe(false)
  })

  it('keeps what is one word, name, place or brand', () => {
    expect(NEVER.length).toBeGreaterThan(700)
    expect(NEVER.filter((word) => followsA(remainder(word)))).toEqual([])
  })

  it('keeps it with evidence as well', () => {
    expect(NEVER.filter((word) => needsEvidenceAfterA(remainder(word)))).toEqual([])
    for (const word of ['new', 'long', 'part', 'live', 'nother']) expect(needsEvidenceAfterA(word)).toBe(false)
  })

  it('asks for evidence where both readings live', () => {
    expect(WITH_EVIDENCE.split(' ').filter((word) => !needsEvidenceAfterA(remainder(word)))).toEqual([])
    expect(WITH_EVIDENCE.split(' ').filter((word) => !followsA(remainder(word)))).toEqual([])
    expect(words.filter(needsEvidenceAfterA)).toEqual([])
  })

  it('splits no function word', () => {
    const functionWords =
      'a an and are as at be been but by can could did do does for from had has have he her his if in into is it its me must my no ' +
      'nor not of on or our she should so some such than that the their them then there they this those to was we were what when ' +
      'where which who whose why will with would you your'
    expect(functionWords.split(' ').filter((word) => followsA(word) || needsEvidenceAfterA(word))).toEqual([])
  })

  it('takes lower-case words only', () => {
    expect(['Few', 'FEW', '', ' ', 'few people', 'constructor', '__proto__'].filter(followsA)).toEqual([])
  })
})

describe('the list itself', () => {
  it('has the size it was planned for', () => {
    expect(words.length).toBeGreaterThanOrEqual(2500)
    expect(words.length).toBeLessThanOrEqual(3200)
    expect(readFileSync(PATH).length).toBeLessThanOrEqual(28_000)
  })

  it('holds plain lower-case words, each once', () => {
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it('is alphabetical inside each letter', () => {
    expect(words.filter((word, index) => word < (words[index - 1] ?? ''))).toEqual([])
  })

  it('begins with consonant sounds', () => {
    expect(words.filter((word) => /^[aeio]|^(?:hour|honest|honou?r|heir)|^u(?!ni|na|s|t|ra|ri|bi)/.test(word))).toEqual([])
    expect(words.filter((word) => /^un(?:i[nm]|a(?!nim))/.test(word))).toEqual([])
  })
})
