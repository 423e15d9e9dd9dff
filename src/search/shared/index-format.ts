// How the search index is written and read: the names of its files and what its records hold. On
// these facts the build, the page and the search worker must agree, so they stand here and only
// here.
import type { Facet, Kind, Severity, Status } from '../../vocabulary.ts';

// Files. All lie in the folder of `urls.searchIndex()`; Pagefind chooses the names of its own.

/** The language of the index, as Pagefind calls it. */
export const LANGUAGE = 'en';
/** Pagefind's interface for browsers. */
export const PAGEFIND_FILE = 'pagefind.js';
/** Names the metadata file of each language; Pagefind reads it first. */
export const ENTRY_FILE = 'pagefind-entry.json';
export const WASM_FILE = `wasm.${LANGUAGE}.pagefind`;
/** What search must know beside the index; see side-data.ts. */
export const SIDE_DATA_FILE = 'site.json';

/** @param hash of the language, as the entry file has it */
export const metadataFile = (hash: string): string => `pagefind.${hash}.pf_meta`;

/** @param shard of the words by which spelling is corrected; see word-shards.ts */
export const wordsFile = (shard: string): string => `words/${shard}.txt`;

/**
 * Whether a file is a part of the index that only some searches need: words and where they stand,
 * one record, or the records with one filter.
 * @param url of the file
 */
export const isIndexPart = (url: string): boolean => /\/(?:index|fragment|filter)\//.test(url);

/**
 * Whether a file that Pagefind writes is never asked for: its stock interfaces (the guide has its
 * own), its worker (the guide has its own) and the words of languages it does not know.
 * @param path within the index
 */
export const isUnusedFile = (path: string): boolean =>
  /pagefind-(ui|modular-ui|component-ui|highlight|worker)\b|wasm\.unknown/.test(path);

// Records. There is one for each note, table row, page and topic.

/** What a record is: a note's kind, or one of these. */
export type RecordKind = Kind | 'page' | 'topic' | 'row';

/** What is told of a record beside its text; all but the title and page are only shown. */
export interface RecordMeta {
  readonly title: string;
  /** What the page is called on which the record stands. */
  readonly page: string;
  readonly kind: RecordKind;
  /** A gotcha's severity; empty for all else. */
  readonly severity: Severity | '';
  /** Empty for pages and topics. */
  readonly status: Status | '';
  /** The freshness line; for pages and topics how many notes they hold. */
  readonly fresh: string;
  /** The id of a note, row or topic, the key of a page. */
  readonly id: string;
}

/**
 * The filters of records: the facets of notes; `home`, the one page on which the record stands; and
 * `page`, which names also the other pages to which it belongs.
 */
export type FilterName = Facet | 'page' | 'home';

/** Chosen values by filter: a record must fit all filters, and any one value of each. */
export type Filters = Readonly<Partial<Record<FilterName, { readonly any: readonly string[] }>>>;

/** The sort key by which records are listed where no words rank them: what bites hardest first. */
export const LISTING_ORDER = 'order';

/**
 * Stands in a record's text between what readers see of it (what holds, what to do, what used to be
 * true), the phrases people meet (errors), the phrases they ask with (aliases), and what only helps
 * to find it.
 */
export const SEPARATOR = '¶';
/** Ends a phrase. It is written right after a word, so that the index does not hold it as one. */
const PHRASE_END = '¦';

/** The phrases of a record. */
interface Phrases {
  /** What people see letter for letter: error messages, codes, metrics. */
  readonly errors: readonly string[];
  /** Ways people ask for it. */
  readonly aliases: readonly string[];
}

/** What a record's text is made of. */
export interface RecordParts extends Phrases {
  /** What holds today. */
  readonly body: string;
  /** What to do about it; empty where nothing is told. */
  readonly do: string;
  /** What used to be true; empty where nothing changed. */
  readonly past: string;
}

/** A record's text as it is read. */
export interface RecordText extends Phrases {
  /** The passage that readers see: all but the phrases. */
  readonly shown: string;
  readonly do: string;
}

const withoutMarks = (text: string): string => text.replaceAll(/[¶¦]/g, ' ');

const joinPhrases = (phrases: readonly string[]): string =>
  phrases.map((phrase) => withoutMarks(phrase).trim() + PHRASE_END).join(' ');

const splitPhrases = (text = ''): string[] =>
  text
    .split(PHRASE_END)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/**
 * The text of a record as the index holds it.
 * @param parts of it
 * @param hidden other words that only search needs
 */
export const joinContent = (
  { body, do: advice, past, errors, aliases }: RecordParts,
  hidden: string,
): string =>
  [
    ...[body, advice, past].map(withoutMarks),
    joinPhrases(errors),
    joinPhrases(aliases),
    hidden,
  ].join(` ${SEPARATOR} `);

/**
 * The text of a record.
 * @param content as `joinContent` made it
 */
export function splitContent(content: string): RecordText {
  const [body = '', advice = '', past = '', errors, aliases] = content.split(SEPARATOR);
  const shown = [body, advice, past].map((part) => part.trim()).filter(Boolean);
  return {
    shown: shown.join(' '),
    do: advice.trim(),
    errors: splitPhrases(errors),
    aliases: splitPhrases(aliases),
  };
}
