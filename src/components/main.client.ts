// What every page loads: small enhancements only. Search comes when somebody wants it.
import { defineOpener } from '../search/ui/opener.ts';
import { defineContents } from './contents/contents.client.ts';
import { defineCopyLink } from './copy-link/copy-link.client.ts';
import { defineLazy } from './lazy.client.ts';
import { defineNoteFilter } from './note-filter/note-filter.client.ts';
import { watchPrinting } from './on-paper/on-paper.client.ts';
import { watchPresentPage } from './sidebar/sidebar.client.ts';
import { showPresentTab } from './tabs/tabs.client.ts';
import { defineThemeSwitch } from './theme-switch/theme-switch.client.ts';

defineThemeSwitch();
defineOpener();
defineNoteFilter();
defineContents();
showPresentTab();
watchPresentPage();
watchPrinting();
defineCopyLink();
defineLazy();
