const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const RULE = /^[a-z][a-z0-9]*\/[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A section of a page of rules, without examples. */
const toldIn =
  (why) =>
  ({ name }) =>
    `\n${name}: TODO a few words for a table\n  TODO ${why}.\n`

/**
 * What can be made. `name`: the pattern of its names and how it is told to people; `folder`: where its file stands;
 * `registry`: the file that lists it; `page`, `section`: the text that tells of it, and what is added, at its end or `before` something; `entry`: whether the list has the object itself or loads it;
 * `fixtures`: files by path, the negative case always empty, so that the tests fail until it is filled in; flags and rules of
 * check have their cases in themselves.
 */
export const KINDS = {
  repair: {
    name: RULE,
    like: 'space/before-dash',
    folder: 'src/repairs',
    registry: 'src/repairs/index.ts',
    page: 'src/repairs/rules.txt',
    section: toldIn('where the damage comes from, and why undoing it is right'),
    entry: 'object',
    verb: 'find',
    fixtures: ({ name, file }) => ({
      [`fixtures/repairs/${file}.json`]: JSON.stringify({ rule: name, positive: [], negative: [] }, null, 2) + '\n',
    }),
  },
  format: {
    name: KEBAB,
    like: 'vtt',
    folder: 'src/formats',
    registry: 'src/formats/index.ts',
    entry: 'object',
    fixtures: ({ file }) => ({
      [`fixtures/formats/${file}/positive/input.txt`]: '',
      [`fixtures/formats/${file}/negative/input.txt`]: '',
    }),
  },
  writer: {
    name: KEBAB,
    like: 'html',
    folder: 'src/write',
    registry: 'src/write/index.ts',
    entry: 'object',
    fixtures: ({ name, file }) => ({
      [`fixtures/write/${file}.json`]: JSON.stringify({ writer: name, positive: [], negative: [] }, null, 2) + '\n',
    }),
  },
  flag: {
    name: RULE,
    like: 'speech/half-word',
    folder: 'src/flags',
    registry: 'src/flags/index.ts',
    page: 'src/flags/rules.txt',
    section: toldIn('why a person should look at it, and why nothing is changed'),
    entry: 'object',
    fixtures: () => ({}),
  },
  check: {
    name: KEBAB,
    like: 'late-title',
    folder: 'src/check',
    registry: 'src/check/index.ts',
    entry: 'object',
    page: 'src/check/rules.txt',
    section: ({ name }) =>
      `\n${name} warning: TODO what is wrong\n  TODO why it matters, and on what evidence it is said\n  + 1 TODO: \n  - 1 TODO: \n`,
    fixtures: () => ({}),
  },
  command: {
    name: KEBAB,
    like: 'count',
    folder: 'src/cli/commands',
    registry: 'src/cli/commands/index.ts',
    page: 'src/cli/commands.txt',
    section: ({ name }) => `\n${name}: TODO what it does, in one line\n  + messages\n  $ transcript ${name}  # TODO\n`,
    before: '\n@',
    entry: 'loader',
    verb: 'run',
    fixtures: ({ file }) => ({
      [`fixtures/cli/${file}/works/cmd`]: `transcript ${file}\n`,
      [`fixtures/cli/${file}/refuses/cmd`]: '',
    }),
  },
}
