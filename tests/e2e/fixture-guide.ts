// What the browser tests know of the fixture guide: tests/fixtures/guide.

/** The page with most notes and topics, and some of its notes. */
export const LIDS = { path: '/box/lids/', title: 'Box lids' };

/** The service with most notes: how many it has, and how many serious ones, guests among them. */
export const BOXES = { path: '/box/', title: 'Boxes', notes: 23, serious: 4 };

/** A serious gotcha that has changed, is a guest of another page, and has a phrase to be found by. */
export const NOTE = {
  id: 'box-neighbours-is-everyone',
  claim: 'anyone who has a street address',
  text: 'holds every address of the country',
  place: '/box/lids/#box-neighbours-is-everyone',
  permalink: '/n/box-neighbours-is-everyone/',
  question: 'who can open a box shared with neighbours',
  errors: ['Error: box is open', 'LidWarning: opened by a stranger'],
  do: 'Shut every box that grants box:OpenLid to Neighbours, and name houses instead.',
  until: 'Until 2023',
  past: 'Every new box let the group in',
};

/** A note without errors, and one that changed nobody knows when. */
export const PLAIN_NOTE = { id: 'box-key-under-mat' };
export const UNDATED_NOTE = {
  id: 'box-ticket-expires',
  past: 'A ticket lasted as long as it said.',
};

/** A note from public threads, with links to two. */
export const FIELD_NOTE = { permalink: '/n/box-lock-freezes/', threads: 2 };

/** A limit of the list: what its note says of it. */
export const LIMIT = {
  id: 'box-heavy-books',
  claim: 'Books make a box too heavy',
  row: [
    'Books make a box too heavy long before it is full',
    'Boxes',
    '25 kg for each person',
    'By support',
    'LiftFailed: weight exceeded',
    'Not yet',
  ],
  place: '/box/#box-heavy-books',
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
  '/review/',
  '/limits/',
  '/register/',
  '/register/serious/',
  '/a-z/',
  '/unlearn/',
  '/unlearn/2016/',
  '/changes/',
  '/legend/',
  '/about/',
  NOTE.permalink,
];
