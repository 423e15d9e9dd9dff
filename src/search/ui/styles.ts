// The style of the dialog: it comes with the dialog, and not with every page.
import href from '../../components/search/search.css?url';

let loading: Promise<void> | null = null;

/** Asks for the style once; settles when it is there, or cannot be had. */
export const loadStyles = (): Promise<void> =>
  (loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    const settle = (): void => {
      resolve();
    };
    link.addEventListener('load', settle);
    link.addEventListener('error', settle);
    document.head.append(link);
  }));
