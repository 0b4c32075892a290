import type { ContactParam } from '../../domain/people/contact';
import type { Photo } from '../photo';
import { decodeBase64 } from './base64';
import { typesOf } from './params';
import type { CardProperty } from './property';
import { isBase64 } from './property';

const dataUri = /^data:([^,;]*)((?:;[^,;]*)*),/i;

/** What a PHOTO says: its bytes, or where it is; null if it is neither. */
export function readPhoto({ params, value }: CardProperty): Photo | { readonly address: string } | null {
  const text = value.trim();
  // Some programs escape the comma of a data URI, which no URI has.
  const data = dataUri.exec(text.slice(0, 300).replace('\\,', ',').replaceAll('\\;', ';'));
  if (data) return readData(data[1] ?? '', data[2] ?? '', text.slice(text.indexOf(',') + 1));
  if (/^[a-z][a-z\d+.-]{1,30}:/i.test(text)) return { address: text };
  const bytes = isBase64(params) || text.length > 100 ? decodeBase64(text) : null;
  return bytes && bytes.length > 0 ? { mediaType: mediaTypeOf(params), bytes } : null;
}

function readData(mediaType: string, parameters: string, data: string): Photo | null {
  if (!/;base64$/i.test(parameters)) return null;
  const bytes = decodeBase64(data);
  return bytes && bytes.length > 0 ? { mediaType: mediaType.toLowerCase() || 'image/jpeg', bytes } : null;
}

/** The TYPE of vCard 2.1 and 3.0 names the subtype only. */
function mediaTypeOf(params: readonly ContactParam[]): string {
  const type = typesOf(params).find((one) => one !== 'pref') ?? 'jpeg';
  if (type.includes('/')) return type;
  return `image/${type === 'jpg' ? 'jpeg' : type}`;
}
