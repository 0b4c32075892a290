/**
 * The seconds that a server asks to wait in its Retry-After (RFC 9110 §10.2.3), rounded up; null for none, for a time that
 * has passed, and for rubbish. `now` is the server's Date, if it sends one, because the two clocks may differ.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((parseHttpDate(text) - now) / 1000);
  return seconds > 0 && Number.isFinite(seconds) ? seconds : null;
}

/** The three forms of RFC 9110 §5.6.7, in epoch milliseconds; the asctime form is in UTC and does not say so. */
export const parseHttpDate = (text: string): number =>
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? /.test(text)
    ? Date.parse(text.endsWith(' GMT') ? text : `${text} GMT`)
    : Number.NaN;
