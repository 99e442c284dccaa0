// Made by scripts/words/make-function-pairs.mjs from function-pairs.txt: change that, then "npm run words".
import { BETWEEN_WORDS } from './characters.ts'
import type { Near } from './repair.ts'

/** Second words, each with the place of the letter in it that it is told by, and the words that it is found joined with. */
export const FUNCTION_PAIRS = `the:1 about across after against all along among and are around as at be because before behind between but by did do
does during except for from get give had has have how if in into is know like make near of off on or out over per since
take than that through to toward towards under until up upon use via was were what when where while with within without;
that:1 and as at because believe but by for from if in is know mean of on said say see so such than think to was when
with; this:1 about after and as at before but by did do during for from has how if in into is like of on over than to
was when with; these:1 about all and are as at but by do for from if in into like of on than that to were when with;
those:1 about all and are as at but by do for from if in into like of on than that to were when with; their:1 about all
and as at by for from in into is of on over that to with; they:1 and are as because but can could did do have how if
said since so than that think until were what when where while will would; was:0 and as he how if it she that there this
what when where which who; we:0 and are as because but can did had how if said than that think until were what where;
would:0 and he it she that there they this we what which who you; with:1 and but is or was; will:1 and he it she that
there they this we who you; what:1 about and at but for from is know of see that to with; when:1 and but even is of
that; which:1 and at by for from in of on to with; who:1 and but of that those; be:0 also can could might must not
should to will; been:0 had have; being:0 and as not of; you:0 and are as because before but can could did do how if of
on so than that to what when will with would; your:0 about all and at by do for from if in into is of on that to with;
he:0 and because can could did had if than that then what when would; his:0 and by for from in is of on that to with;
have:0 and could might must not should they to we who would you; has:0 and he it she that there this which who; had:0
and he it she that they we who you; is:0 he here how it she that there this what where which who; it:0 that what; of:1
because both couple front hundreds instead kind lot lots many most much none out some sort thousands; from:0 and are
away came come coming far is it or that up was; for:0 and look need; about:1 all and care concerned hear heard how is
know learn more or something talk talking tell think thinking was what worried; because:0 and but is it maybe or that
was; before:0 and as even long the; my:0 all and at by for from in is of on that to with; our:1 all and at for from in
is of on to with; many:0 as how of so too; might:0 he it she that they we you`

/** By that letter, what stands beside it. */
export const FUNCTION_PAIR_NEAR: Readonly<Record<string, readonly Near[]>> = {
  b: [
    { before: ['defglnost', 'AOTaehlnostv'], behind: ['e', BETWEEN_WORDS + 'efi'] },
    { before: ['a', 'degklnrstw'], behind: ['o', 'u'] },
    { before: ['derst', 'IOabinou'], behind: ['e', 'c'] },
  ],
  f: [
    { before: ['o', 'dehsty'], behind: [BETWEEN_WORDS] },
    { before: ['degprsty', 'IOUaimnoru'], behind: ['r', 'o'] },
    { before: ['dk', 'eno'], behind: ['o', 'r'] },
  ],
  h: [
    { before: ['tw', 'adefghklmnoprstwy'], behind: ['eo', BETWEEN_WORDS + 'iy'] },
    { before: ['tw', 'defghklmnorstwy'], behind: ['aio', 'st'] },
    { before: ['t', 'defhlmnorsty'], behind: ['e', 's'] },
    { before: ['w', 'dfhmnorsty'], behind: ['ei', 'cn'] },
    { before: ['defnt', 'Iaeilns'], behind: ['e', BETWEEN_WORDS] },
    { before: ['defhmnorsty', 'BHIOTabchinort'], behind: ['ai', 's'] },
    { before: ['deotuy', 'HITWaehilnostw'], behind: ['a', 'dv'] },
  ],
  i: [
    { before: ['w', 'deorstuy'], behind: ['lt', 'hl'] },
    { before: ['ehostw', 'HIachior'], behind: ['s', BETWEEN_WORDS] },
    { before: ['t', 'a'], behind: ['t', BETWEEN_WORDS] },
  ],
  m: [
    { before: ['dfhlmnorsty', 'ABIOTabilnot'], behind: ['y', BETWEEN_WORDS] },
    { before: ['fosw', 'AOSaos'], behind: ['a', 'n'] },
    { before: ['etuy', 'HIWaehiow'], behind: ['i', 'g'] },
  ],
  u: [{ before: ['o', 'dfhlmnorst'], behind: ['r', BETWEEN_WORDS] }],
  w: [
    { before: ['defhnostuwy', 'AHIWacehinorw'], behind: ['ao', 'su'] },
    { before: ['defklnstw', 'AIainorsu'], behind: ['e', BETWEEN_WORDS] },
  ],
  y: [{ before: ['defhlmnorstwy', 'ABDIOSTabdeilnorstu'], behind: ['o', 'u'] }],
}
