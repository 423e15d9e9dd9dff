// Recognises what code for the CDK uses: modules that it imports, and constructs that it makes. Reads
// TypeScript and JavaScript, Python, Java, Go and C#.
import { Tally } from './tally.ts';

/** Every repetition is bounded, so that no text takes longer than its length. */
const STAR_IMPORT =
  /\bimport\s{1,8}\*\s{1,8}as\s{1,8}(\w{1,60})\s{1,8}from\s{1,8}['"](?:aws-cdk-lib|@aws-cdk)\/(aws-[a-z0-9-]{1,60})/g;
const NAMED_IMPORT =
  /\{([^{}]{1,2000})\}\s{0,8}from\s{0,8}['"](?:aws-cdk-lib|@aws-cdk)\/(aws-[a-z0-9-]{1,60})/g;
const MODULE_PATH = /['"](?:aws-cdk-lib|@aws-cdk)\/(aws-[a-z0-9-]{1,60})/g;
const PYTHON_PATH =
  /\baws_cdk\.(aws_[a-z0-9_]{1,60})(?:\s{1,8}(?:as\s{1,8}(\w{1,60})|import\s{1,8}([^\n]{1,400})))?/g;
const JAVA_PATH =
  /\bawscdk\.services\.([a-z0-9]{1,60}(?:\.[a-z0-9]{1,60}){0,3})(?:\.([A-Z]\w{0,60}))?/g;
const GO_PATH = /\bawscdk\/v2\/aws([a-z0-9]{1,60})/g;
const C_SHARP_PATH = /\bAmazon\.CDK\.AWS\.([A-Za-z0-9]{1,60}(?:\.[A-Za-z0-9]{1,60}){0,2})/g;
/** `aws_s3` and `aws_s3 as s3`, in the imports of whole modules. */
const MODULE_NAME = /(?<![\w."'-])(aws_[a-z0-9_]{1,60})(?![\w"'])(?:\s{1,8}as\s{1,8}(\w{1,60}))?/g;
/** `new s3.Bucket(this`, `s3.Bucket(self`, `Bucket.Builder.create(this`. */
const CONSTRUCT =
  /(?<![\w.])(?:([a-z_]\w{0,60})\.)?([A-Z]\w{0,60})(?:\.\w{1,60}){0,2}\s{0,8}\(\s{0,80}(?:this|self|scope|stack)\b/g;

/** What tells that a text is code for the CDK, so that `aws_s3` in it is a module. */
const MARK = /aws_cdk|aws-cdk|awscdk|Amazon\.CDK/;

/** How modules are called in TypeScript, whatever the language at hand: `aws-lambda-nodejs`. */
const moduleName = (written: string): string => written.toLowerCase().replaceAll(/[_.]/g, '-');

/** The names in braces or after `import`, each as what it is called afterwards. */
const importedNames = (list: string): string[] =>
  list.split(',').flatMap((entry) => /([A-Z]\w*)\W*$/.exec(entry)?.[1] ?? []);

/** Reads code for the CDK piece by piece. */
export class CdkReader {
  /** Modules that are imported, `aws-s3`, and constructs of them, `aws-s3.Bucket`. */
  readonly types = new Tally();
  /** The same, where nothing but the custom tells which module is meant. */
  readonly guesses = new Tally();
  readonly #aliases = new Map<string, string>();
  readonly #classes = new Map<string, string>();
  readonly #constructs = new Tally();
  #isCdk = false;

  /** @param code a piece without comments */
  read(code: string): void {
    this.#isCdk ||= MARK.test(code);
    if (this.#isCdk) this.#readImports(code);
    for (const [, alias = '', name = ''] of code.matchAll(CONSTRUCT))
      this.#constructs.add(`${alias}.${name}`);
  }

  #readImports(code: string): void {
    for (const [, alias = '', module = ''] of code.matchAll(STAR_IMPORT))
      this.#aliases.set(alias, module);
    for (const [, names = '', module = ''] of code.matchAll(NAMED_IMPORT))
      this.#nameClasses(importedNames(names), module);
    for (const [, module = ''] of code.matchAll(MODULE_PATH)) this.types.add(module);
    for (const [, path = '', alias, names = ''] of code.matchAll(PYTHON_PATH)) {
      const module = moduleName(path);
      this.types.add(module);
      if (alias !== undefined) this.#aliases.set(alias, module);
      this.#nameClasses(importedNames(names), module);
    }
    for (const [, path = '', name] of code.matchAll(JAVA_PATH)) {
      const module = `aws-${moduleName(path)}`;
      this.types.add(module);
      if (name !== undefined) this.#nameClasses([name], module);
    }
    for (const pattern of [GO_PATH, C_SHARP_PATH])
      for (const [, path = ''] of code.matchAll(pattern)) this.types.add(`aws-${moduleName(path)}`);
    for (const [, name = '', alias] of code.matchAll(MODULE_NAME)) {
      if (name === 'aws_cdk') continue;
      this.guesses.add(moduleName(name));
      this.#aliases.set(alias ?? name, moduleName(name));
    }
  }

  #nameClasses(names: readonly string[], module: string): void {
    for (const name of names) this.#classes.set(name, module);
  }

  /** To be called when all is read: only then is it known which module a construct belongs to. */
  finish(): void {
    for (const [construct, count] of this.#constructs.entries()) {
      const [alias = '', name = ''] = construct.split('.');
      const module = alias === '' ? this.#classes.get(name) : this.#aliases.get(alias);
      if (module !== undefined) this.types.add(`${module}.${name}`, count);
      else if (alias !== '') this.guesses.add(`aws-${alias}.${name}`, count);
    }
  }
}
