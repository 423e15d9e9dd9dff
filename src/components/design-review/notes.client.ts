// Fetches the notes of services when they are chosen, each once.
import type { ReviewNote } from '../../review/model.ts';

/** The notes of some services, and the services whose notes did not come. */
interface Loaded {
  readonly notes: readonly ReviewNote[];
  readonly missing: readonly string[];
}

/** The notes of services. */
export class Notes {
  readonly #address: string;
  readonly #kept = new Map<string, Promise<readonly ReviewNote[]>>();

  /** @param address of a service's notes, with `{id}` in the place of its id */
  constructor(address: string) {
    this.#address = address;
  }

  /**
   * The notes of services, in their order.
   * @param services ids
   */
  async of(services: readonly string[]): Promise<Loaded> {
    const results = await Promise.allSettled(services.map((service) => this.#load(service)));
    return {
      notes: results.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])),
      missing: services.filter((_, index) => results[index]?.status === 'rejected'),
    };
  }

  #load(service: string): Promise<readonly ReviewNote[]> {
    const kept = this.#kept.get(service) ?? this.#fetch(service);
    this.#kept.set(service, kept);
    // What failed is asked for anew the next time.
    kept.catch(() => this.#kept.delete(service));
    return kept;
  }

  async #fetch(service: string): Promise<readonly ReviewNote[]> {
    const response = await fetch(this.#address.replace('{id}', service));
    if (!response.ok) throw new Error(`${service}: ${response.status}`);
    // Our own file, made by the same build.
    return (await response.json()) as readonly ReviewNote[];
  }
}
