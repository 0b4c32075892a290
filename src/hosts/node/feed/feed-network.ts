import { lookup } from 'node:dns/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { FetchEnded } from './feed-failure';
import { unpacked } from './feed-packing';
import { bareHost, isPrivateAddress } from './private-address';

/** Where a host name leads. */
export interface Place {
  readonly address: string;
  readonly family: number;
  /** On this computer or in its network, not on the public internet. */
  readonly isPrivate: boolean;
}

/** Finds the places of a host name, which may be an IP address; throws as `node:dns` does. */
export type Resolve = (host: string) => Promise<readonly Place[]>;

export const resolveHost: Resolve = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address, family }) => ({ address, family, isPrivate: isPrivateAddress(address) }));
};

export interface HopOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Ends the fetch when the host has only private places; null where these are allowed. */
  readonly ifPrivate: FetchEnded | null;
  readonly resolve: Resolve;
}

export interface HopAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The decompressed body; leaving the loop early closes the connection. Throws where it breaks off. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection. */
  discard(): void;
}

/**
 * One GET, without following redirects; throws when there is no answer. The place is checked by the look-up of the
 * connection itself, because a name may lead elsewhere each time (DNS rebinding). `fetch` has no such hook. A connection
 * is never used again, because it would not be checked again.
 */
export async function fetchHop(url: URL, options: HopOptions): Promise<HopAnswer> {
  const { headers, signal, ifPrivate, resolve } = options;
  const placesOf = async (host: string): Promise<readonly Place[]> => {
    const places = await resolve(host);
    const allowed = ifPrivate ? places.filter(({ isPrivate }) => !isPrivate) : places;
    if (ifPrivate && allowed.length === 0) throw ifPrivate;
    return allowed;
  };
  const host = bareHost(url.hostname);
  // The connection makes no look-up for an IP address.
  if (isIP(host) !== 0) await placesOf(host);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const response = await new Promise<IncomingMessage>((answered, reject) => {
    request(url, { headers, signal, agent: false, lookup: lookupBy(placesOf) })
      .on('response', answered)
      // Errors after the answer also end the body, which reports them.
      .on('error', reject)
      .end();
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: unpacked(response),
    discard: () => void response.destroy(),
  };
}

/** The look-up of a socket, which asks for one place or for all of them. */
const lookupBy =
  (placesOf: Resolve): LookupFunction =>
  (host, { all }, callback) => {
    placesOf(host).then(
      (places) => {
        const [first] = places;
        if (all) callback(null, [...places]);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error) => callback(error, ''),
    );
  };
