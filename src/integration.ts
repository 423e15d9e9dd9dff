// Joins the content to the build: checks it before, hands it to the pages, indexes it after.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import type { Guide } from './compiler/model.ts';
import { formatProblems } from './compiler/problem.ts';
import { readGuide, readGuideOrFail } from './compiler/read.ts';
import { createIndexFiles, writeIndex } from './search/index/build.ts';
import { contentDir, urls } from './config.ts';

const MODULE = 'virtual:guide';

/** Serves the search index from memory while developing, and makes it anew when content changed. */
function serveIndex(server: ViteDevServer, read: () => Promise<Guide>): { renew: () => void } {
  let files: Promise<Map<string, Uint8Array>> | null = null;
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!path.startsWith(urls.searchIndex())) return next();
    files ??= read().then(createIndexFiles);
    files.then((all) => {
      const content = all.get(path.slice(urls.searchIndex().length));
      if (content === undefined) return next();
      response.setHeader(
        'content-type',
        path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
      );
      response.end(content);
    }, next);
  });
  return {
    renew: () => {
      files = null;
    },
  };
}

/** The Vite plugin that offers the guide as the module `virtual:guide`. */
function guideModule(read: () => Promise<Guide>): Plugin {
  return {
    name: 'guide-module',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    // A string that is parsed is quicker to load than an object literal of some megabytes.
    load: async (id) =>
      id === `\0${MODULE}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(await read()))});`
        : null,
  };
}

/** The integration: one reading of the content serves checks, pages and index. */
export function guide(): AstroIntegration {
  let reading: Promise<Guide> | null = null;
  const read = (): Promise<Guide> => (reading ??= readGuideOrFail({ dir: contentDir }));
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [guideModule(read)] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        const index = serveIndex(server, read);
        const content = resolve(contentDir);
        server.watcher.add(content);
        const changed = async (file: string): Promise<void> => {
          if (!file.startsWith(content)) return;
          const { guide: fresh, problems } = await readGuide({ dir: contentDir });
          if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
          // Show what could be read: an author in the middle of a sentence still wants to see the page.
          reading = Promise.resolve(fresh);
          index.renew();
          for (const environment of Object.values(server.environments)) {
            const module = environment.moduleGraph.getModuleById(`\0${MODULE}`);
            if (module) environment.moduleGraph.invalidateModule(module);
          }
          server.ws.send({ type: 'full-reload' });
        };
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (file) => void changed(file));
      },
      'astro:build:start': async () => {
        await read();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { records, seconds } = await writeIndex(
          await read(),
          fileURLToPath(new URL('pagefind/', dir)),
        );
        logger.info(`search index: ${records} records in ${seconds.toFixed(1)} s`);
      },
    },
  };
}
