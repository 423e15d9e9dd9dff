// The shapes of what the content says: pages, topics, notes, tables.
import type {
  Adjustability,
  Category,
  Kind,
  Mark,
  Severity,
  SourceKey,
  Status,
} from '../vocabulary.ts';
import type { WordTables } from '../synonyms.ts';
import type { Place } from './problem.ts';
import type { Resources } from './resources.ts';

/** A piece of prose as text and as it was written; only components turn it into HTML. */
export interface Prose {
  /** Words only, blocks parted by line breaks; what search indexes. */
  readonly text: string;
  /** Its Markdown, letter for letter as it stands in the file. */
  readonly markdown: string;
}

/** What used to be true, on a note or row that changed or retired. */
export interface Past extends Prose {
  /** The year of the change, or "unknown". */
  readonly until: string;
}

/** What a note or a table row says of its own age. */
export interface Freshness {
  readonly from: readonly SourceKey[];
  /** The year the claim spoke of. */
  readonly asOf: string;
  readonly status: Status;
  /** The month (YYYY-MM) in which `source` was read. */
  readonly checked: string | null;
  readonly source: string | null;
  /** Words that stand on the page at `source` and bear the claim out. */
  readonly evidence: readonly string[];
  readonly past: Past | null;
}

/** One remark: the unit of the guide. */
export interface Note extends Freshness {
  readonly id: string;
  readonly kind: Kind;
  readonly severity: Severity | null;
  readonly marks: readonly Mark[];
  readonly title: string;
  /** What to do about it, in one sentence. */
  readonly do: string | null;
  /** What people see: error messages, codes, metrics. */
  readonly errors: readonly string[];
  /** The limit that it is about: a value with its scope. */
  readonly limit: string | null;
  /** Whether that limit can be raised. */
  readonly adjustable: Adjustability | null;
  /** Addresses of public threads in which somebody met it. */
  readonly seen: readonly string[];
  readonly aliases: readonly string[];
  /** Keys of other pages on which it belongs too. */
  readonly also: readonly string[];
  /** Ids, present or earlier, of the notes that a reader needs next: a cause, a cure. */
  readonly see: readonly string[];
  /** Its earlier ids, which keep resolving. */
  readonly formerIds: readonly string[];
  /** What holds today. */
  readonly body: Prose;
  readonly page: string;
  /** The id of the topic heading it stands under. */
  readonly topic: string | null;
  readonly place: Place;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
}

interface TableColumn {
  readonly key: string;
  readonly title: string;
  readonly type: 'text' | 'number';
}

/** A path in a figure. */
interface FigurePath {
  /** How the figure and the list below it call it, from 1. */
  readonly number: number;
  /** As in SVG, in the figure's coordinates. */
  readonly d: string;
  /** Where its number stands. */
  readonly at: readonly [x: number, y: number];
}

export interface TableRow extends Freshness {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly cells: readonly Prose[];
  /** How the figure of network paths draws it; null where no figure does. */
  readonly path: FigurePath | null;
  readonly place: Place;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly caption: string | null;
  /**
   * What its first column is an index of, which the index of names then takes up; null for most.
   */
  readonly index: 'names' | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The page that shows it. */
  readonly page: string;
  readonly topic: string | null;
  readonly place: Place;
}

/** What stands on a page, one after the other: a note, a table or a heading by its id, or prose. */
export type Block =
  | { readonly kind: 'topic' | 'note' | 'table'; readonly id: string }
  | { readonly kind: 'prose'; readonly prose: Prose };

interface OfficialLink {
  readonly title: string;
  readonly url: string;
}

export interface Page {
  /** `s3`, or `s3/permissions` for a topic page; its address without the slashes. */
  readonly key: string;
  /** The folder, which is also the prefix of its notes' ids. */
  readonly service: string;
  readonly title: string;
  readonly name: string | null;
  readonly category: Category;
  readonly order: number;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly official: readonly OfficialLink[];
  /** The types of resources that are its own, as patterns. */
  readonly resources: Resources;
  readonly topics: readonly Topic[];
  /** Its own notes in reading order. */
  readonly notes: readonly string[];
  readonly tables: readonly string[];
  /** All of these and the prose between them, in reading order. */
  readonly blocks: readonly Block[];
  readonly file: string;
  /**
   * False where the file's syntax has a mistake: nothing but its head is known, and no guide is
   * built with it.
   */
  readonly readable: boolean;
}

/** An error with a page of its own. */
export interface ErrorName {
  /** The last part of its address: a code as it is written, a message in words with hyphens. */
  readonly slug: string;
  /** As people see it. */
  readonly name: string;
  /** The ids of the notes that explain it, in reading order; none where they have gone. */
  readonly notes: readonly string[];
}

/** Everything the content says, as read from disk. */
export interface Guide {
  readonly pages: readonly Page[];
  readonly notes: readonly Note[];
  readonly tables: readonly Table[];
  /** Every error that has or had a page, by name. */
  readonly errors: readonly ErrorName[];
  /** Acronyms and synonyms for search. */
  readonly words: WordTables;
}
