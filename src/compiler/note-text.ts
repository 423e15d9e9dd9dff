// What may stand in the text of a note or row: its links, its length, what no prose may hold.
import type { RootContent } from 'mdast';
import { invisibleIn } from './characters.ts';
import { forbiddenIn, nodesOf } from './forbidden.ts';
import { placeOf, rootOf } from './mdx.ts';
import type { JsxElement } from './mdx.ts';
import type { Schemas } from './note-schema.ts';
import type { Place, Problems } from './problem.ts';
import { countSentences, wordsOf } from './prose.ts';

/** A link or an image, for the check that it leads somewhere. */
export interface Link {
  readonly kind: 'link' | 'image';
  /** As written. */
  readonly url: string;
  /** The note or row it stands in. */
  readonly id: string | null;
  readonly place: Place;
}

/** The file that is being read. */
export interface Reading {
  /** Its name for messages. */
  readonly file: string;
  readonly text: string;
  readonly schemas: Schemas;
  /** Receives every mistake. */
  readonly problems: Problems;
}

const MOST_SENTENCES = 6;
const LONGEST_TEXT = 4000;
/** What used to be true is told in two or three sentences. */
const MOST_WORDS_OF_PAST = 80;

/** All links and images in some blocks. */
export function linksOf(nodes: readonly RootContent[], file: string, id: string | null): Link[] {
  const links: Link[] = [];
  for (const node of nodesOf(rootOf(nodes)))
    if (node.type === 'link' || node.type === 'image')
      links.push({ kind: node.type, url: node.url, id, place: placeOf(file, node) });
  return links;
}

/**
 * Reports what no prose may hold.
 * @param nodes blocks of Markdown
 * @param id of the note concerned
 * @param reading the file
 */
export function checkMarkdown(
  nodes: readonly RootContent[],
  id: string | null,
  { file, text, problems }: Reading,
): void {
  for (const { node, message, allowed } of forbiddenIn(nodes, text))
    problems.add(placeOf(file, node), message, { id, allowed });
  for (const node of nodesOf(rootOf(nodes))) {
    const invisible =
      node.type === 'text' ? invisibleIn(node.value.replaceAll(/[\r\n\t]/g, ' ')) : null;
    if (invisible !== null)
      problems.add(placeOf(file, node), `a character that cannot be seen, ${invisible}`, {
        id,
        allowed: 'characters that can be seen',
      });
  }
}

/** Reports prose that is empty, or longer than a note is. */
export function checkLength(
  what: string,
  nodes: readonly RootContent[],
  id: string | null,
  place: Place,
  problems: Problems,
): void {
  const words = wordsOf(rootOf(nodes));
  if (words.trim() === '')
    problems.add(place, `${what} is empty`, { id, allowed: 'one to six sentences' });
  if (words.length > LONGEST_TEXT)
    problems.add(place, `${what} has ${words.length} characters`, {
      id,
      allowed: `at most ${LONGEST_TEXT}; part it`,
    });
  // Code and tables are not sentences.
  const prose = nodes.filter((node) => node.type !== 'code' && node.type !== 'table');
  const sentences = countSentences(wordsOf(rootOf(prose)));
  if (sentences > MOST_SENTENCES && !nodes.some((node) => node.type === 'list'))
    problems.add(place, `${what} has ${sentences} sentences and no list`, {
      id,
      allowed: `at most ${MOST_SENTENCES}, or a list; or two notes`,
    });
}

/** Reports what used to be true where it is empty, or longer than anybody wants to know. */
export function checkPast(was: JsxElement, id: string | null, { file, problems }: Reading): void {
  const blocks: RootContent[] = was.children;
  const place = placeOf(file, was);
  checkLength('its <Was>', blocks, id, place, problems);
  const words = wordsOf(rootOf(blocks)).split(/\s+/).length;
  if (words > MOST_WORDS_OF_PAST)
    problems.add(place, `its <Was> has ${words} words`, {
      id,
      allowed: `at most ${MOST_WORDS_OF_PAST}: one or two sentences on what used to be true`,
    });
}
