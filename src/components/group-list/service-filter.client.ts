// Finds a service in a long list: shows the groups whose names have the typed words.

/** So few groups are open at once: that is what the reader was looking for. */
const FEW = 2;

/** @param filter a `<service-filter>`, with the list after it */
export function enhanceServiceFilter(filter: HTMLElement): void {
  const input = filter.querySelector('input');
  const status = filter.querySelector('[role=status]');
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('.group-list details')];
  if (!input || !status) return;
  const wereOpen = new Set(groups.filter(({ open }) => open));
  const nameOf = (group: HTMLElement): string =>
    [...group.querySelectorAll('h2, h3')]
      .map((name) => name.textContent)
      .join(' ')
      .toLowerCase();
  const update = (): void => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = groups.filter((group) => words.every((word) => nameOf(group).includes(word)));
    for (const group of groups) {
      group.hidden = !found.includes(group);
      group.open =
        words.length > 0 && found.length <= FEW ? found.includes(group) : wereOpen.has(group);
    }
    status.textContent = words.length === 0 ? '' : `${found.length} of ${groups.length} services`;
  };
  input.addEventListener('input', update);
  // A link to a hidden group shows it.
  addEventListener('hashchange', () => {
    input.value = '';
    update();
    const target = document.getElementById(location.hash.slice(1));
    const group = target?.closest('details');
    if (group) group.open = true;
    target?.scrollIntoView();
  });
  // A browser may have kept what was typed.
  if (input.value !== '') update();
}
