// What the names of notes in MDX stand for.
import { COMPONENTS, keys } from '../../vocabulary.ts';

/**
 * One component for notes of every kind: what a note is stands in its facts, not in its name.
 * @param component shows a note, given its id
 */
export const forEveryKind = <T>(component: T): Record<string, T> =>
  Object.fromEntries(keys(COMPONENTS).map((name) => [name, component]));
