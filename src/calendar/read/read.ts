import type { CalendarContent, Problem } from '../../domain/calendars/calendar';
import type { Decoding } from '../text/decode';
import { decodingsOf } from '../text/decode';
import { createLineCutter } from '../text/lines';
import { describeForeignFile } from '../text/not-a-calendar';
import type { Components } from './components';
import { createComponents } from './components';
import { reportNoDays } from './no-days';
import type { Problems } from './problems';
import { createProblems } from './problems';
import { joinSeries } from './series';
import { createStream } from './stream';

export interface ReadOptions {
  /** Called about 200 times, with bytes of the file. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** More than any real calendar has; some JavaScript engines allow no longer string. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Reads a calendar file (RFC 5545) from any bytes; never throws. A fault costs a line or an event and is listed in
 * `problems`; a file that is not a calendar gives no series and one problem that says what it is. The time is linear in
 * the length of the file, also for hostile files.
 */
export function readCalendar(bytes: Uint8Array, options: ReadOptions = {}): CalendarContent {
  if (bytes.length > mostBytes) {
    return emptyContent({
      code: 'too-large',
      line: 0,
      message: 'The file is larger than 256 MB. It was not read.',
    });
  }
  for (const decoding of decodingsOf(bytes)) {
    const content = readDecoded(bytes, decoding, options);
    if (content) return content;
  }
  throw new Error('every file can be read as single bytes');
}

/** null if the file turns out to have another encoding. */
function readDecoded(bytes: Uint8Array, decoding: Decoding, options: ReadOptions): CalendarContent | null {
  const problems = createProblems();
  const stream = createStream(problems);
  const components = createComponents(stream.handlers, problems);
  const beginning = readLines(decoding, components, problems, options);
  if (beginning === null) return null;
  const { isCalendar, otherComponents } = components.onEnd();
  if (!isCalendar) return emptyContent(describeForeignFile(bytes, beginning));
  const { events, ...content } = stream.end();
  const series = joinSeries(events, content.zones);
  reportNoDays(series, events, content.zones, problems);
  return { ...content, events: events.length, series, otherComponents, problems: problems.list() };
}

/** The content of a file that cannot be read at all. */
export const emptyContent = (problem: Problem): CalendarContent => ({
  name: '',
  zone: null,
  refreshMinutes: null,
  method: '',
  exportedAt: null,
  series: [],
  events: 0,
  zones: {},
  unknownZones: [],
  otherComponents: 0,
  problems: [problem],
});

/** Passes the lines to `components` and returns the beginning of the text; null if the file has another encoding. */
function readLines(
  { pieces, length, decodeLine }: Decoding,
  components: Components,
  problems: Problems,
  { onProgress }: ReadOptions,
): string | null {
  const reportStep = Math.max(1, Math.floor(length / 200));
  let nextReport = reportStep;
  let foreignLine = 0;
  let beginning = '';
  const lines = createLineCutter((line, number) => {
    if (!decodeLine) return components.onLine(line, number);
    const decoded = decodeLine(line);
    if (!decoded.isUtf8) foreignLine ||= number;
    components.onLine(decoded.text, number);
  });
  for (const piece of pieces()) {
    if (!piece) return null;
    if (beginning.trim() === '') beginning = piece.text;
    lines.add(piece.text);
    if (onProgress && piece.end >= nextReport && piece.end < length) {
      onProgress(piece.end, length);
      nextReport = piece.end + reportStep;
    }
  }
  lines.end();
  if (foreignLine > 0) {
    const message =
      'Here and perhaps further on the file is not in UTF-8. Such lines were read as Windows-1252.';
    problems.add('wrong-charset', foreignLine, message);
  }
  onProgress?.(length, length);
  return beginning;
}
