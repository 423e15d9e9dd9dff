// How the guide is built: content is checked first, pages are static, the search index comes last.
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { shikiConfig } from './src/components/prose/highlight.ts';
import { datedEntry, guide, guideMarkdown, isMoved } from './src/integration.ts';
import { repository, site, urls } from './src/config.ts';

// Every page names its files: short names are less to load. What a script loads later keeps its name.
const assetFileNames = '_astro/[hash:6][extname]';
const scriptNames = {
  entryFileNames: '_astro/[hash:6].js',
  chunkFileNames: '_astro/[name].[hash:6].js',
};

export default defineConfig({
  ...(site === null ? {} : { site }),
  base: urls.base,
  trailingSlash: 'always',
  // Two pages with one address are a mistake, not a warning.
  prerenderConflictBehavior: 'error',
  integrations: [
    guide(),
    mdx(),
    ...(site === null
      ? []
      : [sitemap({ filter: (page) => !isMoved(page), serialize: datedEntry })]),
  ],
  markdown: {
    // Pages are parsed by the compiler's own grammar. Smart punctuation would turn --dry-run into a
    // dash.
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [guideMarkdown] }),
    shikiConfig,
  },
  build: { inlineStylesheets: 'never' },
  vite: {
    define: { 'import.meta.env.REPOSITORY_URL': JSON.stringify(repository) },
    // Nothing inline: the content policy allows scripts and styles from files only.
    build: { assetsInlineLimit: 0, rolldownOptions: { output: { assetFileNames } } },
    environments: {
      client: { build: { rolldownOptions: { output: { ...scriptNames, assetFileNames } } } },
    },
    // The search worker imports Pagefind while it runs, which only a module can.
    worker: { format: 'es' },
  },
  devToolbar: { enabled: false },
});
