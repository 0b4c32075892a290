import { decodeCleanly, decodingsOf } from '../calendar/text/decode';

export interface FileText {
  readonly text: string;
  /** The first line that is not in UTF-8 and was read as Windows-1252; 0 for none. */
  readonly foreignLine: number;
}

/** Decodes a file: UTF-8 or UTF-16, else the charset that its XML declaration names, else line by line as Windows-1252. */
export function textOfFile(file: Uint8Array): FileText {
  const bytes = withoutHalfCharacter(file);
  const clean = decodeCleanly(bytes);
  if (clean !== null) return { text: clean, foreignLine: 0 };
  const declared = decodeAsDeclared(bytes);
  return declared === null ? decodeByLine(bytes) : { text: declared, foreignLine: 0 };
}

/** A file that is cut within a character of UTF-8 would not be UTF-8 at all otherwise. */
function withoutHalfCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** Not those that `decodeByLine` reads better: it also finds lines in UTF-8 between the others. */
const western = /^(?:utf-?8|iso-8859-1|latin-?1|windows-1252|us-ascii|ascii)$/i;

function decodeAsDeclared(bytes: Uint8Array): string | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(beginning)?.[1];
  if (label === undefined || western.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function decodeByLine(bytes: Uint8Array): FileText {
  const lines: string[] = [];
  let foreignLine = 0;
  for (const { pieces, decodeLine } of decodingsOf(bytes).slice(1)) {
    for (const piece of pieces()) {
      for (const line of piece?.text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
        const decoded = decodeLine?.(line) ?? { text: line, isUtf8: true };
        lines.push(decoded.text);
        if (!decoded.isUtf8) foreignLine ||= lines.length;
      }
    }
  }
  return { text: lines.join(''), foreignLine };
}
