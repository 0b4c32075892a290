import type { Failure } from '../../contract/failure';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';

/**
 * The address of a calendar as it is fetched. webcal is a calendar's way of saying http; servers that have calendars
 * speak https, so that is what is tried. The refusals do not repeat the address, which is a secret.
 */
export function parseAddress(address: string): Result<URL, Failure> {
  const text = address.trim().replace(/^webcals?:/i, 'https:');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !isWeb(url)) {
    return refused('An address of a calendar starts with https://, http:// or webcal://.');
  }
  if (hasSignIn(url)) {
    return refused(
      'An address with a name and a password in it is not fetched. Use the calendar’s secret address.',
    );
  }
  return success(url);
}

const refused = (message: string) =>
  failure({ code: 'bad-input', message, field: 'address' } satisfies Failure);

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

const hasSignIn = ({ username, password }: URL): boolean => username !== '' || password !== '';

/** Where a server's `location` leads; null where it is not safe to go: off the web, or from https back to http. */
export function parseRedirect(location: string, from: URL): URL | null {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (!next || !isWeb(next) || hasSignIn(next)) return null;
  return from.protocol === 'https:' && next.protocol === 'http:' ? null : next;
}
