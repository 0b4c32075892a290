import type { Failure } from '../contract/failure';
import type { Result } from '../domain/result';

export interface FeedRequest {
  /** As the user typed it, or as an earlier `Feed` returned it. */
  readonly address: string;
  /** The validators that the server sent with the current calendar, for a conditional request; empty for none. */
  readonly etag: string;
  readonly lastModified: string;
  /** What is expected; without it, a calendar. A programme may be XML, so its reader tells it from a web page. */
  readonly wanted?: 'calendar' | 'programme';
  readonly signal?: AbortSignal;
}

/** A server's answer. */
export type Feed =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'calendar';
      /** The https or http address for later fetches. */
      readonly address: string;
      /** The server's host name, because the file name that it sends may contain the secret address. */
      readonly fileName: string;
      /**
       * As the server sent them, but in UTF-8 where they are in another charset that it named: the label comes with this
       * answer only, and what is stored must be readable without it.
       */
      readonly bytes: Uint8Array;
      readonly etag: string;
      readonly lastModified: string;
    };

/** Why a fetch brought no calendar; `message` names the server and never the address. */
export interface FeedFailure extends Failure {
  /** For how long the server asks not to be asked again (Retry-After, RFC 9110 §10.2.3); more than 0. */
  readonly retryAfterSeconds?: number;
}

/** Fetches a calendar or a programme. */
export type FetchFeed = (request: FeedRequest) => Promise<Result<Feed, FeedFailure>>;
