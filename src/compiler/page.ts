// Reads one page: its head, its topics, its notes and what stands between them.
import type { Heading, Root, RootContent } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { COMPONENTS, isKey, keys } from '../vocabulary.ts';
import type { NoteComponent } from '../vocabulary.ts';
import { readAttributes } from './attributes.ts';
import { forbiddenInHeading, isComment } from './forbidden.ts';
import { headingId, isJsx, parseBody, partFrontMatter, placeOf, rootOf, sourceOf } from './mdx.ts';
import type { JsxElement } from './mdx.ts';
import type { Block } from './model.ts';
import { readNote } from './note.ts';
import type { RawNote } from './note.ts';
import { checkMarkdown, linksOf } from './note-text.ts';
import type { Link, Reading } from './note-text.ts';
import type { Place, Problems } from './problem.ts';
import { wordsOf } from './prose.ts';
import { pageSchema } from './schema.ts';
import type { PageHead } from './schema.ts';
import { readYaml } from './yaml.ts';

/** A topic, and where it stands. */
interface RawTopic {
  readonly id: string;
  readonly title: string;
  readonly notes: string[];
  readonly place: Place;
}

/** A table or figure that a page shows. */
export interface Use {
  readonly id: string;
  readonly topic: string | null;
  readonly place: Place;
}

/** A page before the rest of the guide is known. */
export interface RawPage {
  readonly key: string;
  readonly service: string;
  readonly head: PageHead;
  /** Where the value at a path of the head stands. */
  readonly headPlaceOf: (path: readonly PropertyKey[]) => Place;
  readonly topics: readonly RawTopic[];
  readonly notes: readonly (RawNote & { readonly topic: string | null })[];
  readonly tables: readonly Use[];
  readonly figures: readonly Use[];
  readonly blocks: readonly Block[];
  /** Links in prose between the notes. */
  readonly links: readonly Link[];
  readonly file: string;
  /** False where nothing but the head could be read. */
  readonly readable: boolean;
}

const BETWEEN = `${keys(COMPONENTS).join(', ')}, Resources, DataTable, PathFigure`;
const TOPIC_ID = /^[a-z][a-z0-9-]*$/;
const LONGEST_TOPIC = { id: 40, title: 60 };

/**
 * A file's key: its path in the guide without ending, and without /index.
 * @param relative the path under content/guide, such as "s3/index.mdx"
 */
export const keyOf = (relative: string): string =>
  relative.replace(/\.mdx$/, '').replace(/\/index$/, '');

const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/**
 * Stands for a page that cannot be read.
 * @param file its name for messages
 * @param key its key
 */
export const unreadablePage = (file: string, key: string): RawPage => ({
  key,
  service: serviceOf(key),
  head: standIn(key),
  headPlaceOf: () => startOf(file),
  topics: [],
  notes: [],
  tables: [],
  figures: [],
  blocks: [],
  links: [],
  file,
  readable: false,
});

/**
 * Reads a page.
 * @param key its key
 * @param relative its path in the guide's folder
 * @param reading the file
 * @returns the page; where its syntax cannot be read, no more than its head
 */
export function readPage(key: string, relative: string, reading: Reading): RawPage {
  const { file, text, problems } = reading;
  if (!/^[a-z0-9-]+\/[a-z0-9-]+\.mdx$/.test(relative) || key.endsWith('/index'))
    problems.add(startOf(file), `the page's file is "${relative}"`, {
      allowed: '<service>/index.mdx or <service>/<topic>.mdx, lower case',
    });
  const { frontMatter, body, doubtful } = partFrontMatter(text);
  if (doubtful !== null)
    problems.add({ file, line: doubtful, column: 1 }, 'an end of the front matter in doubt', {
      allowed: 'a line of --- and nothing else; no other line that begins so',
    });
  const head = readHead(key, frontMatter, reading);
  const tree = parse(file, body, problems);
  const page = { ...unreadablePage(file, key), ...head };
  return tree === null ? page : { ...page, ...new PageReader(reading).read(tree), readable: true };
}

/** A page's folder, which is also the prefix of its notes' ids. */
const serviceOf = (key: string): string => key.split('/')[0] ?? key;

/**
 * Takes the place of a head that has mistakes, so that the notes below it are checked all the same.
 */
const standIn = (key: string): PageHead => ({
  title: `${key} (head with mistakes)`,
  category: 'general',
  summary: '',
  aliases: [],
  official: [],
  resources: { terraform: [], cloudformation: [], cdk: [] },
});

/** A page's front matter. */
function readHead(
  key: string,
  frontMatter: string | null,
  { file, problems }: Reading,
): Pick<RawPage, 'head' | 'headPlaceOf'> {
  const none = { head: standIn(key), headPlaceOf: () => startOf(file) };
  if (frontMatter === null) {
    problems.add(startOf(file), 'the page has no front matter', {
      allowed: 'YAML between two lines of ---',
    });
    return none;
  }
  const head = readYaml(file, frontMatter, pageSchema, 2, problems);
  if (head === null) return none;
  const isTopic = key.includes('/');
  if (!isTopic && head.value.order !== undefined)
    problems.add(head.placeOf(['order']), '"order" on a service\'s own page', {
      allowed: 'order only on topic pages',
    });
  if (isTopic && head.value.order === undefined)
    problems.add(startOf(file), 'the field "order" is missing', {
      allowed: 'a whole number: the place among the topic pages',
    });
  return { head: head.value, headPlaceOf: head.placeOf };
}

/** The tree of a page's body; null where it could not be parsed, which is then a problem. */
function parse(file: string, body: string, problems: Problems): Root | null {
  try {
    return parseBody(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    // What is not closed before the end of the file has its place only in the message.
    const [, line = 1, column = 1] = /\((\d+):(\d+)/.exec(error.reason) ?? [];
    problems.add(
      { file, line: error.line ?? Number(line), column: error.column ?? Number(column) },
      `MDX syntax: ${error.reason}`,
    );
    return null;
  }
}

/** Whether an element is a note. */
const isNote = (element: JsxElement): element is JsxElement & { name: NoteComponent } =>
  isKey(COMPONENTS, element.name ?? '');

/** Reads a page's blocks one after the other. */
class PageReader {
  readonly #reading: Reading;
  readonly #topics: (RawTopic & { filled: boolean })[] = [];
  readonly #notes: RawPage['notes'][number][] = [];
  readonly #tables: Use[] = [];
  readonly #figures: Use[] = [];
  readonly #blocks: Block[] = [];
  readonly #prose: RootContent[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Everything below the head. */
  read(tree: Root): Pick<RawPage, 'topics' | 'notes' | 'tables' | 'figures' | 'blocks' | 'links'> {
    const { file, problems } = this.#reading;
    for (const node of tree.children) this.#readBlock(node);
    for (const topic of this.#topics)
      if (!topic.filled)
        problems.add(topic.place, `nothing stands under the heading "${topic.title}"`, {
          allowed: 'a note, a table or a list of resources',
        });
    if (this.#notes.length === 0)
      problems.add(startOf(file), 'the page has no notes', { allowed: 'at least one note' });
    return {
      topics: this.#topics,
      notes: this.#notes,
      tables: this.#tables,
      figures: this.#figures,
      blocks: this.#blocks,
      links: linksOf(this.#prose, file, null),
    };
  }

  #readBlock(node: RootContent): void {
    if (isComment(node)) return;
    if (node.type === 'heading') this.#readTopic(node);
    else if (isJsx(node)) this.#readElement(node);
    else this.#readProse([node]);
  }

  #readProse(blocks: readonly RootContent[]): void {
    checkMarkdown(blocks, null, this.#reading);
    this.#prose.push(...blocks);
    for (const block of blocks) {
      const markdown = sourceOf(this.#reading.text, [block]);
      this.#blocks.push({ kind: 'prose', prose: { text: wordsOf(rootOf([block])), markdown } });
    }
  }

  /** A topic heading: level two, plain words, with an id of its own. */
  #readTopic(node: Heading): void {
    const { file, problems } = this.#reading;
    const place = placeOf(file, node);
    const title = wordsOf(node);
    const id = headingId(node);
    if (node.depth !== 2)
      problems.add(place, `a heading of level ${node.depth}`, {
        allowed: '## only; notes carry their own headings',
      });
    if (title === '' || title.length > LONGEST_TOPIC.title)
      problems.add(place, `a heading of ${title.length} characters`, {
        allowed: `1 to ${LONGEST_TOPIC.title}`,
      });
    if (id === null)
      problems.add(place, `the heading "${title}" has no id`, { allowed: `## ${title} {#an-id}` });
    else if (!TOPIC_ID.test(id) || id.length > LONGEST_TOPIC.id)
      problems.add(place, `the heading's id "${id}" is misshapen`, {
        allowed: `lower case letters, digits and hyphens, at most ${LONGEST_TOPIC.id} characters`,
      });
    for (const { node: inner, message, allowed } of forbiddenInHeading(node))
      problems.add(placeOf(file, inner), message, { allowed });
    this.#topics.push({ id: id ?? '', title, notes: [], place, filled: false });
    this.#blocks.push({ kind: 'topic', id: id ?? '' });
  }

  #readElement(node: JsxElement & RootContent): void {
    const { file, problems } = this.#reading;
    const topic = this.#topics.at(-1);
    if (topic) topic.filled = true;
    if (isNote(node)) {
      const note = readNote(node, this.#reading);
      this.#notes.push({ ...note, topic: topic?.id ?? null });
      topic?.notes.push(note.note.id);
      this.#blocks.push({ kind: 'note', id: note.note.id });
    } else if (node.name === 'DataTable') this.#readUse(node, this.#tables);
    else if (node.name === 'PathFigure') this.#readUse(node, this.#figures);
    else if (node.name === 'Resources') this.#readResources(node);
    else
      problems.add(placeOf(file, node), `unknown component <${node.name ?? ''}>`, {
        allowed: BETWEEN,
      });
  }

  /** An element that shows a table. */
  #readUse(node: JsxElement, uses: Use[]): void {
    const { file, problems } = this.#reading;
    const place = placeOf(file, node);
    const { id } = readAttributes(node, ['id'], file, problems, null).values;
    if (node.children.length > 0)
      problems.add(place, `<${node.name}> holds something`, {
        allowed: `<${node.name} id="…" />`,
      });
    if (typeof id === 'string') {
      uses.push({ id, topic: this.#topics.at(-1)?.id ?? null, place });
      if (uses === this.#tables) this.#blocks.push({ kind: 'table', id });
    } else
      problems.add(place, `<${node.name}> without "id"`, {
        allowed: 'the name of a file in content/tables, without .yaml',
      });
  }

  #readResources(node: JsxElement): void {
    const { file, problems } = this.#reading;
    readAttributes(node, [], file, problems, null);
    const children: RootContent[] = node.children;
    if (children.length === 0 || children.some((child) => child.type !== 'list'))
      problems.add(placeOf(file, node), '<Resources> holds something other than a list', {
        allowed: 'a Markdown list of links, each with what it is for',
      });
    this.#readProse(children);
  }
}
