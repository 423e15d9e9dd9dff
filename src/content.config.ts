// The guide's pages as Astro sees them. What their front matter may hold is told, field by field, in notes/schema.ts;
// the check before each build applies it again, so a stale content cache cannot hide a mistake.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './config.ts';
import { keyOf } from './compiler/page.ts';
import { pageSchema } from './compiler/schema.ts';

export const collections = {
  guide: defineCollection({
    loader: glob({
      base: `./${contentDir}/guide`,
      pattern: '**/*.mdx',
      generateId: ({ entry }) => keyOf(entry),
    }),
    schema: pageSchema,
  }),
};
