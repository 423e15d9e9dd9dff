// What every page loads: small enhancements only. Search comes when somebody wants it.
import { defineContents } from './contents/contents.client.ts';
import { defineCopy } from './copy-link/copy-link.client.ts';
import { defineLater } from './lazy.client.ts';
import { defineFilter } from './note-filter/note-filter.client.ts';
import { defineOpener } from '../search/ui/opener.ts';
import { defineTheme } from './theme-switch/theme-switch.client.ts';

defineTheme();
defineOpener();
defineFilter();
defineContents();
defineCopy();
defineLater();
if (document.querySelector('not-found'))
  void import('./not-found/not-found.client.ts').then(({ defineNotFound }) => {
    defineNotFound();
  });
