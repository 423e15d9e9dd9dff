// What a review is made of: services, the notes on them, and the types of resources by which code
// names them.
import type { Kind, Mark, Severity } from '../vocabulary.ts';

/** A service that can be chosen. */
export interface ReviewService {
  /** The folder of its pages. */
  readonly id: string;
  readonly title: string;
}

/** A note, as far as a checklist needs it. */
export interface ReviewNote {
  readonly id: string;
  /** Earlier ids, under which it may have been ticked. */
  readonly was: readonly string[];
  readonly title: string;
  readonly do: string | null;
  readonly kind: Kind;
  readonly severity: Severity | null;
  readonly marks: readonly Mark[];
  readonly limit: string | null;
  /** The services on whose pages it belongs, its own first. */
  readonly services: readonly string[];
  /**
   * Whether its own page is about no service that a design has or has not, such as one on costs: then
   * it concerns whatever it belongs to.
   */
  readonly general: boolean;
}

/** The languages in which infrastructure is written. */
export type Language = 'terraform' | 'cloudformation' | 'cdk';

/** What belongs to which service: patterns or names, each with the service's id. */
export type Claims = readonly (readonly [what: string, service: string])[];

/** By what services are recognised. */
export interface TypeTable extends Readonly<Record<Language, Claims>> {
  /** Names and acronyms, as `nameKey` makes them. */
  readonly names: Claims;
}
