// A short stable stand-in for a note's id, by which addresses tick it.
import { toBase64 } from './bits.ts';

/** How many characters a key has: 30 bits, so that of some thousand ids no two are likely to share one. */
export const KEY_LENGTH = 5;

const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;
const BITS = 30;

/**
 * The key of an id: FNV-1a, folded to 30 bits (http://www.isthe.com/chongo/tech/comp/fnv/#xor-fold).
 * @param id of a note
 */
export function noteKey(id: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), FNV_PRIME) >>> 0;
  return toBase64([[(hash >>> BITS) ^ (hash & (2 ** BITS - 1)), BITS]]);
}
