// The pages of a built site, as text and as trees, for checks of the whole site.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { announceBuild, REAL } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';

/** Elements whose text is no markup. Code blocks have some. */
const RAW_TEXT = { script: true, style: true, noscript: true };

/** One built page. */
export class BuiltPage {
  /** Its address, such as /s3/. */
  readonly url: string;
  readonly html: string;
  #root: HTMLElement | null = null;

  /**
   * A page as a browser gets it.
   * @param url its address
   * @param html its text
   */
  constructor(url: string, html: string) {
    this.url = url;
    this.html = html;
  }

  /** Its tree; kept, for most checks come back to the same pages. */
  get root(): HTMLElement {
    return (this.#root ??= parse(this.html, { blockTextElements: RAW_TEXT }));
  }

  /** Whether it only leads on to another page. */
  get isMoved(): boolean {
    return this.html.includes('http-equiv="refresh"');
  }

  /** Whether it is the permanent address of one note. */
  get isPermalink(): boolean {
    return this.url.startsWith('/n/');
  }

  /** Whether it tells where the fact of a note that is no more went. */
  get isStub(): boolean {
    return this.isPermalink && this.html.includes('name="robots" content="noindex"');
  }

  /** All values that an attribute has on it. */
  valuesOf(attribute: string): string[] {
    return this.root
      .querySelectorAll(`[${attribute}]`)
      .map((element) => element.getAttribute(attribute) ?? '');
  }

  /** All addresses that it leads to. */
  get links(): string[] {
    return [...this.valuesOf('href'), ...this.valuesOf('src')];
  }
}

/** The built site: its pages by address. */
export class BuiltSite {
  readonly pages: readonly BuiltPage[];
  readonly #byUrl: ReadonlyMap<string, BuiltPage>;

  private constructor(pages: readonly BuiltPage[]) {
    this.pages = pages;
    this.#byUrl = new Map(pages.map((page) => [page.url, page]));
  }

  /**
   * Reads every page of a built site, and says which build it is.
   * @throws if there is none, or if it is older than its sources
   */
  static async read(site: Site = REAL): Promise<BuiltSite> {
    await announceBuild(site);
    const entries = await readdir(site.dir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const pages = await Promise.all(
      files.map(async (file) => {
        const url = `/${relative(site.dir, file).replace(/(^|\/)index\.html$/, '$1')}`;
        return new BuiltPage(url, await readFile(file, 'utf8'));
      }),
    );
    return new BuiltSite(pages);
  }

  /** The page at an address; a failed assertion if there is none. */
  at(url: string): BuiltPage {
    const page = this.#byUrl.get(url);
    assert.ok(page, `no page at ${url}`);
    return page;
  }

  /** Whether there is a page at an address. */
  has(url: string): boolean {
    return this.#byUrl.has(url);
  }
}

/** Text without any white space, to compare what stands in content with what stands on a page. */
export const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');
