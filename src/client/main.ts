// What every page loads: small enhancements only. Search comes when somebody wants it.
import { defineContents } from './contents.ts';
import { defineCopy } from './copy-link.ts';
import { defineLater } from './later.ts';
import { defineFilter } from './note-filter.ts';
import { defineOpener } from './search-opener.ts';
import { defineTheme } from './theme-switch.ts';

defineTheme();
defineOpener();
defineFilter();
defineContents();
defineCopy();
defineLater();
if (document.querySelector('not-found'))
  void import('./not-found.ts').then(({ defineNotFound }) => {
    defineNotFound();
  });
