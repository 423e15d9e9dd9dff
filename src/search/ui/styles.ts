// The style of the dialog: it comes with the dialog, and not with every page.
import { loadStyle } from '../../components/style.client.ts';
import href from '../../components/search/search.css?url';

let loading: Promise<void> | null = null;

/** Asks for the style once; settles when it is there, or cannot be had. */
export const loadStyles = (): Promise<void> => (loading ??= loadStyle(href));
