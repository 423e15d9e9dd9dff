// Reads what is pasted, typed, chosen as files or dropped, a slice at a time, so that the page stays
// alive whatever comes. Nothing of it leaves the browser.
import type { Match } from '../../review/match.ts';
import type { TypeTable } from '../../review/model.ts';

/** Longer texts are read without being shown: laying out megabytes in a field would halt the page. */
const LONGEST_SHOWN = 50_000;
/** Files beyond this size, in bytes, are none that a person wrote. */
const LARGEST_FILE = 50 * 1024 * 1024;
/** How long a slice may take before the page gets its turn, in milliseconds. */
const SLICE = 12;
/** How long typing rests before the text is read, in milliseconds. */
const REST = 350;

/** Gives the page its turn. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** What a reader asked to be read. */
interface Source {
  readonly name: string | null;
  readonly text: string;
}

interface PasteOptions {
  /** The address of the table by which services are recognised. */
  readonly types: string;
  /** Called with what was recognised in each text, all at once. */
  readonly onMatch: (matches: readonly Match[]) => void;
  /** Called with a sentence while reading, and when something cannot be read. */
  readonly onTold: (told: string) => void;
}

/** The field for code and names, with its files. */
export class Paste {
  readonly #options: PasteOptions;
  readonly #field: HTMLTextAreaElement;
  #table: Promise<TypeTable> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The number of the latest text: an older one is given up. */
  #turn = 0;

  /**
   * @param root holds the field and the choice of files
   * @param options see `PasteOptions`
   */
  constructor(root: HTMLElement, field: HTMLTextAreaElement, options: PasteOptions) {
    this.#options = options;
    this.#field = field;
    field.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text') ?? '';
      if (text.length <= LONGEST_SHOWN) return;
      event.preventDefault();
      void this.#read(Promise.resolve([{ name: null, text }]));
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        void this.#read(Promise.resolve([{ name: null, text: field.value }]));
      }, REST);
    });
    const files = root.querySelector<HTMLInputElement>('input[type=file]');
    const readFiles = (): void => {
      if (!files?.files?.length) return;
      void this.#read(this.#textsOf([...files.files]));
      // The same file may be chosen again.
      files.value = '';
    };
    files?.addEventListener('change', readFiles);
    this.#acceptDrops(root);
    // What was typed or chosen before this script was there; a browser may have kept it, too.
    if (field.value !== '') field.dispatchEvent(new Event('input'));
    readFiles();
  }

  /** Takes back what was pasted. */
  clear(): void {
    this.#turn += 1;
    this.#field.value = '';
  }

  #acceptDrops(root: HTMLElement): void {
    root.addEventListener('dragover', (event) => {
      event.preventDefault();
      root.classList.add('dropping');
    });
    for (const type of ['dragleave', 'drop'])
      root.addEventListener(type, () => {
        root.classList.remove('dropping');
      });
    root.addEventListener('drop', (event) => {
      event.preventDefault();
      const { files } = event.dataTransfer ?? {};
      const text = event.dataTransfer?.getData('text') ?? '';
      if (files !== undefined && files.length > 0) void this.#read(this.#textsOf([...files]));
      else if (text !== '') void this.#read(Promise.resolve([{ name: null, text }]));
    });
  }

  /** The texts of files; those that cannot be read are told. */
  async #textsOf(files: readonly File[]): Promise<readonly Source[]> {
    const results = await Promise.allSettled(
      files.map(async (file) => {
        if (file.size > LARGEST_FILE) throw new Error('too large');
        return { name: file.name, text: await file.text() };
      }),
    );
    const failed = files.filter((_, index) => results[index]?.status === 'rejected');
    if (failed.length > 0)
      this.#options.onTold(`Cannot be read: ${failed.map(({ name }) => name).join(', ')}.`);
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }

  async #read(coming: Promise<readonly Source[]>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const sources = await coming;
      if (sources.every(({ text }) => text.trim() === '')) return;
      this.#table ??= this.#fetchTable();
      const [{ Matcher }, { Recogniser }, { piecesOf }, table] = await Promise.all([
        import('../../review/match.ts'),
        import('../../review/recognise.ts'),
        import('../../review/pieces.ts'),
        this.#table,
      ]);
      const matcher = new Matcher(table);
      const matches: Match[] = [];
      for (const { text } of sources) {
        const recogniser = new Recogniser();
        let since = performance.now();
        for (const piece of piecesOf(text)) {
          recogniser.read(piece);
          if (performance.now() - since < SLICE) continue;
          await pause();
          if (turn !== this.#turn) return;
          since = performance.now();
        }
        matches.push(matcher.match(recogniser.found()));
      }
      if (turn === this.#turn) this.#options.onMatch(matches);
    } catch {
      this.#table = null;
      this.#options.onTold('What recognises services could not be loaded. Try again.');
    }
  }

  async #fetchTable(): Promise<TypeTable> {
    const response = await fetch(this.#options.types);
    if (!response.ok) throw new Error(String(response.status));
    // Our own file, made by the same build.
    return (await response.json()) as TypeTable;
  }
}
