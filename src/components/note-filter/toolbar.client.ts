// A row of buttons that is one stop of the Tab key: arrow keys go from one to the next.

/** Where each key leads from the button at `at`, among so many. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Makes arrow keys go along a row.
 * @param row holds buttons, of which one has the stop
 */
export function defineToolbar(row: HTMLElement): void {
  row.addEventListener('keydown', (event) => {
    const buttons = [...row.querySelectorAll<HTMLButtonElement>('button:enabled')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = MOVES[event.key]?.(at, buttons.length);
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  });
  row.addEventListener('focusin', ({ target }) => {
    for (const button of row.querySelectorAll('button'))
      button.tabIndex = button === target ? 0 : -1;
  });
}
