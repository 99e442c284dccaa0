import { wordSet } from './vocabulary.ts'

/** Names of three letters, given ones and surnames, which in capitals look like initials: "BOB", "KIM". Words of another kind are left out. */
export const SHORT_NAMES = wordSet(`
  abe ada ali amy ana ann asa ava bea ben bob cal dan deb dee don eli eva eve fay fox gil gus hal hao ian ida ike ina ira ivy jay jed
  jen jim jin joe jon joy jun kai kat kay ken kim kip kit lea lee lei leo lia lin liu liz lou luc lyn mae mat max meg mel mia nat
  ned nia nik noa nye ola ole ona ora pam pat peg pia pim rae ray reg rex rob rod ron roy sam sid sue tan ted teo tia tim tom vic
  wei wes yan yue zac zed zia zoe
  cox orr ott poe rue woo yoo zhu`)
