import type { Problems } from '../read/problems';
import { quote } from '../read/problems';
import type { ContentLine } from './content-line';

/** Lines that are no property: text of the property before them when it can be, else reported and passed over. */
export interface StrayLines {
  /** `properties` are those of the component so far; its last may grow. */
  readonly add: (text: string, number: number, properties: ContentLine[]) => void;
  /** From now on the last property is the one that stray lines may belong to. */
  readonly follow: () => void;
  /** From now on there is no such property. */
  readonly reset: () => void;
}

export function createStrayLines(problems: Problems): StrayLines {
  let canFollow = false;
  let isReported = false;
  return {
    follow() {
      canFollow = true;
      isReported = false;
    },
    reset() {
      canFollow = false;
      isReported = false;
    },
    add(text, number, properties) {
      const before = canFollow ? properties.at(-1) : undefined;
      const joined = before ? join(before, text) : null;
      if (joined) properties[properties.length - 1] = joined;
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
