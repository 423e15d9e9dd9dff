// From types of resources and names to services, with what no service claims.
import type { Claims, TypeTable } from './model.ts';
import { nameKey } from './names.ts';
import type { Counted, Found } from './recognise.ts';

/** A service that a text names. */
interface Matched {
  readonly service: string;
  /** How many resources or names. */
  readonly count: number;
}

/** What a text names. */
export interface Match {
  /** In the order in which the text names them. */
  readonly services: readonly Matched[];
  /** Types and names that the guide has no page for. */
  readonly unknown: readonly string[];
  /** Types of other makers than AWS. */
  readonly foreign: readonly string[];
  /** How many Terraform modules it calls: what they hold is not seen. */
  readonly modules: number;
}

/** What every configuration has and says nothing of a design. */
const AMBIENT: ReadonlySet<string> = new Set([
  'aws_arn',
  'aws_availability_zone',
  'aws_availability_zones',
  'aws_caller_identity',
  'aws_default_tags',
  'aws_ip_ranges',
  'aws_partition',
  'aws_region',
  'aws_regions',
  'aws_service_principal',
  'AWS::CDK::Metadata',
]);

/** What parts names in one line. */
const BETWEEN_NAMES = /[,;|+&/\t→]|->|=>|\sand\s/;

/** A service, and how long the pattern is by which it was found. */
interface Hit {
  readonly service: string;
  readonly length: number;
}

/** Finds who claims something; of several patterns the longest wins. */
class Finder {
  readonly #exact = new Map<string, string>();
  readonly #prefixes = new Map<string, string>();

  constructor(claims: Claims) {
    for (const [pattern, service] of claims)
      if (pattern.endsWith('*')) this.#prefixes.set(pattern.slice(0, -1), service);
      else this.#exact.set(pattern, service);
  }

  find(type: string): Hit | null {
    const exact = this.#exact.get(type);
    if (exact !== undefined) return { service: exact, length: type.length + 1 };
    for (let { length } = type; length > 0; length -= 1) {
      const service = this.#prefixes.get(type.slice(0, length));
      if (service !== undefined) return { service, length };
    }
    return null;
  }

  /** A construct of the CDK is claimed by itself, or with its module. */
  findConstruct(type: string): Hit | null {
    const [module = type] = type.split('.');
    const [own, whole] = [this.find(type), this.find(module)];
    return (own?.length ?? 0) > (whole?.length ?? 0) ? own : whole;
  }
}

const isForeign = (type: string): boolean => !/^aws/i.test(type);

/** Matches texts by one table. */
export class Matcher {
  readonly #terraform: Finder;
  readonly #cloudformation: Finder;
  readonly #cdk: Finder;
  readonly #names: ReadonlyMap<string, string>;

  /** @param table by what services are recognised */
  constructor(table: TypeTable) {
    this.#terraform = new Finder(table.terraform);
    this.#cloudformation = new Finder(table.cloudformation);
    this.#cdk = new Finder(table.cdk);
    this.#names = new Map(table.names);
  }

  /** The service of a name or acronym; undefined where none is called so. */
  serviceNamed = (name: string): string | undefined => this.#names.get(nameKey(name));

  /**
   * The services that a text names.
   * @param found what was recognised in it
   */
  match({ terraform, cloudformation, cdk, guesses, names, modules }: Found): Match {
    const services = new Map<string, number>();
    const unknown = new Set<string>();
    const foreign = new Set<string>();
    const add = (service: string, count: number): void => {
      services.set(service, (services.get(service) ?? 0) + count);
    };
    const addAll = (types: Counted, find: (type: string) => Hit | null, sure = true): void => {
      for (const [type, count] of types) {
        if (AMBIENT.has(type)) continue;
        const hit = find(type);
        if (hit !== null) add(hit.service, count);
        else if (sure) (isForeign(type) ? foreign : unknown).add(type);
      }
    };
    addAll(terraform, (type) => this.#terraform.find(type));
    addAll(cloudformation, (type) => this.#cloudformation.find(type));
    addAll(cdk, (type) => this.#cdk.findConstruct(type));
    addAll(guesses, (type) => this.#cdk.findConstruct(type), false);
    for (const [line, count] of names)
      for (const name of this.#namesIn(line)) {
        const service = this.serviceNamed(name);
        if (service !== undefined) add(service, count);
        else if (nameKey(name) !== '') unknown.add(name);
      }
    return {
      services: [...services].map(([service, count]) => ({ service, count })),
      unknown: [...unknown],
      foreign: [...foreign],
      modules,
    };
  }

  /** The names in a line: the line itself, where it is one. */
  #namesIn(line: string): readonly string[] {
    if (this.serviceNamed(line) !== undefined) return [line];
    return line
      .split(BETWEEN_NAMES)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }
}
