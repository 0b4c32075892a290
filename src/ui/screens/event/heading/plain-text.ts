/** A part of a text, as it is or as a link. */
export interface TextPiece {
  readonly text: string;
  /** Null for text without a link. */
  readonly href: string | null;
}

const webSchemes = new Set(['http:', 'https:']);

/** The address if it is http(s), else null: links in a calendar's text must never open `javascript:`, `file:` and the like. */
export function toSafeLink(text: string): string | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/\S+$/i.test(trimmed)) return null;
  const url = URL.parse(trimmed);
  return url && webSchemes.has(url.protocol) ? url.href : null;
}

const tag =
  /<\/?(?:a|b|i|u|p|br|hr|em|strong|span|div|font|ul|ol|li|h[1-6]|table|tbody|tr|td|pre|html|body)(?=[\s/>])[^>]*>/i;
const blocks = 'p, div, br, hr, li, ul, ol, tr, table, h1, h2, h3, h4, h5, h6, pre';

/** The link's text with its address behind it: `Programme (https://…)`; only the address or the text where one is enough. */
function linkText(link: HTMLAnchorElement): string {
  const words = link.textContent?.trim() ?? '';
  const href = toSafeLink(link.getAttribute('href') ?? '');
  return href === null || words === '' || words.includes('://')
    ? words || (href ?? '')
    : `${words} (${href})`;
}

/** A description as plain text; some calendars write HTML. The HTML is only parsed: nothing of it is rendered or loaded. */
export function toPlainText(description: string): string {
  if (!tag.test(description)) return description.trim();
  const { body } = new DOMParser().parseFromString(description, 'text/html');
  for (const hidden of body.querySelectorAll('script, style')) hidden.remove();
  for (const link of body.querySelectorAll('a')) link.replaceWith(linkText(link));
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
const trailingPunctuation = /[.,;:!?)\]}'’”]+$/;

/** Splits text at its web addresses; a full stop or bracket after an address is not part of it. */
export function toPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const shown = match[0].replace(trailingPunctuation, '');
    const href = toSafeLink(shown);
    if (href === null) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), href: null });
    pieces.push({ text: shown, href });
    at = match.index + shown.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}
