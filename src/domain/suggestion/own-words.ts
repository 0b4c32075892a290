/**
 * What a person wrote in a description. Calendar programs add how to join a call, often in a block between lines of
 * punctuation; its words (`meetup-join`, `meeting options`, `find your local number`) say nothing about the event.
 */
export function ownWords(text: string): string {
  const lines = text.slice(0, readLength).split(/\r?\n|<br ?\/?>/);
  const end = lines.findIndex((line) => isRule.test(line) || isAboutCall.test(line));
  return withoutLinks((end === -1 ? lines : lines.slice(0, end)).join('\n'));
}

/** Without addresses of pages and mail. */
export const withoutLinks = (text: string): string =>
  text.includes('://') || text.includes('@') || text.includes('www.') ? text.replace(links, ' ') : text;

/** True for a place that is only the name or address of a call service. */
export const isCallPlace = (location: string): boolean => isAboutCall.test(location);

/** Enough to tell what an event is; an untrusted file can hold any length. */
const readLength = 4_000;

const links = /<?(?:https?:\/\/|www\.)[^\s<>"']+>?|<?[^\s<>"'@]{1,64}@[^\s<>"'@]+\.[^\s<>"'@]+>?/g;

const isRule = /[_\-~:=*.]{12}/;

const isAboutCall =
  /microsoft teams|\bteams[- ](?:meeting|besprechung)|\bzoom[- ](?:meeting|webinar)|réunion zoom|reunión de zoom|google meet|\bwebex\b|gotomeeting|\bskype[- ](?:meeting|besprechung)|https:\/\/(?:[\w-]{1,63}\.){0,4}(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si)\//i;
