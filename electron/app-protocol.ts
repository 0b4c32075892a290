import type { Protocol } from 'electron';
import { readPageFile } from '../src/hosts/node/page-files';

const scheme = 'app';
const host = 'mingle';

/** The origin of the page. It is unique, so that the page shares no storage with files or web sites. */
export const pageAddress = `${scheme}://${host}/`;

/** Must be called before Electron is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the built page from `folder` under its own scheme. */
export function servePage(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== host) return new Response('There is no such page.', { status: 404 });
    const { body, status, headers } = await readPageFile(folder, url.pathname);
    return new Response(body, { status, headers });
  });
}
