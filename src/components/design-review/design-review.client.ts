// A review of a design: brings together what is chosen, what was pasted, the checklist, the address
// and the device.
import { checklistOf } from '../../review/checklist.ts';
import type { Checklist } from '../../review/checklist.ts';
import type { Match } from '../../review/match.ts';
import type { ReviewNote, ReviewService } from '../../review/model.ts';
import { noteKey } from '../../review/note-key.ts';
import { decodeState, encodeState, NOTHING_CHOSEN } from '../../review/state.ts';
import type { ReviewState } from '../../review/state.ts';
import { mergeMatches, tellMatch } from '../../review/tell.ts';
import { button, element } from '../../search/ui/elements.ts';
import { announce } from '../announce.client.ts';
import { actionRow } from './actions.client.ts';
import { keepReview, keptReviews } from './device.client.ts';
import { Notes } from './notes.client.ts';
import { Paste } from './paste.client.ts';
import { Picker } from './picker.client.ts';
import { Sheet } from './sheet.client.ts';

/** Browsers refuse an address that changes too often; and who writes is not done yet. In milliseconds. */
const SAVE_AFTER = 300;

const NO_ITEMS: Checklist = { sections: [], items: [], silences: [] };

/** A choice with one thing more or less. */
const toggled = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

class DesignReview extends HTMLElement {
  #state: ReviewState = NOTHING_CHOSEN;
  #checklist = NO_ITEMS;
  #notes = new Notes('');
  #picker: Picker | null = null;
  #paste: Paste | null = null;
  #sheet: Sheet | null = null;
  #told: HTMLElement | null = null;
  /** Whether the review on the device is the one that is shown. */
  #isKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  connectedCallback(): void {
    const [code, services] = [
      this.querySelector<HTMLElement>('.review-code'),
      this.querySelector('details'),
    ];
    const field = this.querySelector('textarea');
    if (!code || !services || !field) return;
    const { notes = '', types = '', note = '' } = this.dataset;
    const addressOf = (id: string): string => new URL(note.replace('{id}', id), location.href).href;
    this.#notes = new Notes(notes);
    this.#told = code.querySelector('.review-told');
    this.#picker = new Picker(services, (id) => {
      this.#toggleService(id);
    });
    this.#paste = new Paste(code, field, {
      types,
      onMatch: (matches) => {
        this.#take(matches);
      },
      onTold: (told) => {
        this.#tellPaste([told]);
      },
    });
    const actions = actionRow({
      current: () => ({
        checklist: this.#checklist,
        options: {
          services: this.#chosen().map(({ title }) => title),
          state: this.#state,
          addressOf,
          address: this.#address(),
        },
      }),
      startAnew: () => {
        this.#startAnew();
      },
    });
    this.#sheet = new Sheet(
      {
        addressOf,
        toggleService: (id) => {
          this.#toggleService(id);
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
      },
      actions,
    );
    this.append(this.#sheet.root);
    addEventListener('hashchange', () => {
      this.#readAddress();
    });
    addEventListener('pagehide', () => {
      this.#save();
    });
    if (!this.#readAddress()) this.#readDevice();
  }

  /** The chosen services, in the order in which they stand. */
  #chosen(): readonly ReviewService[] {
    const ids = new Set(this.#state.services);
    return this.#picker?.services.filter(({ id }) => ids.has(id)) ?? [];
  }

  /** The address of this review. */
  #address(): string {
    const fragment = encodeState(this.#state);
    return location.href.replace(/#.*$/s, '') + (fragment === '' ? '' : `#${fragment}`);
  }

  #toggleService(id: string): void {
    this.#change({ services: toggled(this.#state.services, id) });
  }

  /** Changes what is on the list. */
  #change(change: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#saveSoon();
    void this.#load();
  }

  /** Changes what is said of the list. */
  #mark(change: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#sheet?.count(this.#checklist, this.#state);
    this.#saveSoon();
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#save();
    }, SAVE_AFTER);
  }

  /** Puts the review into the address and onto the device, if it changed. */
  #save(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      history.replaceState(history.state, '', this.#address());
    } catch {
      // The browser wants a rest; the next change tries again.
    }
    keepReview(encodeState(this.#state), this.#isKept);
    this.#isKept = true;
  }

  /** Takes over the review of the address; false where it holds none. */
  #readAddress(): boolean {
    const decoded = decodeState(location.hash);
    if (decoded === null) return false;
    const fragment = encodeState(decoded.state);
    const [kept] = keptReviews().filter((each) => each !== fragment);
    this.#isKept = keptReviews()[0] === fragment;
    this.#open(decoded.state, [
      ...decoded.troubles,
      ...(kept === undefined || this.#isKept
        ? []
        : [this.#offer('Another review is kept on this device.', kept)]),
    ]);
    return true;
  }

  #readDevice(): void {
    const [kept] = keptReviews();
    const decoded = kept === undefined ? null : decodeState(kept);
    if (decoded === null) {
      this.#open(NOTHING_CHOSEN, []);
      return;
    }
    this.#isKept = true;
    this.#open(decoded.state, ['Kept on this device since you were last here.']);
  }

  /** A sentence with a button that opens a review. */
  #offer(sentence: string, fragment: string): HTMLElement {
    return element(
      'span',
      '',
      `${sentence} `,
      button('Open it', () => {
        this.#isKept = keptReviews()[0] === fragment;
        this.#open(decodeState(fragment)?.state ?? NOTHING_CHOSEN, []);
        this.#saveSoon();
        this.#sheet?.reveal();
      }),
    );
  }

  /** Shows a review that was made before. */
  #open(state: ReviewState, told: readonly (string | Node)[]): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#state = state;
    if (this.#chosen().length > 0) this.#picker?.fold();
    this.#sheet?.tell(told);
    void this.#load().then(() => {
      const lost = this.#lost();
      if (this.#state === state && lost.length > 0) this.#sheet?.tell([...told, ...lost]);
    });
  }

  /** What of a review is not in the guide, in sentences; it is kept in the address. */
  #lost(): readonly string[] {
    const { services, ticks, remarks } = this.#state;
    const known = new Set(this.#picker?.services.map(({ id }) => id));
    const unknown = services.filter((id) => !known.has(id));
    const keys = new Set(this.#loaded.map(({ id }) => noteKey(id)));
    const marks = [...ticks, ...remarks.keys()].filter((key) => !keys.has(key)).length;
    return [
      ...(unknown.length === 0 ? [] : [`The guide has no service ${unknown.join(', ')}.`]),
      ...(marks === 0
        ? []
        : [
            `${marks} ${marks === 1 ? 'tick or remark belongs' : 'ticks or remarks belong'} to notes ` +
              'that are not of these services.',
          ]),
    ];
  }

  /** The notes of the chosen services. */
  #loaded: readonly ReviewNote[] = [];

  /** Loads the notes of what is chosen and shows the list. */
  async #load(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const chosen = this.#chosen();
    this.#picker?.show(new Set(this.#state.services));
    this.#sheet?.showChoice(chosen, this.#state.what);
    const { notes, missing } = await this.#notes.of(chosen.map(({ id }) => id));
    if (turn !== this.#turn) return;
    this.#loaded = notes;
    this.#renameTicks(notes);
    this.#checklist = checklistOf(chosen, notes, this.#state.what);
    const names = chosen.filter(({ id }) => missing.includes(id)).map(({ title }) => title);
    this.#sheet?.show(this.#checklist, this.#state, names);
  }

  /** Ticks and remarks of notes that had another id go over to the present one. */
  #renameTicks(notes: readonly ReviewNote[]): void {
    const ticks = new Set(this.#state.ticks);
    const remarks = new Map(this.#state.remarks);
    for (const { id, was } of notes)
      for (const old of was.map(noteKey)) {
        const [key, remark] = [noteKey(id), remarks.get(old)];
        if (ticks.delete(old)) ticks.add(key);
        if (remark === undefined) continue;
        remarks.delete(old);
        if (!remarks.has(key)) remarks.set(key, remark);
      }
    this.#state = { ...this.#state, ticks, remarks };
  }

  /** Adds what was recognised to the choice, and says what it was. */
  #take(matches: readonly Match[]): void {
    const match = mergeMatches(matches);
    const titles = new Map(this.#picker?.services.map(({ id, title }) => [id, title]));
    this.#tellPaste(tellMatch(match, (id) => titles.get(id) ?? id));
    if (match.services.length === 0) return;
    const services = [...this.#state.services, ...match.services.map(({ service }) => service)];
    this.#picker?.fold();
    this.#change({ services: [...new Set(services)] });
  }

  #tellPaste(sentences: readonly string[]): void {
    this.#told?.replaceChildren(...sentences.map((sentence) => element('p', '', sentence)));
  }

  /** Empties the review; what was there can be taken back. */
  #startAnew(): void {
    const before = this.#state;
    this.#paste?.clear();
    this.#told?.replaceChildren();
    this.#sheet?.tell([]);
    this.#change({ ...NOTHING_CHOSEN });
    const undo = button('Take it back', () => {
      this.#told?.replaceChildren();
      this.#change(before);
      this.#sheet?.reveal();
    });
    this.#told?.append(element('p', '', 'The review is empty. ', undo));
    undo.focus();
    announce('The review is empty');
  }
}

customElements.define('design-review', DesignReview);
