import type { ContentLine } from '../text/content-line';
import type { ObservanceLines } from '../zones/zone-definition';
import type { Problems } from './problems';

export interface OpenComponent {
  readonly name: string;
  /** The line of its BEGIN. */
  readonly line: number;
  /** null for a component that is not read. */
  readonly properties: ContentLine[] | null;
  /** The STANDARD and DAYLIGHT parts of a VTIMEZONE. */
  readonly parts: ObservanceLines[];
}

/** The open components, outermost first. */
export interface ComponentStack {
  readonly begin: (name: string, line: number) => void;
  readonly end: (name: string, line: number) => void;
  readonly top: () => OpenComponent | null;
  /** The component that the end of the file cuts off: an open event, else the outermost component; null if none is open. */
  readonly cut: () => OpenComponent | null;
}

/** Shared, because a hostile file can open any number of components; only a VTIMEZONE gets its own list. */
const noParts: ObservanceLines[] = [];

/** Components that never contain one another, so the BEGIN of one closes another whose END is missing. */
const topLevel = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY']);

/** Components whose own properties are read. */
const readComponents = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE']);

/** True for components that occur only in calendars. */
export const isCalendarComponent = (name: string): boolean => name === 'VCALENDAR' || topLevel.has(name);

/** `onClose` is called with each component when it closes, and with its parent. */
export function createComponentStack(
  problems: Problems,
  onClose: (component: OpenComponent, parent: OpenComponent | null) => void,
): ComponentStack {
  const open: OpenComponent[] = [];
  // By name, so that an END without its BEGIN is found without a search through the whole stack.
  const counts = new Map<string, number>();
  const top = (): OpenComponent | null => open.at(-1) ?? null;

  const close = (): void => {
    const component = open.pop();
    if (!component) return;
    counts.set(component.name, (counts.get(component.name) ?? 1) - 1);
    onClose(component, top());
  };

  const closeWhile = (isUnended: (component: OpenComponent) => boolean, line: number): void => {
    for (let last = top(); last && isUnended(last); last = top()) {
      if (last.name === 'VEVENT') {
        const message = `The event that begins here has no END:VEVENT. It was ended before line ${line}.`;
        problems.add('unbalanced', last.line, message, { uid: uidOf(last) });
      }
      close();
    }
  };

  return {
    top,
    begin(name, line) {
      if (name === 'VCALENDAR') closeWhile(() => true, line);
      else if (topLevel.has(name)) closeWhile((component) => component.name !== 'VCALENDAR', line);
      const isRead = readComponents.has(name) || top()?.name === 'VTIMEZONE';
      open.push({ name, line, properties: isRead ? [] : null, parts: name === 'VTIMEZONE' ? [] : noParts });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    end(name, line) {
      if (!counts.get(name)) {
        problems.add('unbalanced', line, `END:${name} ends nothing that was begun. It was passed over.`);
        return;
      }
      closeWhile((component) => component.name !== name, line);
      close();
    },
    cut: () => open.find((component) => component.name === 'VEVENT') ?? open[0] ?? null,
  };
}

export const uidOf = ({ properties }: OpenComponent): string | undefined =>
  properties?.find((line) => line.name === 'UID')?.value;
