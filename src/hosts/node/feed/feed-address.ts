import type { Failure } from '../../../contract/failure';
import type { Result } from '../../../domain/result';
import { failure, success } from '../../../domain/result';

const webcal = /^\s*webcals?:/i;

/** True for an address that names no transport and is tried as https. */
export const isWebcal = (address: string): boolean => webcal.test(address);

/**
 * The address from which a calendar is fetched. A webcal address is tried as https, because nearly all calendar servers
 * support it, and never as http, which the user has to ask for. A name and password are allowed only over https or to this
 * computer. The refusals do not repeat the address, which is a secret.
 */
export function parseAddress(address: string): Result<URL, Failure> {
  const text = address.replace(webcal, 'https:').trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !isWeb(url)) {
    return refused('An address starts with https://, http:// or webcal://.');
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

/**
 * The address without its name and password, and the Authorization header for these (RFC 7617); null where there are
 * none.
 */
export function splitSignIn(url: URL): { readonly url: URL; readonly authorization: string | null } {
  if (!hasSignIn(url)) return { url, authorization: null };
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const words = `${unescaped(url.username)}:${unescaped(url.password)}`;
  return { url: bare, authorization: `Basic ${Buffer.from(words, 'utf8').toString('base64')}` };
}

/** A malformed escape stays as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The target of a redirect; null where it is unsafe: not http(s), or from https back to http. */
export function parseRedirect(location: string, from: URL): URL | null {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (!next || !isWeb(next) || hasSignIn(next)) return null;
  return from.protocol === 'https:' && next.protocol === 'http:' ? null : next;
}

/** True for the same port of the same host, and for the usual way from http to https. */
export const isAtHome = (next: URL, home: URL): boolean => next.host === home.host;
