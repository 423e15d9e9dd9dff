// Says in words what was recognised in a text, and what was not.
import type { Match } from './match.ts';

/** How many names are told before the rest is only counted. */
const MOST = 8;
/** Longer names are cut. */
const LONGEST = 60;

/**
 * What several texts name together.
 * @param matches one for each text
 */
export function mergeMatches(matches: readonly Match[]): Match {
  const services = new Map<string, number>();
  for (const { service, count } of matches.flatMap((match) => match.services))
    services.set(service, (services.get(service) ?? 0) + count);
  return {
    services: [...services].map(([service, count]) => ({ service, count })),
    unknown: [...new Set(matches.flatMap(({ unknown }) => unknown))],
    foreign: [...new Set(matches.flatMap(({ foreign }) => foreign))],
    modules: matches.reduce((sum, { modules }) => sum + modules, 0),
  };
}

/** Names with commas between, the rest counted. */
function namesOf(names: readonly string[]): string {
  const shown = names
    .slice(0, MOST)
    .map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name).toWellFormed());
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * Sentences on what was recognised, and on all that was not.
 * @param match what texts name
 * @param titleOf the name of a service by its id
 */
export function tellMatch(match: Match, titleOf: (service: string) => string): readonly string[] {
  const { services, unknown, foreign, modules } = match;
  const recognised = services.map(({ service, count }) => `${titleOf(service)} (${count})`);
  if (recognised.length === 0 && unknown.length === 0 && foreign.length === 0 && modules === 0)
    return ['Nothing of AWS was recognised in it.'];
  return [
    recognised.length === 0
      ? 'No service of this guide was recognised.'
      : `Recognised: ${recognised.join(', ')}.`,
    ...(unknown.length === 0 ? [] : [`The guide has no page for: ${namesOf(unknown)}.`]),
    ...(foreign.length === 0 ? [] : [`Not of AWS: ${namesOf(foreign)}.`]),
    ...(modules === 0
      ? []
      : [`${modules} Terraform ${modules === 1 ? 'module was' : 'modules were'} not looked into.`]),
  ];
}
