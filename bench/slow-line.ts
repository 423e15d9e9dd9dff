// A slow line to a server on this machine: every connection through it shares one bandwidth and
// waits for the latency. Shaped between the sockets, so that it holds for workers as well, which a
// browser's own emulation does not reach.
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

export interface Line {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens a slow line.
 * @param target the server's address
 * @param line milliseconds there and back, and bits a second towards the browser
 */
export async function slowLine(
  target: string,
  { latency, bitsPerSecond }: { latency: number; bitsPerSecond: number },
): Promise<Line> {
  const { hostname, port, pathname } = new URL(target);
  const sockets = new Set<Socket>();
  /** When the line is free again; all connections queue for it. */
  let free = 0;

  const pipe = (from: Socket, to: Socket, millisecondsFor: (bytes: number) => number): void => {
    // Two timers may go off in the wrong order: each writes what is first in line.
    const line: Buffer[] = [];
    from.on('data', (chunk: Buffer) => {
      const start = Math.max(performance.now(), free);
      const took = millisecondsFor(chunk.length);
      if (took > 0) free = start + took;
      line.push(chunk);
      setTimeout(
        () => {
          const first = line.shift();
          if (first !== undefined && !to.destroyed) to.write(first);
        },
        start + took + latency / 2 - performance.now(),
      );
    });
    from.on('close', () =>
      setTimeout(() => {
        to.end();
      }, latency),
    );
    from.on('error', () => to.destroy());
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    const held: Buffer[] = [];
    const hold = (chunk: Buffer): void => {
      held.push(chunk);
    };
    socket.on('data', hold);
    socket.on('error', () => undefined);
    // Opening a connection costs one way there and back.
    setTimeout(() => {
      const upstream = connect(Number(port), hostname);
      sockets.add(upstream);
      upstream.setNoDelay(true);
      socket.off('data', hold);
      pipe(socket, upstream, () => 0);
      pipe(upstream, socket, (bytes) => (bytes * 8 * 1000) / bitsPerSecond);
      for (const chunk of held) socket.emit('data', chunk);
    }, latency);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${own}${pathname}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
