/** A stretch of text; with `href`, one that leads somewhere. */
export interface TextPiece {
  readonly text: string;
  readonly href: string | null;
}

const webSchemes = new Set(['http:', 'https:']);

/** The address, when it is one that may be opened from here; scripts, files and the like are not. */
export function toSafeLink(text: string): string | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/\S+$/i.test(trimmed)) return null;
  const url = URL.parse(trimmed);
  return url && webSchemes.has(url.protocol) ? url.href : null;
}

const tag =
  /<\/?(?:a|b|i|u|p|br|hr|em|strong|span|div|font|ul|ol|li|h[1-6]|table|tbody|tr|td|pre|html|body)(?=[\s/>])[^>]*>/i;
const blocks = 'p, div, br, hr, li, ul, ol, tr, table, h1, h2, h3, h4, h5, h6, pre';

/** What an address says beside the words it hides behind. */
function withAddress(link: HTMLAnchorElement): string {
  const words = link.textContent?.trim() ?? '';
  const href = toSafeLink(link.getAttribute('href') ?? '');
  return href === null || words === '' || words.includes('://')
    ? words || (href ?? '')
    : `${words} (${href})`;
}

/** A description as plain text: calendars write some of them as HTML. Nothing of it is ever rendered or loaded. */
export function toPlainText(description: string): string {
  if (!tag.test(description)) return description.trim();
  const { body } = new DOMParser().parseFromString(description, 'text/html');
  for (const hidden of body.querySelectorAll('script, style')) hidden.remove();
  for (const link of body.querySelectorAll('a')) link.replaceWith(withAddress(link));
  for (const block of body.querySelectorAll(blocks)) {
    if (block.matches('li')) block.prepend('• ');
    block.before('\n');
    if (!block.matches('br, hr, li, tr')) block.after('\n');
  }
  return (body.textContent ?? '')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const address = /https?:\/\/[^\s<>"]+/gi;
const closing = /[.,;:!?)\]}'’”]+$/;

/** Splits text at the web addresses in it; a full stop or bracket after an address is not part of it. */
export function toPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const shown = match[0].replace(closing, '');
    const href = toSafeLink(shown);
    if (href === null) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), href: null });
    pieces.push({ text: shown, href });
    at = match.index + shown.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}
