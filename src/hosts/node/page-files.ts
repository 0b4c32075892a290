import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';

/**
 * What the page may load and do: its own scripts, styles and fonts, and calls to its own host.
 * Inline `<style>` elements are allowed because the component library writes its variables that way.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self'",
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Sent with every answer that a window or a browser may show. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The folder of the built page: the nearest `out/renderer` above this module, in the sources and in the
 * installed app.
 */
export function findPage(from = import.meta.dirname): string {
  const folder = join(from, 'out/renderer');
  if (existsSync(join(folder, 'index.html'))) return folder;
  const above = dirname(from);
  if (above === from)
    throw new Error('The built page is missing: run `npm run build`, or install Mingle again.');
  return findPage(above);
}

export interface PageFile {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Reads the file of the built page that the path of a URL names; `/` is its index.html. Nothing outside
 * `folder` is read.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile> {
  const path = decodePath(urlPath);
  if (path === null) return words(400, 'This address cannot be read.');
  const root = resolve(folder);
  const file = join(root, path === '/' ? 'index.html' : path);
  const type = types[extname(file)];
  if (!file.startsWith(root + sep) || type === undefined) return missing();
  try {
    const body = await readFile(file);
    // Names under assets/ carry a hash of their content.
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
    return {
      status: 200,
      headers: { ...securityHeaders, 'content-type': type, 'cache-control': cache },
      body,
    };
  } catch {
    return missing();
  }
}

/** null for a malformed `%` escape and for characters that no file of the page has. */
function decodePath(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : null;
  } catch {
    return null;
  }
}

const missing = (): PageFile =>
  words(404, 'There is no such page. Mingle opens at the address without a path.');

function words(status: 400 | 404, sentence: string): PageFile {
  const headers = {
    ...securityHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  };
  return { status, headers, body: Buffer.from(`${sentence}\n`) };
}
