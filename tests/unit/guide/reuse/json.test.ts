// Notes, pages, limits and tables as JSON, and their schemas.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGuideOrFail } from '../../../../src/compiler/read.ts';
import { limitsOf } from '../../../../src/guide/limits.ts';
import {
  limitsFile,
  noteJson,
  notesFile,
  pageFile,
  tableFile,
  toText,
} from '../../../../src/guide/reuse/json.ts';
import { jsonSchema, SCHEMA_NAMES } from '../../../../src/guide/reuse/schema.ts';
import { createSource } from '../../../../src/guide/reuse/source.ts';
import { schemaFaults } from '../../../support/json-schemas.ts';
import { FIXTURE } from '../../../support/sites.ts';

const guide = await readGuideOrFail({ dir: FIXTURE.content });
const limits = limitsOf(guide.notes, guide.pages);
const source = createSource(guide, (path) => `https://example.org${path}`);
const withoutSite = createSource(guide, (path) => path);
const parsed = (file: object): unknown => JSON.parse(toText(file));

describe('files of JSON', () => {
  for (const [site, from] of [
    ['a site that knows its address', source],
    ['a site that does not', withoutSite],
  ] as const)
    it(`follow their schemas, on ${site}`, () => {
      assert.deepEqual(schemaFaults('notes', parsed(notesFile(from))), []);
      assert.deepEqual(schemaFaults('limits', parsed(limitsFile(limits, from))), []);
      for (const page of guide.pages)
        assert.deepEqual(schemaFaults('page', parsed(pageFile(page, from))), [], page.key);
      for (const table of guide.tables)
        assert.deepEqual(schemaFaults('table', parsed(tableFile(table, from))), [], table.id);
    });

  it('are refused where they break their schema', () => {
    const file = notesFile(source);
    const [first] = file.notes;
    assert.ok(first);
    const broken = { ...file, version: 2, notes: [{ ...first, kind: 'rumour', more: 1 }] };
    const faults = schemaFaults('notes', parsed(broken)).join('\n');
    for (const fault of [/^\/version /m, /^\/notes\/0\/kind /m, /"more"/])
      assert.match(faults, fault);
  });

  it('tell of a note what its page tells, with its address', () => {
    const note = noteJson(source.note('box-neighbours-is-everyone'), source);
    assert.equal(note.url, 'https://example.org/n/box-neighbours-is-everyone/');
    assert.equal(note.markdown, 'https://example.org/n/box-neighbours-is-everyone.md');
    assert.match(note.body, /see \[locks\]\(https:\/\/example\.org\/box\/lids\/#lock\)/);
    assert.deepEqual([note.status, note.asOf, note.checked], ['changed', '2017', '2024-06']);
    assert.equal(note.was?.until, '2023');
    // Named by an earlier id in the content.
    assert.deepEqual(note.see, ['crate-stack-height', 'box-wet-bottom']);
  });

  it('tell of a limit what its note says, and where it stands', () => {
    const row = limitsFile(limits, source).rows.find(({ id }) => id === 'box-ticket-expires');
    assert.deepEqual(row, {
      id: 'box-ticket-expires',
      service: 'Boxes',
      page: 'box/lids',
      limit: '7 days for each ticket',
      adjustable: 'no',
      errors: ['TicketExpired'],
      title: 'A ticket expires with the key that wrote it',
      do: 'Ask for a new ticket every week.',
      url: 'https://example.org/n/box-ticket-expires/',
      status: 'changed',
      asOf: '2022',
      checked: '2024-01',
      source: 'https://docs.aws.amazon.com/boxes/latest/tickets.html',
    });
  });

  it('have the cells of a table by column, and what is known of each row', () => {
    const { columns, licence, rows } = tableFile(source.table('box-sizes'), source);
    assert.equal(columns.length, 3);
    assert.equal(licence, 'CC BY-SA 4.0');
    assert.deepEqual(rows[3], {
      id: 'box-size-l',
      size: 'L',
      litres: '100',
      use: 'clothes',
      status: 'changed',
      asOf: '2021',
      checked: '2024-02',
      source: 'https://docs.aws.amazon.com/boxes/latest/sizes.html',
      evidence: ['100 litres'],
      was: { until: '2022', text: 'It held 90 litres.', markdown: 'It held 90 litres.' },
    });
  });
});

describe('published schemas', () => {
  /** The paths of fields without a word on what they are for. */
  function undescribed(schema: unknown, path = ''): string[] {
    if (typeof schema !== 'object' || schema === null) return [];
    const own = 'properties' in schema && typeof schema.properties === 'object';
    const fields = own ? Object.entries(schema.properties ?? {}) : [];
    return [
      ...fields.flatMap(([name, field]: [string, unknown]) => [
        ...(typeof field === 'object' && field !== null && 'description' in field
          ? []
          : [`${path}/${name}`]),
        ...undescribed(field, `${path}/${name}`),
      ]),
      ...('items' in schema ? undescribed(schema.items, `${path}[]`) : []),
      ...('anyOf' in schema && Array.isArray(schema.anyOf)
        ? schema.anyOf.flatMap((choice) => undescribed(choice, path))
        : []),
    ];
  }

  it('describe every field', () => {
    for (const name of SCHEMA_NAMES)
      assert.deepEqual(undescribed(jsonSchema(name, null)), [], name);
  });

  it('name their address where they know it', () => {
    const address = 'https://example.org/schema/v1/notes.json';
    assert.ok(JSON.stringify(jsonSchema('notes', address)).startsWith(`{"$id":"${address}"`));
    assert.ok(!('$id' in jsonSchema('notes', null)));
  });
});
