// Recognises types of resources in a text: Terraform, CloudFormation and CDK code, plans and states,
// and plain lists of names. One pass of patterns over pieces of the text, nothing is parsed: so nothing
// is too deep, too broken or too long to be read.
import { CdkReader } from './cdk.ts';
import { Comments } from './comments.ts';
import { piecesOf } from './pieces.ts';
import { Tally } from './tally.ts';

/** Names with how often they were met. */
export type Counted = readonly (readonly [name: string, count: number])[];

/** What was recognised in a text. */
export interface Found {
  readonly terraform: Counted;
  readonly cloudformation: Counted;
  readonly cdk: Counted;
  /** CDK modules and constructs that are known by custom alone; those that nobody claims mean nothing. */
  readonly guesses: Counted;
  /** The entries of a text that is no code. */
  readonly names: Counted;
  /** How many Terraform modules it calls: what they hold is not seen. */
  readonly modules: number;
}

/** `resource "aws_s3_bucket" "logs"` at the beginning of a line. */
const TERRAFORM =
  /^[ \t]{0,200}(?:resource|data|ephemeral)[ \t]{1,40}"?([a-z][a-z0-9]{0,30}_[a-z0-9_]{1,80})"?[ \t]{1,40}"?[\w-]/gm;
/** `"aws_s3_bucket": {`, as Terraform in JSON has it. */
const TERRAFORM_JSON = /"(aws_[a-z0-9_]{1,80})"\s{0,40}:\s{0,40}\{/g;
/** A resource of a plan or state, which may stand there several times. */
const TERRAFORM_STATE =
  /"type"\s{0,8}:\s{0,8}"([a-z][a-z0-9]{0,30}_[a-z0-9_]{1,80})"\s{0,8},\s{0,80}"name"\s{0,8}:\s{0,8}"([^"\\\n]{0,200})"/g;
const TERRAFORM_MODULE = /^[ \t]{0,200}module[ \t]{1,40}"[^"\n]{1,200}"[ \t]{0,40}\{/gm;
/** A resource of a template; types of parameters, such as AWS::EC2::VPC::Id, have more parts. */
const CLOUDFORMATION =
  /\bType["']?[ \t]{0,40}:\s{0,200}["']?(AWS::[A-Za-z0-9]{1,64}::[A-Za-z0-9]{1,64})(?![A-Za-z0-9:])/g;

/** What an entry of a list may be besides a name. */
const LISTED_TERRAFORM = /^(?:[\w.[\]"-]{1,200}\.)?(aws_[a-z0-9_]{1,80})(?:\.[^\s]{1,200})?$/;
const LISTED_CLOUDFORMATION = /^AWS::[A-Za-z0-9]{1,64}::[A-Za-z0-9]{1,64}$/;

/** Lists are read as far as this, in characters: longer texts are something else. */
const LONGEST_LIST = 200_000;
/** Longer entries are no names. */
const LONGEST_NAME = 80;

/** Bullets, numbers and boxes before an entry. */
const BULLET = /^[\s>#*•·–—-]{0,20}(?:\d{1,3}[.)x×]\s{0,8})?(?:\[[ x]?\]\s{0,8})?/i;

/** Reads a text piece by piece. */
export class Recogniser {
  readonly #comments = new Comments();
  readonly #terraform = new Tally();
  readonly #cloudformation = new Tally();
  readonly #cdk = new CdkReader();
  readonly #names = new Tally();
  /** The resources of plans and states that were counted. */
  readonly #states = new Tally();
  #modules = 0;
  #length = 0;

  /**
   * Reads the next piece.
   * @param piece of a text, cut between lines or words
   */
  read(piece: string): void {
    const code = this.#comments.without(piece);
    for (const [, type = ''] of code.matchAll(TERRAFORM)) this.#terraform.add(type);
    for (const [, type = ''] of code.matchAll(TERRAFORM_JSON)) this.#terraform.add(type);
    for (const [, type = '', name = ''] of code.matchAll(TERRAFORM_STATE))
      this.#addState(type, name);
    this.#modules += code.match(TERRAFORM_MODULE)?.length ?? 0;
    for (const [, type = ''] of code.matchAll(CLOUDFORMATION)) this.#cloudformation.add(type);
    this.#cdk.read(code);
    if (this.#length < LONGEST_LIST) this.#readNames(piece.slice(0, LONGEST_LIST));
    this.#length += piece.length;
  }

  #addState(type: string, name: string): void {
    const resource = `${type}.${name}`;
    if (!this.#states.has(resource)) this.#terraform.add(type);
    this.#states.add(resource);
  }

  #readNames(piece: string): void {
    for (const line of piece.split('\n')) {
      const name = line
        .slice(0, 2 * LONGEST_NAME)
        .replace(BULLET, '')
        .trim();
      if (name !== '' && name.length <= 2 * LONGEST_NAME) this.#names.add(name);
    }
  }

  /** What was recognised in all that was read. */
  found(): Found {
    this.#cdk.finish();
    const [terraform, cloudformation] = [this.#terraform.entries(), this.#cloudformation.entries()];
    const [cdk, guesses] = [this.#cdk.types.entries(), this.#cdk.guesses.entries()];
    const isCode = [terraform, cloudformation, cdk, guesses].some(({ length }) => length > 0);
    if (isCode || this.#modules > 0)
      return { terraform, cloudformation, cdk, guesses, names: [], modules: this.#modules };
    return listed(this.#names.entries());
  }
}

/** The entries of a list: types of resources by themselves, and names. */
function listed(entries: Counted): Found {
  const [terraform, cloudformation, names] = [new Tally(), new Tally(), new Tally()];
  for (const [entry, count] of entries) {
    const type = LISTED_TERRAFORM.exec(entry)?.[1];
    if (type !== undefined) terraform.add(type, count);
    else if (LISTED_CLOUDFORMATION.test(entry)) cloudformation.add(entry, count);
    else names.add(entry, count);
  }
  return {
    terraform: terraform.entries(),
    cloudformation: cloudformation.entries(),
    cdk: [],
    guesses: [],
    names: names.entries(),
    modules: 0,
  };
}

/**
 * Recognises what a text names, in one go.
 * @param text of any length
 */
export function recognise(text: string): Found {
  const recogniser = new Recogniser();
  for (const piece of piecesOf(text)) recogniser.read(piece);
  return recogniser.found();
}
