// Serves the built site as a good static host does: compressed, with public/_headers, a 404 page and the base path.
// `npm start` uses it, and so do the tests: what they see is what a host will serve.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { urls } from '../src/config.ts';

const { base } = urls;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
};

type Rule = { pattern: RegExp; headers: [string, string][] };

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path, then indented headers.
 * @param text its text
 */
export function parseHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line))
      rules.push({
        pattern: new RegExp(
          `^${line
            .trim()
            .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replaceAll('*', '.*')}$`,
        ),
        headers: [],
      });
    else if (line.includes(':'))
      rules
        .at(-1)
        ?.headers.push([
          line.slice(0, line.indexOf(':')).trim(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]);
  }
  return rules;
}

export interface Served {
  readonly url: string;
  readonly server: Server;
  close(): Promise<void>;
}

/**
 * Serves a folder.
 * @param options the folder, the port (0 for any free one)
 */
export async function serve({
  dir = 'dist',
  port = 0,
}: { dir?: string; port?: number } = {}): Promise<Served> {
  const rules = parseHeaders(await readFile(join(dir, '_headers'), 'utf8').catch(() => ''));
  const packed = new Map<string, Buffer>();

  const find = async (
    path: string,
  ): Promise<{ file: string; status: number } | { redirect: string }> => {
    const file = join(dir, normalize(path));
    const info = await stat(file).catch(() => null);
    if (info?.isFile()) return { file, status: 200 };
    if (info?.isDirectory()) {
      if (!path.endsWith('/')) return { redirect: `${path}/` };
      if (await stat(join(file, 'index.html')).catch(() => null))
        return { file: join(file, 'index.html'), status: 200 };
    }
    return { file: join(dir, '404.html'), status: 404 };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const path = decodeURIComponent(pathname.slice(base.length - 1));
    const found = await find(path);
    if ('redirect' in found) {
      response.writeHead(301, { location: base.slice(0, -1) + found.redirect + search }).end();
      return;
    }
    const { file, status } = found;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'accept-encoding');
    for (const { pattern, headers } of rules)
      if (pattern.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
    // Pagefind's own files are packed already.
    const accepts = request.headers['accept-encoding'] ?? '';
    const encoding = !/text|json|javascript|xml|svg|wasm/.test(type)
      ? null
      : /\bbr\b/.test(accepts)
        ? 'br'
        : /\bgzip\b/.test(accepts)
          ? 'gzip'
          : null;
    response.statusCode = status;
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    if (encoding === null) {
      createReadStream(file).pipe(response);
      return;
    }
    const { mtimeMs } = await stat(file);
    const key = `${encoding} ${mtimeMs} ${file}`;
    let body = packed.get(key);
    if (!body) {
      const raw = await readFile(file);
      body =
        encoding === 'br'
          ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
          : gzipSync(raw);
      packed.set(key, body);
    }
    response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', body.length);
    response.end(body);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
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
    server,
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
  const wanted = Number(process.env['PORT'] ?? 4321);
  const { url } = await serve({ port: wanted }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.log(`Port ${wanted} is taken (set PORT to choose one); taking a free one.`);
      return serve({ port: 0 });
    }
    throw error;
  });
  console.log(`The guide is served at ${url} (Ctrl C stops it)`);
}
