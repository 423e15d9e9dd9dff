// What stands at the head of a page and in a table's file; each field says what it is for.
// Astro's content cache does not see changes made here, but the check before each build reads everything anew.
import { z } from 'astro/zod';
import { CATEGORIES, keys } from '../vocabulary.ts';
import type { Category } from '../vocabulary.ts';

const https = z.url({ protocol: /^https$/, error: 'not an https address' });

/** The front matter of a page; a field that is not here is a mistake. */
export const pageSchema = z.strictObject({
  title: z
    .string()
    .min(2)
    .max(40)
    .describe('the name people use, such as "S3" or "S3 permissions"'),
  name: z
    .string()
    .min(3)
    .max(60)
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
  summary: z
    .string()
    .min(40)
    .max(160)
    .describe('one sentence of 40 to 160 characters for someone who arrived from a link'),
  aliases: z.array(z.string().min(2)).default([]).describe('acronyms, old names, what people type'),
  official: z
    .array(z.strictObject({ title: z.string().min(2), url: https }))
    .default([])
    .describe('official pages: a list of { title, url }, https'),
});

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

/** A table's file. */
export const tableSchema = z.strictObject({
  title: z.string().min(8).max(80).describe('what the table compares'),
  caption: z.string().min(10).optional().describe('one sentence on how to read it'),
  index: z
    .literal('names')
    .optional()
    .describe('"names" where the first column names services: the index of names then lists them'),
  ...freshness,
  columns: z
    .array(
      z.strictObject({
        key: z
          .string()
          .regex(/^[a-z][a-zA-Z0-9]*$/)
          .describe('the name in the JSON, camelCase'),
        title: z.string().min(1).describe('the head of the column'),
        type: z
          .enum(['text', 'number'])
          .default('text')
          .describe('number sorts by value and is set to the right'),
      }),
    )
    .min(2)
    .describe('the columns; the first names the row'),
  rows: z
    .array(
      z.strictObject({
        id: z.string().describe("permanent, like a note's id"),
        cells: z.array(z.string()).describe('one for each column, inline Markdown'),
        ...freshness,
        now: z
          .strictObject({
            since: z.string().describe('a year in quotes, or unknown'),
            text: z.string().min(1).describe('what changed against the source'),
          })
          .optional(),
        aliases: z.array(z.string().min(2)).default([]),
      }),
    )
    .min(1)
    .describe('the rows'),
});

export type PageHead = z.infer<typeof pageSchema>;
export type TableFile = z.infer<typeof tableSchema>;

/**
 * What a schema wants at a path, from its descriptions; for messages.
 * @param schema an object schema
 * @param path keys and list indexes
 */
export function describePath(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  let current: unknown = schema;
  let described: string | null = null;
  for (const key of [...path, null]) {
    while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) {
      described = current.description ?? described;
      current = current.unwrap();
    }
    if (current instanceof z.ZodType) described = current.description ?? described;
    if (key === null) break;
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject && typeof key === 'string')
      current = (current.shape as Record<string, unknown>)[key];
    else break;
  }
  return described;
}

/** The fields of an object schema at a path; for messages on stray ones. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let current: unknown = schema;
  for (const key of path) {
    while (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
      current = current.unwrap();
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject && typeof key === 'string')
      current = (current.shape as Record<string, unknown>)[key];
  }
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
    current = current.unwrap();
  return current instanceof z.ZodObject ? Object.keys(current.shape).join(', ') : '';
}
