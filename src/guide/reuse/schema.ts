// What the guide's JSON files hold: shapes for the code that writes them, and the JSON Schemas that
// are published beside them. Within a version fields may be added; none goes or changes its meaning.
import { z } from 'astro/zod';
import {
  ADJUSTABLE,
  CATEGORIES,
  keys,
  KINDS,
  MARKS,
  SEVERITIES,
  SOURCES,
  STATUSES,
} from '../../vocabulary.ts';

/** The version of all schemas, which also stands in each file. */
export const VERSION = 1;

/** One of some words, each with its meaning. */
const oneOf = <K extends string>(what: string, terms: Readonly<Record<K, { meaning: string }>>) =>
  z.enum(keys(terms) as [K, ...K[]]).describe(
    `${what} ${keys(terms)
      .map((key) => `${key}: ${terms[key].meaning}`)
      .join(' ')}`,
  );

const text = (what: string) => z.string().describe(what);
const texts = (what: string) => z.array(z.string()).describe(what);
const year = z.string().regex(/^\d{4}$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const key = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/);

/** The same or null; what it says of itself goes for both. */
const orNull = <S extends z.ZodType>(schema: S) =>
  schema.nullable().describe(schema.description ?? '');

/** An address of the guide's own. */
const address = (what: string) =>
  z
    .string()
    .meta({ format: 'uri-reference' })
    .describe(`${what} Absolute where the site knows its address, else from the site’s root.`);
/** An address outside of it. */
const outside = (what: string) => z.string().meta({ format: 'uri' }).describe(what);

const markdown = (what: string) =>
  text(`${what} As Markdown (CommonMark with GitHub’s tables), links resolved.`);

const was = z
  .object({
    until: z.union([year, z.literal('unknown')]).describe('The year of the change, or "unknown".'),
    text: text('In plain words.'),
    markdown: markdown('The same.'),
  })
  .nullable()
  .describe('What used to be true, where the status is "changed" or "retired".');

/** What is known of the age of a note, a row or a limit. */
const age = {
  status: oneOf('What is known of it today.', STATUSES),
  asOf: year.describe('The year of which the source spoke.'),
  checked: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .describe('The month in which somebody read it against "source"; null: nobody has.'),
  source: orNull(outside('The page against which it was checked; null: none.')),
};
const evidence = texts('Words that stand on the page at "source" and bear the claim out.');

const limit = text('The limit that it is about: a value with its scope.');
const adjustable = orNull(
  oneOf('Whether that limit can be raised; null: the note does not say.', ADJUSTABLE),
);
const errors = texts('What people see, letter for letter: messages, codes, metrics.');
const advice = orNull(text('What to do about it, in one sentence.'));
const claim = text('The claim, which stands alone.');

const note = z
  .object({
    id: id.describe('Permanent and unique.'),
    url: address('Its permanent address.'),
    markdown: address('The note as a Markdown file.'),
    service: text('The folder of its service, such as "s3".'),
    page: key.describe('The key of its page, such as "s3/permissions".'),
    topic: z.string().nullable().describe('The id of the topic of that page; null: none.'),
    kind: oneOf('What kind of remark it is.', KINDS),
    severity: orNull(oneOf('How hard a gotcha bites; null on other kinds.', SEVERITIES)),
    marks: z.array(oneOf('What it concerns.', MARKS)).describe('All marks of the note.'),
    title: claim,
    body: markdown('What holds today.'),
    do: advice,
    errors,
    limit: orNull(limit),
    adjustable,
    ...age,
    evidence,
    was,
    from: z.array(z.enum(keys(SOURCES))).describe(
      `Where the claim comes from. ${keys(SOURCES)
        .map((source) => `${source}: ${SOURCES[source].label}.`)
        .join(' ')}`,
    ),
    seen: z.array(outside('An address.')).describe('Public threads in which somebody met it.'),
    also: z.array(key).describe('Keys of other pages on which it belongs too.'),
    see: z.array(id).describe('Ids of the notes that a reader needs next.'),
    aliases: texts('Other words by which people ask for it.'),
    formerIds: z.array(id).describe('Its earlier ids, whose addresses still lead to it.'),
  })
  .describe('One remark, the unit of the guide.');

/** What every file says of itself. */
const head = (name: string) => ({
  $schema: address('The schema of this file.'),
  version: z.literal(VERSION).describe('The version of the schema.'),
  title: text(`What this is: ${name}.`),
  url: address('The page on which people read it.'),
  licence: z.literal('CC BY-SA 4.0').describe('Under which it may be used.'),
  licenceUrl: outside('The text of the licence.'),
  attribution: text('Whom to name, with the address of the note, when you use it.'),
});

const official = z.object({ title: text('Its title.'), url: outside('Its address.') });
const topic = z.object({
  id: text('Its id, and its fragment on the page.'),
  title: text('Its heading.'),
  notes: z.array(id).describe('Its notes in reading order.'),
});
const tableLink = z.object({
  id: id.describe('Of the table.'),
  title: text('What it compares.'),
  url: address('The table as a JSON file.'),
});

const pageFile = z.object({
  ...head('one page of the guide'),
  key: key.describe('Its key: its address without the slashes around it.'),
  markdown: address('The page as a Markdown file.'),
  service: text('The folder of its service.'),
  name: z.string().nullable().describe('The full name, where it differs from the title.'),
  category: oneOf('Where the guide puts it.', CATEGORIES),
  summary: text('What it is, in one sentence.'),
  aliases: texts('Acronyms, earlier names, what people type.'),
  official: z.array(official).describe('Official pages.'),
  topics: z.array(topic).describe('Its sections in reading order.'),
  notes: z.array(note).describe('Its own notes in reading order.'),
  guests: z.array(id).describe('Ids of notes of other pages that belong on it too.'),
  tables: z.array(tableLink).describe('The tables that it shows.'),
});

const notesFile = z.object({
  ...head('all notes'),
  notes: z.array(note).describe('Page by page, in reading order.'),
});

const limitsFile = z.object({
  ...head('the limits that notes are about'),
  id: z.literal('limits').describe('Of the list.'),
  rows: z
    .array(
      z.object({
        id: id.describe('Of the note that tells of it.'),
        url: address('The permanent address of that note.'),
        service: text('What the service is called.'),
        page: key.describe('The key of the note’s page.'),
        limit,
        adjustable,
        errors,
        title: claim,
        do: advice,
        ...age,
      }),
    )
    .describe('Service by service, in alphabetical order.'),
});

const column = z.object({
  key: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/)
    .describe('The name of its cells in "rows".'),
  title: text('Its heading.'),
  type: z.enum(['text', 'number']).describe('A column of numbers sorts by value.'),
});

const tableFile = z.object({
  ...head('a table of data'),
  id: id.describe('Of the table.'),
  columns: z.array(column).describe('In the order in which the page shows them.'),
  rows: z
    .array(
      z
        .object({
          id: id.describe('Of the row, whose address /n/<id>/ stays.'),
          ...age,
          evidence,
          was,
        })
        .catchall(z.string())
        .describe('One row; its cells, in plain words, by the keys of the columns.'),
    )
    .describe('In the order of the page.'),
});

/** The files by the name of their schema. */
const FILES = Object.freeze({
  notes: notesFile,
  page: pageFile,
  limits: limitsFile,
  table: tableFile,
});

/** The name of a published schema. */
export type SchemaName = keyof typeof FILES;
export type NoteJson = z.infer<typeof note>;
export type NotesFile = z.infer<typeof notesFile>;
export type PageFile = z.infer<typeof pageFile>;
export type LimitsFile = z.infer<typeof limitsFile>;
export type TableFile = z.infer<typeof tableFile>;
export type FileHead = Omit<NotesFile, 'notes'>;

/** The names of all published schemas. */
export const SCHEMA_NAMES = keys(FILES);

/**
 * A schema as it is published (JSON Schema 2020-12). It allows fields that it does not name: later
 * files of the same version may have more.
 * @param name of the schema
 * @param address where it is published, if the site knows its own
 */
export const jsonSchema = (name: SchemaName, address: string | null): object => ({
  ...(address === null ? {} : { $id: address }),
  title: `AWS Field Guide: ${name}, version ${VERSION}`,
  ...z.toJSONSchema(FILES[name], { io: 'input' }),
});
