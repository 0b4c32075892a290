import type { Problems } from '../read/problems';
import { quote } from '../read/problems';
import type { ContentLine } from './content-line';

/** Handles lines that are no property: joins them to the property before if that can be, else reports and skips them. */
export interface StrayLines {
  /** `properties` are those of the component so far; the last one may be replaced by a longer one. */
  readonly add: (text: string, number: number, properties: ContentLine[]) => void;
  /** A property was added: stray lines that follow may belong to it. */
  readonly follow: () => void;
  /** Stray lines that follow belong to no property. */
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

/** Bounded, because each appended line copies the value: without a bound the time would be quadratic. */
const longestQuotedPrintable = 100_000;

const joinedTexts: ReadonlySet<string> = new Set(['DESCRIPTION', 'LOCATION', 'X-ALT-DESC']);

/** Joins a line to one of `joinedTexts`, or to quoted-printable; null for others, and for merge conflict markers. */
function join(before: ContentLine, text: string): ContentLine | null {
  if (isQuotedPrintable(before)) {
    const isContinued = before.value.length < longestQuotedPrintable && before.value.endsWith('=');
    return isContinued ? { ...before, value: before.value.slice(0, -1) + text } : null;
  }
  if (!joinedTexts.has(before.name) || /^(<{7}|={7}|>{7})/.test(text)) return null;
  return { ...before, value: `${before.value}\n${text}` };
}
