// The one script that stands in the page itself, because it must run before the first paint: it
// sets the theme that the reader chose, and says that scripts run, so that nothing has to move or
// vanish later.

/** Plain and short: it is not compiled, and every page carries it. */
export const BEFORE_PAINT = [
  'document.documentElement.classList.add("js");',
  'try{const t=localStorage.getItem("theme");',
  'if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}',
].join('');
