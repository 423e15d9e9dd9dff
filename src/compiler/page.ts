// Reads one page: its head, its topics, its notes and what stands between them.
import type { Heading, Root, RootContent } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { COMPONENTS, isKey, keys } from '../vocabulary.ts';
import { isHttps, readAttributes } from './attributes.ts';
import type { Place, Problems } from './problem.ts';
import { wordsOf } from './prose.ts';
import { checkMarkdown, isComment, linksOf, readNote } from './note.ts';
import type { Link, RawNote } from './note.ts';
import { pageSchema } from './schema.ts';
import type { PageHead } from './schema.ts';
import { headingId, isJsx, parseBody, partFrontMatter, placeOf } from './mdx.ts';
import { readYaml } from './yaml.ts';

export interface RawTopic {
  readonly id: string;
  readonly title: string;
  readonly notes: string[];
  readonly place: Place;
}

export interface RawPage {
  readonly key: string;
  readonly service: string;
  readonly head: PageHead;
  readonly topics: readonly RawTopic[];
  readonly notes: readonly (RawNote & { readonly topic: string | null })[];
  readonly tables: readonly {
    readonly id: string;
    readonly topic: string | null;
    readonly place: Place;
  }[];
  /** Links in prose between the notes. */
  readonly links: readonly Link[];
  readonly file: string;
  readonly readable: boolean;
}

const BETWEEN = `${keys(COMPONENTS).join(', ')}, Resources, DataTable, PathFigure`;

/**
 * A file's key: its path in the guide without ending, and without /index.
 * @param relative the path under content/guide, such as "s3/index.mdx"
 */
export const keyOf = (relative: string): string =>
  relative.replace(/\.mdx$/, '').replace(/\/index$/, '');

/**
 * Reads a page.
 * @param file its name for messages
 * @param key its key
 * @param text its text
 * @param today nothing may be checked later than this day
 * @param problems receives every mistake
 * @returns the page; where its syntax cannot be read, no more than its head
 */
export function readPage(
  file: string,
  key: string,
  text: string,
  today: Date,
  problems: Problems,
): RawPage {
  const { frontMatter, body } = partFrontMatter(text);
  const tree = parse(file, body, problems);
  const start = { file, line: 1, column: 1 };
  if (frontMatter === null)
    problems.add(start, 'the page has no front matter', {
      allowed: 'YAML between two lines of ---',
    });
  const head = frontMatter === null ? null : readYaml(file, frontMatter, pageSchema, 2, problems);
  const isTopic = key.includes('/');
  if (head !== null && !isTopic && head.value.order !== undefined)
    problems.add(head.placeOf(['order']), '"order" on a service\'s own page', {
      allowed: 'order only on topic pages',
    });
  if (head !== null && isTopic && head.value.order === undefined)
    problems.add(start, 'the field "order" is missing', {
      allowed: 'a whole number: the place among the topic pages',
    });
  const base = {
    key,
    service: key.split('/')[0] ?? key,
    head: head?.value ?? standIn(key),
    file,
    readable: tree !== null,
  };
  if (tree === null) return { ...base, topics: [], notes: [], tables: [], links: [] };

  const topics: (RawTopic & { filled: boolean })[] = [];
  const notes: RawPage['notes'][number][] = [];
  const tables: RawPage['tables'][number][] = [];
  const prose: RootContent[] = [];
  const current = (): (typeof topics)[number] | undefined => topics.at(-1);

  for (const node of tree.children) {
    const place = placeOf(file, node);
    if (isComment(node)) continue;
    if (node.type === 'heading') {
      topics.push({
        ...readTopic(node, place, problems),
        filled: false,
      });
    } else if (isJsx(node)) {
      const name = node.name ?? '';
      const topic = current();
      if (topic) topic.filled = true;
      if (isKey(COMPONENTS, name)) {
        const note = readNote(node, file, text, today, problems);
        notes.push({ ...note, topic: topic?.id ?? null });
        topic?.notes.push(note.id);
      } else if (name === 'DataTable') {
        const id = readAttributes(node, ['id'], file, problems, null).get('id')?.value;
        if (typeof id === 'string') tables.push({ id, topic: topic?.id ?? null, place });
        else
          problems.add(place, '<DataTable> without "id"', {
            allowed: 'the name of a file in content/tables, without .yaml',
          });
      } else if (name === 'PathFigure') {
        // Drawn from a table; that the table is there and fits is checked where it is drawn.
        if (typeof readAttributes(node, ['id'], file, problems, null).get('id')?.value !== 'string')
          problems.add(place, '<PathFigure> without "id"', {
            allowed: 'the id of the table that it draws',
          });
      } else if (name === 'Resources') {
        readAttributes(node, [], file, problems, null);
        const children = (node.children as RootContent[]).filter((child) => !isComment(child));
        if (children.length === 0 || children.some((child) => child.type !== 'list'))
          problems.add(place, '<Resources> holds something other than a list', {
            allowed: 'a Markdown list of links, each with what it is for',
          });
        checkMarkdown(children, file, null, problems);
        prose.push(...children);
      } else problems.add(place, `unknown component <${name}>`, { allowed: BETWEEN });
    } else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') {
      problems.add(place, 'code in a page', {
        allowed: 'Markdown and components, no imports, exports or expressions',
      });
    } else {
      checkMarkdown([node], file, null, problems);
      prose.push(node);
    }
  }
  for (const topic of topics)
    if (!topic.filled)
      problems.add(topic.place, `nothing stands under the heading "${topic.title}"`, {
        allowed: 'a note, a table or a list of resources',
      });
  if (notes.length === 0)
    problems.add(start, 'the page has no notes', { allowed: 'at least one note' });
  for (const [index, link] of (head?.value.official ?? []).entries())
    if (!isHttps(link.url))
      problems.add(
        head?.placeOf(['official', index, 'url']) ?? start,
        `"${link.url}" is not https`,
      );
  return { ...base, topics, notes, tables, links: linksOf(prose, file, null) };
}

/** The tree of a page's body; null where it could not be parsed, which is then a problem. */
function parse(file: string, body: string, problems: Problems): Root | null {
  try {
    return parseBody(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    problems.add(
      { file, line: error.line ?? 1, column: error.column ?? 1 },
      `MDX syntax: ${error.reason}`,
    );
    return null;
  }
}

/** Takes the place of a head that has mistakes, so that the notes below it are checked all the same. */
const standIn = (key: string): PageHead => ({
  title: `${key} (head with mistakes)`,
  category: 'general',
  summary: '',
  aliases: [],
  official: [],
});

/** Reads a topic heading: level two, with an id of its own. */
function readTopic(node: Heading, place: Place, problems: Problems): RawTopic {
  const title = wordsOf(node);
  const id = headingId(node);
  if (node.depth !== 2)
    problems.add(place, `a heading of level ${node.depth}`, {
      allowed: '## only; notes carry their own headings',
    });
  if (id === null)
    problems.add(place, `the heading "${title}" has no id`, { allowed: `## ${title} {#an-id}` });
  else if (!/^[a-z][a-z0-9-]*$/.test(id))
    problems.add(place, `the heading's id "${id}" is misshapen`, {
      allowed: 'lower case letters, digits and hyphens',
    });
  return { id: id ?? '', title, notes: [], place };
}
