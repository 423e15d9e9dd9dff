// Joins the content to the build: checks it before, hands it to the pages, indexes it after.
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { createResolver } from './compiler/links.ts';
import type { Guide } from './compiler/model.ts';
import { keyOf } from './compiler/page.ts';
import { formatProblems } from './compiler/problem.ts';
import type { Problem } from './compiler/problem.ts';
import { FileCache, readGuide, readGuideOrFail } from './compiler/read.ts';
import { remarkGuide } from './components/prose/markdown.ts';
import { contact, contentDir, repository, site, urls } from './config.ts';
import { lastModified } from './history/last-modified.ts';
import { readPast } from './history/read.ts';
import { INDEX_FOLDER } from './urls.ts';
import { createIndexFiles, writeIndex } from './search/index/build.ts';
import type { IndexFiles } from './search/index/build.ts';

const GUIDE = 'virtual:guide';
const PAGES = 'virtual:guide/pages';
const content = resolve(contentDir);
const pageFolder = join(content, 'guide');

/** Where drawn cards are kept from build to build. */
const CARD_CACHE = 'node_modules/.cache/cards';

/** Whether a file is part of the content. */
const isContent = (file: string): boolean => resolve(file).startsWith(content + sep);

/** The key of the page that a file holds. */
const pageOf = (file: string): string => keyOf(relative(pageFolder, file).replaceAll(sep, '/'));

/** Serves the search index from memory while developing, and makes it anew when content changed. */
function serveIndex(server: ViteDevServer, read: () => Promise<Guide>): { renew: () => void } {
  let files: Promise<IndexFiles> | null = null;
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!path.startsWith(urls.searchIndex())) {
      next();
      return;
    }
    files ??= read().then((guide) => createIndexFiles(guide, urls));
    files.then((all) => {
      const file = all.get(path.slice(urls.searchIndex().length));
      if (file === undefined) {
        next();
        return;
      }
      response.setHeader(
        'content-type',
        path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
      );
      response.end(file);
    }, next);
  });
  return {
    renew: () => {
      files = null;
    },
  };
}

/** The module that imports the MDX of each page when it is asked for. */
function pagesModule({ pages }: Guide): string {
  const entries = pages.map(
    ({ key, file }) => `[${JSON.stringify(key)}, () => import(${JSON.stringify(resolve(file))})]`,
  );
  return `export default new Map([${entries.join(',\n')}]);`;
}

/** The Vite plugin that offers the guide as modules. */
function guideModules(read: () => Promise<Guide>): Plugin {
  return {
    name: 'guide-modules',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === GUIDE || id === PAGES) return `\0${id}`;
      // What compiled MDX imports is the project's, also where the content lies outside of it.
      if (importer === undefined || !isContent(importer) || /^[./\0]/.test(id)) return null;
      return this.resolve(id, fileURLToPath(import.meta.url), { skipSelf: true });
    },
    async load(id) {
      if (id === `\0${PAGES}`) return pagesModule(await read());
      // A string that is parsed is quicker to load than an object literal of some megabytes.
      if (id === `\0${GUIDE}`)
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(await read()))});`;
      return null;
    },
    // The server below reloads the page once everything that an edit changes is known.
    hotUpdate: ({ file }) => (isContent(file) ? [] : undefined),
  };
}

/** Forgets everything that was made of the content: an edit may change what other pages link to. */
function forget(server: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(server.environments))
    for (const [id, module] of moduleGraph.idToModuleMap)
      if (id === `\0${GUIDE}` || id === `\0${PAGES}` || isContent(id))
        moduleGraph.invalidateModule(module);
}

/** Draws the cards that previews of links show. Nobody asks for them where the site has no address. */
async function writeCards(guide: Guide, dir: URL, logger: AstroIntegrationLogger): Promise<void> {
  if (site === null) return;
  // The renderer and its fonts are loaded by builds that draw.
  const [{ cardsOf }, { drawCards }] = await Promise.all([
    import('./cards/card.ts'),
    import('./cards/draw.ts'),
  ]);
  const fileOf = (address: string): string =>
    fileURLToPath(new URL(urls.card(address).slice(urls.base.length), dir));
  const { cards, drawn, seconds } = await drawCards(
    cardsOf(guide, urls),
    ({ address }) => fileOf(address),
    CARD_CACHE,
  );
  logger.info(`cards: ${cards}, of which ${drawn} were drawn, in ${seconds.toFixed(1)} s`);
}

/** One reading of the content, which serves checks, pages and index. */
class Reading {
  readonly #cache = new FileCache();
  #guide: Promise<Guide> | null = null;

  /** The guide; without a mistake, unless it was read with `again`. */
  guide = (): Promise<Guide> => (this.#guide ??= readGuideOrFail({ dir: contentDir }));

  /**
   * Reads as far as the content can be read: while developing, its author may be in the middle of a
   * sentence.
   * @returns what is wrong with it
   */
  async again(): Promise<readonly Problem[]> {
    const result = readGuide({ dir: contentDir, allowNewIds: true, cache: this.#cache });
    this.#guide = result.then(({ guide }) => guide);
    return (await result).problems;
  }
}

const reading = new Reading();

/** The remark plugin by which the pages of the guide are rendered. */
export const guideMarkdown = remarkGuide({
  resolve: async () => createResolver(await reading.guide()),
  pageOf,
});

/** The addresses of this build that only lead on. */
const moved = new Set<string>();

/**
 * Whether an address only leads on to another one, so that no list of pages should name it.
 * @param address with its origin
 */
export const isMoved = (address: string): boolean => moved.has(new URL(address).pathname);

/** When pages changed, by their paths; read with the first page that is asked for. */
let modified: Promise<ReadonlyMap<string, string>> | null = null;

/** Reads when pages changed; of a guide without a known past, of none. */
async function readModified(): Promise<ReadonlyMap<string, string>> {
  const past = readPast();
  const { notes } = await reading.guide();
  return 'history' in past ? lastModified(notes, past.history, urls) : new Map<string, string>();
}

/**
 * An entry of the sitemap, with when its page changed where that is known.
 * @param item an entry, with the address of its page
 */
export async function datedEntry<Item extends { url: string }>(
  item: Item,
): Promise<Item & { lastmod?: string }> {
  modified ??= readModified();
  const lastmod = (await modified).get(new URL(item.url).pathname);
  return lastmod === undefined ? item : { ...item, lastmod };
}

/** The integration. */
export function guide(): AstroIntegration {
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [guideModules(reading.guide)] } });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const index = serveIndex(server, reading.guide);
        const readAgain = async (): Promise<void> => {
          const problems = await reading.again();
          if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
        };
        const changed = async (file: string): Promise<void> => {
          if (!isContent(file)) return;
          await readAgain();
          index.renew();
          forget(server);
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(content);
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (file: string) => {
            changed(file).catch((error: unknown) => {
              logger.error(String(error));
            });
          });
        await readAgain();
      },
      'astro:build:start': async ({ logger }) => {
        if (repository === null && contact === null)
          logger.warn(
            'Neither REPOSITORY_URL nor CONTACT_URL is set: ' +
              'readers who find a mistake cannot tell anybody.',
          );
        if (site === null)
          logger.warn(
            'SITE_URL is not set: no feed, no sitemap, no canonical addresses, no search from the ' +
              'address bar (OpenSearch); addresses in files for other programs begin with a slash.',
          );
        const past = readPast();
        if ('unknown' in past) logger.info(`No dates of notes: ${past.unknown}.`);
        const { notes, tables } = await reading.guide();
        const rows = tables.flatMap((table) => table.rows);
        for (const id of [...notes.flatMap((note) => note.formerIds), ...rows.map((row) => row.id)])
          moved.add(urls.permalink(id));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const guide = await reading.guide();
        await writeCards(guide, dir, logger);
        // Last: that the index stands says that the build is whole.
        const { records, seconds } = await writeIndex(
          guide,
          urls,
          fileURLToPath(new URL(INDEX_FOLDER, dir)),
        );
        logger.info(`search index: ${records} records in ${seconds.toFixed(1)} s`);
      },
    },
  };
}
