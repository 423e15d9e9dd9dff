// What fields of notes, rows and pages have in common: words, ids, years, addresses. Each tells its
// mistakes in a phrase.
import { z } from 'astro/zod';
import { invisibleIn } from './characters.ts';
import { isHttps } from './links.ts';
import { countSentences } from './prose.ts';

/** The shape of the ids of notes and rows, which are a part of addresses that stay for ever. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;
const LONGEST_ID = 60;
/** The year in which AWS began, as a set of web services for Amazon's catalogue. */
const FIRST_YEAR = 2002;

/**
 * One line of plain words, without spaces that nobody sees.
 * @param name of the field, as messages call it
 * @param limits the fewest and the most characters
 */
export const words = (name: string, limits: { readonly min: number; readonly max: number }) =>
  z.string().superRefine((value, context) => {
    const add = (message: string, allowed: string): void => {
      context.addIssue({ code: 'custom', message, params: { allowed } });
    };
    const invisible = invisibleIn(value);
    const { length } = Array.from(value);
    if (value.includes('\n')) add(`the ${name} goes over several lines`, 'one line');
    else if (invisible !== null)
      add(`the ${name} holds a character that cannot be seen, ${invisible}`, 'words');
    else if (value !== value.trim() || /\s{2}/.test(value))
      add(`the ${name} has spaces at its ends, or two in a row`, 'words with one space between');
    else if (length < limits.min || length > limits.max)
      context.addIssue({ code: 'custom', message: `the ${name} has ${length} characters` });
  });

/** An id of a note or row. */
export const id = () =>
  z.string().refine((value) => ID.test(value) && value.length <= LONGEST_ID, {
    error: ({ input }) => `the id "${String(input)}" is misshapen`,
    params: {
      allowed: `lower case letters, digits and single hyphens, at most ${LONGEST_ID} characters`,
    },
  });

/**
 * An official address.
 * @param name of the field
 */
export const https = (name: string) =>
  z
    .string()
    .refine(isHttps, {
      error: ({ input }) => `"${name}" is not an https address: "${String(input)}"`,
      params: { allowed: 'https://…' },
    })
    .describe('the https address of the official page');

/**
 * A year, in which AWS was there already.
 * @param name of the field
 * @param today years after it are wrong
 */
export const year = (name: string, today: Date) =>
  z
    .string()
    .refine(
      (value) =>
        /^\d{4}$/.test(value) &&
        Number(value) >= FIRST_YEAR &&
        Number(value) <= today.getUTCFullYear(),
      {
        error: ({ input }) => `"${name}" is "${String(input)}"`,
        params: { allowed: `a year from ${FIRST_YEAR} to ${today.getUTCFullYear()}` },
      },
    );

/**
 * The month of a check.
 * @param name of the field
 * @param today no month after it is right
 */
export const month = (name: string, today: Date) => {
  const present = today.toISOString().slice(0, 7);
  return z.string().superRefine((value, context) => {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(value) || Number(value.slice(0, 4)) < FIRST_YEAR)
      context.addIssue({
        code: 'custom',
        message: `"${name}" is "${value}"`,
        params: { allowed: `a month, such as ${present}` },
      });
    else if (value > present)
      context.addIssue({
        code: 'custom',
        message: `"${name}" is in the future (${value})`,
        params: { allowed: `${present} or earlier` },
      });
  });
};

/**
 * One word of a vocabulary.
 * @param name of the field
 * @param values the words
 */
export const oneOf = <const T extends string>(name: string, values: readonly [T, ...T[]]) =>
  z
    .enum(values, {
      error: ({ input }) =>
        input === undefined ? undefined : `unknown ${name} ${JSON.stringify(input)}`,
    })
    .describe(values.join(', '));

/**
 * Several items in one text with spaces between, or as a list; none twice.
 * @param name of the field
 * @param item what each must be
 * @param fewest how many there must be
 */
export const severalOf = <T extends z.ZodType<string>>(name: string, item: T, fewest = 0) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : value),
    z
      .array(item)
      .min(fewest, { error: `"${name}" is missing` })
      .refine((items) => new Set(items).size === items.length, {
        error: `something stands twice in "${name}"`,
      }),
  );

/**
 * One sentence with a full stop.
 * @param name of the field
 * @param most the most characters
 */
export const sentence = (name: string, most: number) =>
  words(name, { min: 10, max: most })
    .refine((value) => /[^.]\.$/.test(value) && countSentences(value) === 1, {
      error: `"${name}" is not one sentence with a full stop`,
    })
    .describe(
      `one sentence with a full stop, at most ${most} characters: a setting, a value, a command`,
    );

/**
 * A list in which nothing stands twice.
 * @param name of the field
 * @param item what each must be
 * @param most how many there may be
 */
export const listOf = <T extends z.ZodType<string>>(name: string, item: T, most: number) =>
  z
    .array(item)
    .max(most, { error: `more than ${most} strings in "${name}"` })
    .refine((all) => new Set(all).size === all.length, {
      error: `something stands twice in "${name}"`,
    });

/**
 * Ways to ask for something, which only search reads.
 * @param most how many there may be
 */
export const aliases = (most: number) =>
  z
    .array(words('alias', { min: 2, max: 150 }))
    .max(most, { error: `more than ${most} aliases` })
    .refine((all) => new Set(all.map((alias) => alias.toLowerCase())).size === all.length, {
      error: 'an alias stands twice',
    });
