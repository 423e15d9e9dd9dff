// What the head of a page and a table's file may hold; each field says what it is for. Notes:
// note-schema.ts.
import { z } from 'astro/zod';
import { CATEGORIES, keys } from '../vocabulary.ts';
import type { Category } from '../vocabulary.ts';
import { aliases, https, id, words } from './fields.ts';
import { resourcesSchema } from './resources.ts';

/** The front matter of a page; a field that is not here is a mistake. */
export const pageSchema = z.strictObject({
  title: words('title', { min: 2, max: 40 }).describe(
    'the name people use, such as "S3" or "S3 permissions"',
  ),
  name: words('name', { min: 3, max: 60 })
    .optional()
    .describe('the full name, where it differs from the title'),
  category: z
    .enum(keys(CATEGORIES) as [Category, ...Category[]])
    .describe(`one of ${keys(CATEGORIES).join(', ')}`),
  order: z
    .int()
    .min(1)
    .max(99)
    .optional()
    .describe('the place among the topic pages of a service, from 1; not on index.mdx'),
  summary: words('summary', { min: 40, max: 160 }).describe(
    'one sentence of 40 to 160 characters for someone who arrived from a link',
  ),
  aliases: aliases(20).default([]).describe('acronyms, old names, what people type'),
  official: z
    .array(z.strictObject({ title: words('title', { min: 2, max: 120 }), url: https('url') }))
    .refine((links) => new Set(links.map(({ url }) => url)).size === links.length, {
      error: 'an official link stands twice',
    })
    .default([])
    .describe('official pages: a list of { title, url }, https'),
  resources: resourcesSchema,
});

/**
 * What a row says of its age, or the table for all its rows; note-schema.ts checks what that makes
 * for each row.
 */
const freshness = {
  from: z.string().optional().describe('source keys, space between'),
  asOf: z.string().optional().describe('the year the claim spoke of, in quotes'),
  status: z.string().optional().describe('holds, changed, retired, unchecked or judgement'),
  checked: z
    .string()
    .optional()
    .describe('the month in which source was read, in quotes: "2026-11"'),
  source: z.string().optional().describe('the https address of the official page'),
};

const column = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/)
    .describe('the name in the JSON, camelCase'),
  title: words('title', { min: 1, max: 60 }).describe('the head of the column'),
  type: z
    .enum(['text', 'number'])
    .default('text')
    .describe('number sorts by value and is set to the right'),
});

const row = z.strictObject({
  id: id().describe("permanent, like a note's id"),
  cells: z
    .array(words('cell', { min: 0, max: 600 }))
    .describe('one for each column, inline Markdown'),
  ...freshness,
  evidence: z.array(z.string()).optional().describe('words that stand on the page at source'),
  was: z
    .strictObject({
      until: z.string().describe('the year of the change in quotes, or unknown'),
      text: words('text', { min: 1, max: 1000 }).describe(
        'what used to be true, in the past tense',
      ),
    })
    .optional(),
  aliases: aliases(7).default([]),
  path: z
    .strictObject({
      number: z.int().min(1).describe('how the figure and the list below it call the path'),
      d: z
        .string()
        .regex(/^M[MLHVCSQTAZ0-9 .,-]+$/)
        .describe('the path in the figure, as in SVG, in absolute coordinates'),
      at: z.tuple([z.number(), z.number()]).describe('where its number stands: [x, y]'),
    })
    .optional()
    .describe('how <PathFigure> draws the row: { number, d, at }'),
});

/** A table's file. */
export const tableSchema = z.strictObject({
  title: words('title', { min: 8, max: 80 }).describe('what the table compares'),
  caption: words('caption', { min: 10, max: 400 })
    .optional()
    .describe('one sentence on how to read it'),
  index: z
    .literal('names')
    .optional()
    .describe('"names" where the first column names services: the index of names then lists them'),
  ...freshness,
  columns: z
    .array(column)
    .min(2)
    .refine((columns) => new Set(columns.map(({ key }) => key)).size === columns.length, {
      error: 'two columns have one key',
    })
    .describe('the columns; the first names the row'),
  rows: z.array(row).min(1).describe('the rows'),
});

export type PageHead = z.infer<typeof pageSchema>;
export type TableFile = z.infer<typeof tableSchema>;
