// The theme: as the system has it, light or dark; kept on this device.
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const stored = (): Theme => {
  try {
    const value = localStorage.getItem('theme');
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
};

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be refused; the theme then lasts for this page.
  }
}

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const word = this.querySelector('.theme-word');
    if (!button || !word) return;
    const show = (theme: Theme): void => {
      word.textContent = `Theme: ${theme}`;
      button.title = `Theme: ${theme}`;
    };
    show(stored());
    button.addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(stored()) + 1) % THEMES.length] ?? 'system';
      apply(next);
      show(next);
    });
  }
}

/** Registers `<theme-switch>`. */
export const defineThemeSwitch = (): void => {
  customElements.define('theme-switch', ThemeSwitch);
};
