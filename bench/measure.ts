// Small helpers for measurements: run a command and know its time and memory, pack bytes, lay out
// figures.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

/** The bytes of a text or buffer, compressed as a good host does. */
export const packed = (raw: string | Uint8Array): number => brotliCompressSync(raw).length;

/** The middle of some numbers. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/**
 * The number below which a share of all numbers lies.
 * @param share from 0 to 1
 */
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? NaN;

/** Bytes as a reader of a table wants them. */
export const kB = (bytes: number, digits = 0): string => `${(bytes / 1000).toFixed(digits)} kB`;

/** Milliseconds as a reader of a table wants them. */
export const ms = (milliseconds: number): string =>
  milliseconds === Infinity ? 'no result' : `${milliseconds.toFixed(0)} ms`;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
}

async function readProcess(pid: string): Promise<Process> {
  // A process may end while its folder is read.
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return {
    pid: Number(pid),
    parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
    bytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024,
  };
}

/** The memory in use by a process and all that it started, in bytes; 0 where there is no /proc. */
async function memoryOf(root: number): Promise<number> {
  const entries = await readdir('/proc').catch(() => []);
  const processes = await Promise.all(
    entries.filter((name) => /^\d+$/.test(name)).map(readProcess),
  );
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What a command cost. */
export interface Timed {
  readonly seconds: number;
  /** The most memory seen at a time, of the command and all that it started. */
  readonly bytes: number;
  readonly output: string;
}

/**
 * Runs a command.
 * @param args for this Node
 * @throws if it fails, with the end of its output
 */
export async function timed(args: string[]): Promise<Timed> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  let bytes = 0;
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const timer = setInterval(() => {
    if (child.pid === undefined) return;
    void memoryOf(child.pid).then((seen) => {
      bytes = Math.max(bytes, seen);
    });
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output.slice(-3000)}`);
  return { seconds: (performance.now() - start) / 1000, bytes, output };
}
