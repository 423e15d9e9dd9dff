// A guide of two pages, three notes and a table, for tests of what search makes of a guide.
import type { Guide, Note } from '../../../../src/compiler/model.ts';

const prose = (text: string) => ({ text, markdown: text });
const place = { file: 'crates.mdx', line: 1, column: 1 };

const freshness = {
  from: ['memos'],
  asOf: '2015',
  status: 'holds',
  checked: '2020-01',
  source: 'https://example.org/',
  evidence: [],
  past: null,
} as const;

const note = (id: string, own: Partial<Note>): Note => ({
  ...freshness,
  id,
  kind: 'gotcha',
  severity: 'regular',
  marks: [],
  title: `Title of ${id}`,
  aliases: [],
  also: [],
  see: [],
  do: null,
  errors: [],
  limit: null,
  adjustable: null,
  seen: [],
  formerIds: [],
  body: prose(`Body of ${id}.`),
  page: 'crate',
  topic: 'lids',
  place,
  ...own,
});

const page = {
  category: 'storage',
  summary: 'Boxes of wood.',
  official: [],
  resources: { terraform: [], cloudformation: [], cdk: [] },
  file: 'crates.mdx',
  readable: true,
} as const;

/** The guide. */
export const guide: Guide = {
  pages: [
    {
      ...page,
      key: 'crate',
      service: 'crate',
      title: 'Crate',
      name: 'Simple Crate Service',
      order: 1,
      aliases: ['wooden box'],
      topics: [
        { id: 'lids', title: 'Lids', notes: ['crate-lid', 'crate-hinge'] },
        { id: 'nails', title: 'Nails', notes: ['crate-nail'] },
      ],
      notes: ['crate-lid', 'crate-hinge', 'crate-nail'],
      tables: ['woods'],
      blocks: [],
    },
    {
      ...page,
      key: 'crate/stacking',
      service: 'crate',
      title: 'Crate stacking',
      name: null,
      order: 2,
      aliases: [],
      topics: [],
      notes: [],
      tables: [],
      blocks: [],
    },
  ],
  notes: [
    note('crate-lid', { severity: 'serious', aliases: ['lid falls off'] }),
    note('crate-hinge', { kind: 'tip', severity: null, marks: ['important'], status: 'retired' }),
    note('crate-nail', {
      topic: 'nails',
      also: ['crate/stacking'],
      body: prose('Ask for s3:PutNail ¶ twice.'),
      past: { ...prose('Nails were pegs.'), until: '2019' },
      do: 'Count the nails.',
      errors: ['NailBent: at 3 mm'],
      aliases: ['nail will not go in'],
      limit: '40 nails a crate',
    }),
  ],
  tables: [
    {
      id: 'woods',
      title: 'Woods',
      caption: null,
      index: null,
      columns: [
        { key: 'wood', title: 'Wood', type: 'text' },
        { key: 'weight', title: 'Weight', type: 'number' },
      ],
      rows: [
        {
          ...freshness,
          id: 'wood-oak',
          aliases: ['oaken'],
          cells: [prose('Oak'), prose('7')],
          path: null,
          place,
        },
        {
          ...freshness,
          id: 'wood-ash',
          status: 'changed',
          past: { ...prose('Ash weighed 5.'), until: 'unknown' },
          aliases: [],
          cells: [prose('Ash'), prose('6')],
          path: null,
          place,
        },
      ],
      page: 'crate',
      topic: null,
      place,
    },
  ],
  errors: [],
  words: {
    acronyms: { scs: 'simple crate service', cc: ['crate', 'crane'] },
    synonyms: { chest: 'crate' },
    filters: { 'Nasty surprises': 'kind=gotcha severity=serious' },
  },
};
