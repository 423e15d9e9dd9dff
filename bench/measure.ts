// Small helpers for measurements: run a command and know its time and memory, pack bytes, lay out a table.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

/** The bytes of a text or buffer, packed as a good host packs them. */
export const packed = (raw: string | Uint8Array): number => brotliCompressSync(raw).length;

/** The memory in use by a process and all its children, in bytes (Linux only; 0 elsewhere). */
async function memoryOf(root: number): Promise<number> {
  const { readdir } = await import('node:fs/promises');
  const entries = await readdir('/proc').catch(() => []);
  const processes = await Promise.all(
    entries
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
        return {
          pid: Number(name),
          parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
          kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
        };
      }),
  );
  const family = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { pid, parent } of processes) {
      if (!family.has(parent) || family.has(pid)) continue;
      family.add(pid);
      grown = true;
    }
  }
  return processes
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, { kilobytes }) => sum + kilobytes * 1024, 0);
}

/**
 * Runs a command.
 * @param args for this Node
 * @returns seconds, the highest memory seen (of it and its children), and its output
 * @throws if it fails
 */
export async function timed(
  args: string[],
): Promise<{ seconds: number; bytes: number; output: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const timer = setInterval(() => {
    if (child.pid !== undefined)
      void memoryOf(child.pid).then((seen) => {
        bytes = Math.max(bytes, seen);
      });
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output.slice(-3000)}`);
  return { seconds: (performance.now() - start) / 1000, bytes, output };
}

/** The middle of some numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/**
 * Lays out rows as a table.
 * @param rows cells, the first row being the head
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? [];
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...body.map(line),
  ].join('\n');
}
