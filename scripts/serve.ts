// Serves the built site as a good static host does: sirv and compression, joined with
// public/_headers and the base path. `npm start` uses it, and so do the tests and benches: what
// they see is what a host will serve.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { basename, normalize } from 'node:path/posix';
import compression from '@polka/compression';
import sirv from 'sirv';
import { urls } from '../src/config.ts';
import { headersFor, parseHeaders } from './headers.ts';

const { base } = urls;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A server that listens. */
export interface Served {
  /** Its address with the base path, such as http://127.0.0.1:4321/. */
  readonly url: string;
  close(): Promise<void>;
}

/** Brotli's and gzip's level: from 7 to 9 pages lose 0.2 percent, and take ten times as long. */
const COMPRESSION_LEVEL = 7;
/** Files of Pagefind's, which are compressed already. */
const PAGEFIND_FILE = /\.(pagefind|pf_\w+)$/;

const isDirectory = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false;

/**
 * The path of a request, decoded.
 * @returns null if it is not one, as `/%E0%A4%A`
 */
function pathOf(request: IncomingMessage): { path: string; search: string } | null {
  try {
    const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
    return { path: decodeURI(pathname), search };
  } catch {
    return null;
  }
}

/**
 * Everything under the base path: files, folders by their index.html, and the page for all else.
 */
async function files(dir: string): Promise<Handler> {
  const rules = parseHeaders(await readFile(join(dir, '_headers'), 'utf8').catch(() => ''));
  const compress = compression({ brotli: true, level: COMPRESSION_LEVEL, threshold: 1 });

  const setHeaders = (response: ServerResponse, path: string): void => {
    response.setHeader('Vary', 'Accept-Encoding');
    if (PAGEFIND_FILE.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    if (path.endsWith('/') && path !== '/') announceTwin(response, path);
  };
  /** Says where the Markdown file is that says the same as a page. */
  const announceTwin = (response: ServerResponse, path: string): void => {
    const twin = `${basename(path)}.md`;
    if (existsSync(join(dir, path, '..', twin)))
      response.setHeader('Link', `<../${encodeURI(twin)}>; rel="alternate"; type="text/markdown"`);
  };
  const notFound = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setHeaders(response, pathOf(request)?.path ?? '/');
    // What is not there today may be there tomorrow, whatever the rules say of its folder.
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    const page = await readFile(join(dir, '404.html')).catch(() => 'Not found');
    response.writeHead(404).end(page);
  };
  // `dev` looks at the disk for each request, so that a new build is served at once.
  const send = sirv(dir, { dev: true, etag: true, extensions: ['html'], setHeaders });

  return (request, response) => {
    const next = (): void => {
      send(request, response, () => notFound(request, response));
    };
    // A range counts the bytes of the file itself.
    if (request.headers.range === undefined) compress(request, response, next);
    else next();
  };
}

/**
 * Redirects to where pages are, with the base path and a slash at the end, and leaves the rest to
 * `next`.
 */
const redirects =
  (dir: string, next: Handler): Handler =>
  async (request, response) => {
    const found = pathOf(request);
    if (found === null) {
      response.writeHead(400).end('This address cannot be decoded.\n');
      return;
    }
    const { path, search } = found;
    if (!path.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    // Without a second slash at its beginning, which would make a host of what follows.
    const inside = normalize(`/${path.slice(base.length)}`);
    if (!inside.endsWith('/') && (await isDirectory(join(dir, inside)))) {
      const location = encodeURI(`${base.slice(0, -1)}${inside}/`);
      response.writeHead(301, { Location: `${location}${search}` }).end();
      return;
    }
    request.url = encodeURI(inside) + search;
    await next(request, response);
  };

/**
 * Serves a folder on this machine.
 * @param options `dir`: the folder; `port`: 0 for any that is free
 * @throws if the port is taken
 */
export async function serve({
  dir = 'dist',
  port = 0,
}: { dir?: string; port?: number } = {}): Promise<Served> {
  const handler = redirects(dir, await files(dir));
  const server = createServer((request, response) => {
    Promise.resolve(handler(request, response)).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

if (import.meta.main) {
  const [dir = 'dist'] = process.argv.slice(2);
  const port = Number(process.env['PORT'] ?? 4321);
  const { url } = await serve({ dir, port }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.log(`Port ${port} is taken (set PORT to choose one); taking a free one.`);
      return serve({ dir });
    }
    throw error;
  });
  console.log(`The guide is served at ${url} (Ctrl C stops it)`);
}
