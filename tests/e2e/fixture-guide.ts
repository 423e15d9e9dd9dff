// What the browser tests know of the fixture guide: tests/fixtures/guide.

/** The page with most notes and topics, and some of its notes. */
export const LIDS = { path: '/box/lids/', title: 'Box lids' };

/** A serious gotcha that has changed, is a guest of another page, and has a phrase to be found by. */
export const NOTE = {
  id: 'box-neighbours-is-everyone',
  claim: 'anyone who has a street address',
  text: 'holds every address of the country',
  place: '/box/lids/#box-neighbours-is-everyone',
  permalink: '/n/box-neighbours-is-everyone/',
  question: 'who can open a box shared with neighbours',
};

/** A note with a block of two commands. */
export const CODE = {
  id: 'box-pack-in-parallel',
  path: '/box/',
  begins: /^box pack .*\nbox pack /,
};

/** A table that is long enough to be filtered, and one of its rows. */
export const LONG_TABLE = { id: 'crate-woods', path: '/crate/', row: 'crate-wood-pine' };

/** Pages of every kind. */
export const PAGES_OF_EVERY_KIND = [
  '/',
  '/box/',
  '/box/lids/',
  '/crate/',
  '/data-transfer/',
  '/search/',
  '/register/',
  '/register/serious/',
  '/a-z/',
  '/legend/',
  '/about/',
  NOTE.permalink,
];
