import type { ContentLine } from './content-line';
import type { Problems } from './problems';
import { quote } from './problems';

/** The properties of one component by name, while it is read. */
export type Properties = Map<string, ContentLine[]>;

/** Lines that are no property: text of the property before them when it can be, else reported and passed over. */
export interface StrayLines {
  readonly add: (text: string, number: number, properties: Properties) => void;
  /** The property that stray lines may belong to from now on. */
  readonly follow: (line: ContentLine) => void;
  readonly reset: () => void;
}

export function createStrayLines(problems: Problems): StrayLines {
  let before: ContentLine | null = null;
  let isReported = false;
  return {
    follow(line) {
      before = line;
    },
    reset() {
      before = null;
      isReported = false;
    },
    add(text, number, properties) {
      const lines = before && properties.get(before.name);
      const joined = before && join(before, text);
      if (lines && joined) {
        lines[lines.length - 1] = joined;
        before = joined;
      }
      if (!isReported && !(joined && isQuotedPrintable(joined))) {
        const done = joined
          ? `It was read as more text of the ${joined.name}.`
          : 'It was passed over, and so were any such lines right after it.';
        problems.add('bad-line', number, `This line is no calendar property: ${quote(text)}. ${done}`);
      }
      isReported = true;
    },
  };
}

const isQuotedPrintable = ({ params }: ContentLine): boolean =>
  params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE';

/** Looking for the `=` at the end again and again would make longer ones slow. */
const longestQuotedPrintable = 100_000;

/** Only running text goes on in the next line; conflict marks of a version control system are no text. */
function join(before: ContentLine, text: string): ContentLine | null {
  if (isQuotedPrintable(before)) {
    const goesOn = before.value.length < longestQuotedPrintable && before.value.endsWith('=');
    return goesOn ? { ...before, value: before.value.slice(0, -1) + text } : null;
  }
  const isText = before.name === 'DESCRIPTION' || before.name === 'LOCATION';
  if (!isText || /^(<{7}|={7}|>{7})/.test(text)) return null;
  return { ...before, value: `${before.value}\n${text}` };
}
