// Loads a stylesheet that only some readers need, when they need it.
const loading = new Map<string, Promise<void>>();

/**
 * Asks for a stylesheet once.
 * @param href its address
 * @returns settles when it is there, or cannot be had
 */
export function loadStyle(href: string): Promise<void> {
  const known = loading.get(href);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    const settle = (): void => {
      resolve();
    };
    link.addEventListener('load', settle);
    link.addEventListener('error', settle);
    document.head.append(link);
  });
  loading.set(href, loaded);
  return loaded;
}
