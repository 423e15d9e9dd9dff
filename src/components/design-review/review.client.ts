// A review at work: brings together what is chosen, what was pasted, the checklist, the address and
// the device.
import { checklistOf } from '../../review/checklist.ts';
import type { Checklist } from '../../review/checklist.ts';
import type { Match } from '../../review/match.ts';
import type { ReviewNote, ReviewService } from '../../review/model.ts';
import { tellUnknown, withPresentIds } from '../../review/known.ts';
import { decodeState, encodeState, NOTHING_CHOSEN } from '../../review/state.ts';
import type { ReviewState } from '../../review/state.ts';
import { mergeMatches, tellMatch } from '../../review/tell.ts';
import { button, element } from '../../search/ui/elements.ts';
import { actionRow } from './actions.client.ts';
import { keptReviews } from './device.client.ts';
import { Keeping } from './keeping.client.ts';
import { Notes } from './notes.client.ts';
import { Paste } from './paste.client.ts';
import type { Picker } from './picker.client.ts';
import { Sheet } from './sheet.client.ts';
import type { SheetOptions } from './sheet.client.ts';

const NO_ITEMS: Checklist = { sections: [], items: [], silences: [] };

/** A choice with one thing more or less. */
const toggled = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

/** What the review finds on its page. */
interface Parts {
  /** The whole of it, which says where everything is found. */
  readonly root: HTMLElement;
  /** The part for code and names, with its field. */
  readonly code: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly picker: Picker;
}

/** A review. */
export class Review {
  readonly #picker: Picker;
  readonly #notes: Notes;
  readonly #paste: Paste;
  readonly #sheet: Sheet;
  readonly #told: HTMLElement | null;
  readonly #addressOf: (id: string) => string;
  readonly #keeping = new Keeping(() => encodeState(this.#state));
  #state: ReviewState = NOTHING_CHOSEN;
  #checklist = NO_ITEMS;
  /** The notes of the chosen services. */
  #loaded: readonly ReviewNote[] = [];
  #turn = 0;

  constructor({ root, code, field, picker }: Parts) {
    const { notes = '', types = '', note = '' } = root.dataset;
    this.#addressOf = (id) => new URL(note.replace('{id}', id), location.href).href;
    this.#picker = picker;
    this.#notes = new Notes(notes);
    this.#told = code.querySelector('.review-told');
    this.#paste = new Paste(code, field, {
      types,
      onMatch: (matches) => {
        this.#take(matches);
      },
      onTold: (told) => {
        this.#tell([told]);
      },
    });
    this.#sheet = this.#makeSheet();
    root.append(this.#sheet.root);
    picker.onDone(() => {
      picker.fold();
      this.#sheet.reveal();
    });
    addEventListener('hashchange', () => {
      this.#readAddress();
    });
    if (!this.#readAddress()) this.#readDevice();
  }

  /**
   * Chooses a service, or takes it back.
   * @param id of the service
   */
  toggleService(id: string): void {
    this.#change({ services: toggled(this.#state.services, id) });
  }

  #makeSheet(): Sheet {
    const actions = actionRow({
      current: () => ({
        checklist: this.#checklist,
        options: {
          services: this.#chosen().map(({ title }) => title),
          state: this.#state,
          addressOf: this.#addressOf,
          address: this.#keeping.address(),
        },
      }),
      startAnew: () => {
        this.#startAnew();
      },
    });
    const options = {
      addressOf: this.#addressOf,
      toggleService: (id) => {
        this.toggleService(id);
      },
      toggleWhat: (what) => {
        this.#change({ what: toggled(this.#state.what, what) });
      },
      tick: (key, ticked) => {
        const ticks = new Set(this.#state.ticks);
        if (ticked) ticks.add(key);
        else ticks.delete(key);
        this.#mark({ ticks });
      },
      remark: (key, remark) => {
        const remarks = new Map(this.#state.remarks);
        if (remark.trim() === '') remarks.delete(key);
        else remarks.set(key, remark);
        this.#mark({ remarks });
      },
      again: () => {
        void this.#load();
      },
    } satisfies SheetOptions;
    return new Sheet(options, actions);
  }

  /** The chosen services, in the order in which they stand. */
  #chosen(): readonly ReviewService[] {
    const ids = new Set(this.#state.services);
    return this.#picker.services.filter(({ id }) => ids.has(id));
  }

  /** Changes what is on the list. */
  #change(change: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#keeping.saveSoon();
    void this.#load();
  }

  /** Changes what is said of the list. */
  #mark(change: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#sheet.count(this.#checklist, this.#state);
    this.#keeping.saveSoon();
  }

  /** Takes over the review of the address; false where it holds none. */
  #readAddress(): boolean {
    const decoded = decodeState(location.hash);
    if (decoded !== null) this.#open(decoded.state, decoded.troubles);
    return decoded !== null;
  }

  /** Goes on with the review of this device, if there is one. */
  #readDevice(): void {
    const [kept = ''] = keptReviews();
    const decoded = decodeState(kept);
    if (decoded !== null) this.#open(decoded.state, ['You left this review on this device.']);
  }

  /** Shows a review that was made before, and offers the other one of this device. */
  #open(state: ReviewState, told: readonly string[]): void {
    this.#state = state;
    const other = this.#keeping.goTo(encodeState(state));
    if (this.#chosen().length > 0) this.#picker.fold();
    const offer = other === undefined ? [] : [this.#offer(other)];
    this.#tell([...told, ...offer]);
    void this.#load().then(() => {
      if (this.#state.services !== state.services) return;
      const unknown = tellUnknown(this.#state, this.#picker.services, this.#loaded);
      if (unknown.length > 0) this.#tell([...told, ...unknown, ...offer]);
    });
  }

  /** A sentence with a button that opens another review of this device. */
  #offer(fragment: string): HTMLElement {
    const open = button('Open it', () => {
      this.#open(decodeState(fragment)?.state ?? NOTHING_CHOSEN, []);
      this.#keeping.saveSoon();
      this.#sheet.reveal();
    });
    return element('span', '', 'Another review is kept on this device. ', open);
  }

  /** Loads the notes of what is chosen and shows the list. */
  async #load(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const chosen = this.#chosen();
    this.#picker.show(new Set(chosen.map(({ id }) => id)));
    this.#sheet.showChoice(chosen, this.#state.what);
    const { notes, missing } = await this.#notes.of(chosen.map(({ id }) => id));
    if (turn !== this.#turn) return;
    this.#loaded = notes;
    this.#state = withPresentIds(this.#state, notes);
    this.#checklist = checklistOf(chosen, notes, this.#state.what);
    const names = chosen.filter(({ id }) => missing.includes(id)).map(({ title }) => title);
    this.#sheet.show(this.#checklist, this.#state, names);
  }

  /** Adds what was recognised to the choice, and says what it was. */
  #take(matches: readonly Match[]): void {
    const match = mergeMatches(matches);
    const titles = new Map(this.#picker.services.map(({ id, title }) => [id, title]));
    this.#tell(tellMatch(match, (id) => titles.get(id) ?? id));
    if (match.services.length === 0) return;
    const services = [...this.#state.services, ...match.services.map(({ service }) => service)];
    this.#picker.fold();
    this.#change({ services: [...new Set(services)] });
  }

  /** Says what was read and what could not be; whatever is said next takes its place. */
  #tell(sentences: readonly (string | Node)[]): void {
    this.#told?.replaceChildren(...sentences.map((sentence) => element('p', '', sentence)));
  }

  /** Empties the review; what was there can be taken back. */
  #startAnew(): void {
    const before = this.#state;
    this.#paste.clear();
    this.#change(NOTHING_CHOSEN);
    this.#picker.fold(false);
    const undo = button('Take it back', () => {
      this.#tell([]);
      this.#change(before);
      this.#sheet.reveal();
    });
    this.#tell([element('span', '', 'The review is empty. ', undo)]);
    undo.focus();
  }
}
