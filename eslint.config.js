// What the code must be beyond its format: types used well, docstrings that are true, and imports that only go down.
import { existsSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of src/, from the ground up; CONTRIBUTING.md says what each is for. A room may import those it names, and itself. */
const ROOMS = {
  // Pure facts and functions, for every place where code runs.
  'vocabulary.ts': [],
  'text.ts': [],
  'synonyms.ts': [],
  'urls.ts': [],
  'site-pages.ts': ['urls.ts'],
  // The environment: for Node, and for scripts of the page.
  'config.ts': ['urls.ts'],
  'client-urls.ts': ['urls.ts'],
  // From content to facts. Node.
  compiler: ['vocabulary.ts', 'text.ts', 'synonyms.ts', 'config.ts'],
  // A review of a design: pure, for the page and the terminal.
  review: ['vocabulary.ts', 'text.ts'],
  // From git's history to when notes came and changed. Node.
  history: ['vocabulary.ts', 'config.ts', 'urls.ts', 'compiler'],
  // Search: what all sides share, then each side for itself.
  'search/shared': ['vocabulary.ts', 'text.ts', 'synonyms.ts'],
  'search/index': [
    'vocabulary.ts',
    'text.ts',
    'urls.ts',
    'site-pages.ts',
    'compiler',
    'guide',
    'search/shared',
  ],
  'search/engine': ['vocabulary.ts', 'text.ts', 'synonyms.ts', 'search/shared'],
  'search/ui': [
    'vocabulary.ts',
    'text.ts',
    'client-urls.ts',
    'site-pages.ts',
    'search/shared',
    'components',
  ],
  // What pages ask.
  guide: ['vocabulary.ts', 'text.ts', 'config.ts', 'urls.ts', 'compiler', 'history', 'review'],
  components: [
    'vocabulary.ts',
    'text.ts',
    'config.ts',
    'urls.ts',
    'client-urls.ts',
    'site-pages.ts',
    'compiler',
    'review',
    'guide',
    'search/ui',
    'styles',
  ],
  styles: [],
  pages: [
    'vocabulary.ts',
    'text.ts',
    'config.ts',
    'urls.ts',
    'compiler',
    'guide',
    'components',
    'styles',
  ],
  // The pictures that previews of links show. Node.
  cards: ['vocabulary.ts', 'urls.ts', 'compiler', 'guide', 'components'],
  // What happens to every rendered page.
  'middleware.ts': ['components'],
  // Joins the rooms to Astro.
  'integration.ts': [
    'config.ts',
    'urls.ts',
    'compiler',
    'components',
    'history',
    'search/index',
    'cards',
  ],
};

/** For each room, the rooms that it may not import; and nothing that is shipped may import what tests or measures it. */
const zones = [
  { target: './src', from: ['./tests', './bench', './scripts'], message: 'src imports only src.' },
  { target: './scripts', from: ['./tests', './bench'], message: 'scripts import src and scripts.' },
  { target: './tests', from: './bench', message: 'tests import src, scripts and tests.' },
  ...Object.entries(ROOMS).map(([room, allowed]) => ({
    target: `./src/${room}`,
    from: Object.keys(ROOMS)
      .filter((other) => other !== room && !allowed.includes(other))
      .map((other) => `./src/${other}`),
    message: `src/${room} may import: ${allowed.join(', ') || 'nothing of src'}.`,
  })),
];

export default defineConfig(
  {
    ignores: [
      '**/dist*/',
      '**/node_modules/',
      '.astro/',
      'test-results/',
      'playwright-report/',
      // Types can be followed only where the packages of the benches are installed: `npm run bench:check`.
      ...(existsSync('bench/node_modules') ? [] : ['bench/']),
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  ...astro.configs['flat/recommended'],
  jsdoc.configs['flat/recommended-typescript-error'],
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.astro'] },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.astro', '.mjs', '.js'] }),
      ],
      // Cycles are looked for among our own files; packages need not be parsed for that.
      'import-x/ignore': ['node_modules'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'astro-eslint-parser': ['.astro'],
      },
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-nested-ternary': 'error',
      // An index signature is read as what it is: a name that may not be there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A docstring says what the name and the type do not; it does not repeat them.
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { ArrowFunctionExpression: true, ClassDeclaration: true } },
      ],
      'jsdoc/check-param-names': [
        'error',
        { checkDestructured: false, disableMissingParamChecks: true },
      ],
      'jsdoc/require-param': 'off',
      'jsdoc/require-returns': 'off',
      'jsdoc/require-throws-type': 'off',
      'jsdoc/tag-lines': ['error', 'any', { startLines: 0 }],
    },
  },
  {
    // ESLint sees neither the props of Astro's components nor the type of their markup, and takes both for `any`;
    // `astro check` knows them and looks at every one of these files.
    files: ['**/*.astro'],
    // The parser of these files asks for types in its own way.
    languageOptions: { parserOptions: { projectService: false, project: true } },
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Pages are built once and read for years: they say when something was, never how long ago.
    files: ['src/guide/**', 'src/pages/**', 'src/components/**/*.astro', 'src/search/index/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: "What depends on today is said by a script, by the reader's clock.",
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: "What depends on today is said by a script, by the reader's clock.",
        },
      ],
    },
  },
  {
    // A describe is as long as what it tells of.
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      // node:test hands back promises that its runner waits for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['it', 'describe', 'before', 'after', 'test'],
            },
          ],
        },
      ],
    },
  },
);
