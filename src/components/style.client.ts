// Loads a stylesheet that only some readers need, when they need it.

/**
 * Asks for a stylesheet.
 * @param href its address
 * @returns settles when it is there, or cannot be had
 */
export const loadStyle = (href: string): Promise<void> =>
  new Promise((resolve) => {
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
