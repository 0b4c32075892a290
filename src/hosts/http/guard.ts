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
 * Keeps other web sites out: the browser writes the Host of a rebound name and the Origin of a foreign page
 * into the request. `host` is this server's own address with its port.
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

/** Keeps other programs' pages and other users of this computer out, who do not know this launch's token. */
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
