/**
 * One property of a component. The parser in this file shares no code with `src/calendar`, so that a bug of Mingle's reader
 * cannot hide a bug of its writer.
 */
export interface IcsProperty {
  /** Path of components without VCALENDAR: `VEVENT/VALARM`; empty for a property of the calendar itself. */
  readonly component: string;
  /** UID and RECURRENCE-ID of the outermost component; empty if it has none. */
  readonly uid: string;
  readonly recurrenceId: string;
  /** Index of the outermost component in the file. */
  readonly index: number;
  /** True if another component has the same UID and RECURRENCE-ID, of which a reader may keep only one. */
  readonly isOfSeveral: boolean;
  readonly name: string;
  /** Name and values of each parameter, sorted by name. */
  readonly params: readonly (readonly [name: string, ...values: readonly string[]])[];
  readonly value: string;
}

type ReadProperty = Omit<IcsProperty, 'uid' | 'recurrenceId' | 'isOfSeveral'>;

interface ReadComponent {
  readonly names: string[];
  readonly properties: ReadProperty[];
}

/** Every property of every component of a file. */
export function icsPropertiesIn(bytes: Uint8Array): readonly IcsProperty[] {
  const components: ReadComponent[] = [];
  let open: ReadComponent = { names: [], properties: [] };
  for (const line of linesOf(bytes)) {
    const property = parseLine(line);
    if (!property) continue;
    const component = property.value.trim().toUpperCase();
    const isFrame = component === 'VCALENDAR';
    if (property.name === 'BEGIN') {
      if (!isFrame) open.names.push(component);
    } else if (property.name === 'END') {
      // An END also closes the unclosed components inside.
      open.names.length = Math.max(0, open.names.lastIndexOf(component));
      if (open.names.length > 0) continue;
      components.push(open);
      open = { names: [], properties: [] };
    } else open.properties.push({ ...property, index: components.length, component: open.names.join('/') });
  }
  return identify(components);
}

function identify(components: readonly ReadComponent[]): readonly IcsProperty[] {
  const identified = components.map(({ properties }) => {
    const own = (name: string): string =>
      properties.find((one) => one.name === name && !one.component.includes('/'))?.value.trim() ?? '';
    return { properties, uid: own('UID'), recurrenceId: own('RECURRENCE-ID') };
  });
  const counts = new Map<string, number>();
  for (const { uid, recurrenceId } of identified) {
    counts.set(`${uid} ${recurrenceId}`, (counts.get(`${uid} ${recurrenceId}`) ?? 0) + 1);
  }
  return identified.flatMap(({ properties, uid, recurrenceId }) => {
    const isOfSeveral = (counts.get(`${uid} ${recurrenceId}`) ?? 0) > 1;
    return properties.map((property) => ({ ...property, uid, recurrenceId, isOfSeveral }));
  });
}

/** UTF-16 by its BOM or by a zero byte in the first letter; else each unfolded line is UTF-8, or Windows-1252 if invalid. */
function linesOf(bytes: Uint8Array): readonly string[] {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0)
    return unfold(new TextDecoder('utf-16le').decode(bytes));
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0)
    return unfold(new TextDecoder('utf-16be').decode(bytes));
  return unfold(Buffer.from(bytes).toString('latin1')).map((line) => {
    const written = Buffer.from(line, 'latin1');
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(written);
    } catch {
      return line.replaceAll(/[\u0080-\u009f]/g, (byte) => windowsRow[byte.charCodeAt(0) - 0x80] ?? byte);
    }
  });
}

/** The bytes 0x80 to 0x9F of Windows-1252, which some runtimes decode as Latin-1. */
const windowsRow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const unfold = (text: string): readonly string[] =>
  text
    .split(/\r*\n|\r/)
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n');

const lineShape = /^\s*([\w.-]+)\s*((?:;[^=;:]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;
const paramShape = /;([^=;:]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/g;
const valueShape = /(?:^|,)("[^"]*"|[^",]*)/g;

function parseLine(line: string): Pick<IcsProperty, 'name' | 'params' | 'value'> | null {
  const [, name, head = '', value = ''] = lineShape.exec(line) ?? [];
  if (name === undefined) return null;
  const params = [...head.matchAll(paramShape)].map(
    ([, param = '', values = '']) => [param.toUpperCase(), ...paramValues(values)] as const,
  );
  return { name: name.toUpperCase(), params: params.sort(([one], [other]) => (one < other ? -1 : 1)), value };
}

/** The values of a parameter, with the escapes of RFC 6868 undone. */
const paramValues = (text: string): readonly string[] =>
  [...text.matchAll(valueShape)].map(([, value = '']) =>
    value
      .replaceAll('"', '')
      .replaceAll(/\^([n'^])/g, (_, code: string) => ({ n: '\n', "'": '"' })[code] ?? '^'),
  );
