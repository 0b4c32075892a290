import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FailureCode } from '../../contract/failure';
import { tokenHeader } from '../../contract/wire/http';

/** Why a request is not answered: an HTTP status, and the failure the page is told. */
export interface Refusal {
  readonly status: number;
  readonly code: FailureCode;
  readonly message: string;
}

const forbidden = (status: number, message: string): Refusal => ({ status, code: 'forbidden', message });

/**
 * Keeps other web sites out. A DNS-rebinding page has a foreign Host, and a cross-site request has a foreign Origin;
 * the browser sets both. `host` is the address of this server with its port.
 */
export function refusalOfSender(request: IncomingMessage, host: string): Refusal | null {
  if (request.headers.host !== host) {
    return forbidden(421, `Mingle answers at http://${host} only.`);
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return forbidden(403, 'Other web sites may not talk to Mingle.');
  }
  return null;
}

/** Keeps other local programs and other users of this computer out: they do not know the token of this launch. */
export function refusalOfToken(request: IncomingMessage, token: string): Refusal | null {
  const given = request.headers[tokenHeader];
  if (typeof given === 'string' && isSameText(given, token)) return null;
  return forbidden(
    401,
    'This page does not belong to the Mingle that is running now. Open the address that Mingle printed when it started.',
  );
}

function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
