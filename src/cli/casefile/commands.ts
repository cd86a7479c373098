/** The commands about a casefile, in the order of the work. */
import type { Command, Option } from '../command.ts'
import { codebook, ownOptions } from '../own-options.ts'

const json: Option = { name: 'json', means: 'print JSON for machines' }
const out: Option = { name: 'out', short: 'o', value: 'FILE', means: 'write to FILE and not to standard output' }
const by: Option = { name: 'by', value: 'NAME', means: 'who decides; QANAT_BY, else "reviewer", when not given' }

export const serveOptions: readonly Option[] = [
  { name: 'port', value: 'N', means: 'port; 8733 or the next that is free when not given, 0 for any' },
  { name: 'open', means: 'open it in the browser' },
  { name: 'read-only', means: 'change nothing' },
  by,
  json,
  { name: 'host', value: 'ADDRESS', means: 'listen there and not on 127.0.0.1; needs --allow-remote' },
  { name: 'allow-remote', means: 'let other machines in: whoever has the address with its token reads and decides' },
]

export const casefileCommands: readonly Command[] = [
  {
    name: 'init',
    usage: 'qanat init CASEFILE',
    summary: 'make a casefile: one file that holds reports, claims, incidents and decisions',
    about: 'It is a SQLite file that can be mailed and opened with other tools. A file that is there is never touched.',
    options: [],
    examples: ['qanat init baghdad.qanat'],
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'add',
    usage: 'qanat add CASEFILE PATHS… [options]',
    summary: 'read reports into a casefile and merge what they claim into incidents',
    about:
      'Files, folders and archives; what cannot be read gets one line each and the rest goes on. Safe to repeat: a report is known\nby its content. A report that is not in English is kept and searched, not coded.',
    options: [
      { name: 'published', value: 'DATE', means: 'day of publication of reports that bring none' },
      ...ownOptions,
      json,
    ],
    examples: ['qanat add baghdad.qanat reports/ more.pdf feed.xml', 'qanat add baghdad.qanat archive.wacz --json'],
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'import',
    usage: 'qanat import CASEFILE FILES…',
    summary: 'take in what others coded: ACLED, UCDP GED, PLOVER and POLECAT files',
    about:
      'Each row becomes a document with one claim, so that it can be compared and merged with what was read from prose. Rows that\ncannot be right get one line each and the rest is taken.',
    options: [json],
    examples: ['qanat import baghdad.qanat acled.csv', 'qanat import baghdad.qanat ucdp-ged.csv events.jsonl'],
    load: async () => (await import('./import.ts')).importCoded,
  },
  {
    name: 'incidents',
    usage: 'qanat incidents CASEFILE [options]',
    summary: 'list what the claims of all reports are about',
    about:
      'Conditions of --where must all hold: event, mode, actor, place, country, after, before, sources, standing, killed, near.\nnear is LAT,LON,KM or "PLACE,KM" with a place of the record.',
    options: [
      { name: 'where', short: 'w', value: 'CONDITIONS', means: `e.g. "place=Baghdad after=2020-01 near='K1 base,70'"` },
      {
        name: 'format',
        short: 'f',
        value: 'NAME',
        choices: ['table', 'csv', 'ndjson', 'json'],
        means: 'table (when not given), csv, ndjson or json',
      },
      json,
      { name: 'limit', value: 'N', means: 'at most N; 200 for a table when not given' },
      out,
    ],
    examples: [
      'qanat incidents baghdad.qanat',
      'qanat incidents baghdad.qanat --where "event=ASSAULT killed=1 after=2020-01" --format csv --out attacks.csv',
    ],
    load: async () => (await import('./incidents.ts')).incidents,
  },
  {
    name: 'show',
    usage: 'qanat show CASEFILE INCIDENT',
    summary: "print one incident: every source's value side by side, who says what, dissent, the words",
    about:
      'INCIDENT is an id from qanat incidents, a beginning of it that no other has, or the id of one of its claims.',
    options: [json],
    examples: ['qanat show baghdad.qanat i3f2a9'],
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'search',
    usage: 'qanat search CASEFILE QUERY',
    summary: 'find reports by their words',
    about:
      'Words, "exact phrases", AND, OR, NOT and brackets; case and accents do not matter. Exit code 1 when nothing is found.',
    options: [{ name: 'limit', value: 'N', means: 'at most N; 20 when not given' }, json],
    examples: [`qanat search baghdad.qanat 'rockets AND "green zone"'`],
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'review',
    usage: 'qanat review VERDICT CASEFILE IDS… [options]',
    summary: 'decide: accept, correct, reject, flag, merge, split, undo; nothing is overwritten',
    about:
      'IDs are claims, tallies, ties, or incidents for all their claims. merge makes one incident of two or more; split takes a claim\nout of its incident; undo takes back the last decision or the one named. Decisions outlive every recode.',
    options: [
      {
        name: 'set',
        value: 'FIELD=VALUE',
        means: 'for correct: status=denied; killed=3..5; when=2020-01-03; place=Taji',
      },
      by,
      { name: 'note', value: 'WORDS', means: 'why' },
      json,
    ],
    examples: [
      'qanat review accept baghdad.qanat c1f2a9 --by Amal',
      'qanat review correct baghdad.qanat c1f2a9 --set "killed=3; when=2020-01-03" --note "ministry list"',
      'qanat review merge baghdad.qanat i3f2a9 i77b01',
      'qanat review undo baghdad.qanat',
    ],
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'serve',
    usage: 'qanat serve CASEFILE [options]',
    summary: 'open a casefile in the browser: read, check, decide, map',
    about:
      'Serves the workbench on this machine alone and prints its address, which holds the token that lets you in. Ctrl-C ends it and\nleaves one file. qanat add may run beside it.',
    options: serveOptions,
    examples: ['qanat serve baghdad.qanat', 'qanat serve baghdad.qanat --port 9000 --by Amal --open'],
    load: async () => (await import('../serve.ts')).serve,
  },
  {
    name: 'export',
    usage: 'qanat export CASEFILE --to FORMAT --out PATH',
    summary: 'write the record for another tool, or as a bundle for an editor or a court',
    about:
      'Formats: csv, bundle, acled.csv, ucdp.csv, gdelt, cameo, plover.jsonl, polecat, geojson, gpkg, timemap, graphml, ftm,\nannotations, parquet. What a format cannot hold is left out and told on standard error.',
    options: [
      { name: 'to', value: 'FORMAT', means: 'one of the formats; or what the ending of --out says' },
      { name: 'out', short: 'o', value: 'PATH', means: 'the file, or the folder, to write' },
    ],
    examples: [
      'qanat export baghdad.qanat --to bundle --out bundle/',
      'qanat export baghdad.qanat --to acled.csv --out acled.csv',
      'qanat export baghdad.qanat --out incidents.gpkg',
    ],
    load: async () => (await import('./export.ts')).exportRecord,
  },
  {
    name: 'recode',
    usage: 'qanat recode CASEFILE [options]',
    summary: 'read every report again with this version and say what changed; decisions stay',
    about:
      'Lines begin with + for a claim gained, - for one lost, ~ for one that says something else. With another code book than\nbefore, or none where there was one, it says so.',
    options: [...ownOptions, json],
    examples: ['qanat recode baghdad.qanat', 'qanat recode baghdad.qanat --codebook evictions.yml --use weights.json'],
    load: async () => (await import('./recode.ts')).recode,
  },
  {
    name: 'train',
    usage: 'qanat train --from CASEFILE [options]',
    summary: 'learn from your decisions which claims you would uphold, and which code you would rather give',
    about:
      'Prints how well the weights do on decisions that were held out, against accepting every claim; --out then writes them. Nothing in\nthe casefile changes, and nothing that uses them changes a claim. Without --with-words they hold no word of a text.',
    options: [
      { name: 'from', value: 'CASEFILE', means: 'the casefile with your decisions' },
      { name: 'out', short: 'o', value: 'FILE', means: 'write the weights to FILE; only the figures when not given' },
      codebook,
      { name: 'by', value: 'NAME', means: 'learn from the decisions of one person; of all when not given' },
      { name: 'with-words', means: 'learn from words, names, titles and addresses too; the file then holds them' },
      { name: 'seed', value: 'N', means: 'which claims are held out together; 1 when not given' },
      json,
    ],
    examples: [
      'qanat train --from reviewed.qanat',
      'qanat train --from reviewed.qanat --codebook evictions.yml --out weights.json',
    ],
    load: async () => (await import('./train.ts')).train,
  },
  {
    name: 'log',
    usage: 'qanat log CASEFILE [options]',
    summary: 'print what was done, by whom and when; or the signed end of it',
    about:
      'The entries form a chain. A head is its signed end; kept elsewhere it shows later that nothing was cut off.',
    options: [{ name: 'head', value: 'FILE', means: 'write the signed end of the log to FILE; - prints it' }, json],
    examples: ['qanat log baghdad.qanat', 'qanat log baghdad.qanat --head baghdad.head.json'],
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'verify',
    usage: 'qanat verify CASEFILE [options]',
    summary: 'prove that nothing in a casefile was altered, removed or cut off',
    about: 'Exit code 1 when something was. Without a head kept elsewhere nobody can tell whether the end was cut off.',
    options: [{ name: 'head', value: 'FILE', means: 'heads kept elsewhere, one a line' }, json],
    examples: ['qanat verify baghdad.qanat', 'qanat verify baghdad.qanat --head baghdad.head.json'],
    load: async () => (await import('./verify.ts')).verify,
  },
]
