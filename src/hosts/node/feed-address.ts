import type { Failure } from '../../contract/failure';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';

/**
 * The address of a calendar as it is fetched. webcal is a calendar's way of saying http; servers that have calendars
 * speak https, so that is what is tried. A name and a password may stand in it where nobody on the way can read them. The
 * refusals do not repeat the address, which is a secret.
 */
export function parseAddress(address: string): Result<URL, Failure> {
  const text = address.trim().replace(/^webcals?:/i, 'https:');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !isWeb(url)) {
    return refused('An address of a calendar starts with https://, http:// or webcal://.');
  }
  if (hasSignIn(url) && url.protocol === 'http:' && !isThisComputer(url)) {
    return refused('A name and a password are sent over https only. Use the https address of the calendar.');
  }
  return success(url);
}

const refused = (message: string) =>
  failure({ code: 'bad-input', message, field: 'address' } satisfies Failure);

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

const hasSignIn = ({ username, password }: URL): boolean => username !== '' || password !== '';

const isThisComputer = ({ hostname }: URL): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** The address without its name and password, and these as a server is told them (RFC 7617); null where there are none. */
export function splitSignIn(url: URL): { readonly url: URL; readonly authorization: string | null } {
  if (!hasSignIn(url)) return { url, authorization: null };
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const words = `${unescaped(url.username)}:${unescaped(url.password)}`;
  return { url: bare, authorization: `Basic ${Buffer.from(words, 'utf8').toString('base64')}` };
}

/** What is no escape stays as it is written. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a server's `location` leads; null where it is not safe to go: off the web, or from https back to http. */
export function parseRedirect(location: string, from: URL): URL | null {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (!next || !isWeb(next) || hasSignIn(next)) return null;
  return from.protocol === 'https:' && next.protocol === 'http:' ? null : next;
}
