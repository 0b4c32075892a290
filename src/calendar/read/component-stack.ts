import type { ContentLine } from '../text/content-line';
import type { ObservanceLines } from '../zones/zone-definition';
import type { Problems } from './problems';

export interface OpenComponent {
  readonly name: string;
  /** Of its BEGIN. */
  readonly line: number;
  /** null where nothing is read. */
  readonly properties: ContentLine[] | null;
  /** The STANDARD and DAYLIGHT parts of a VTIMEZONE. */
  readonly parts: ObservanceLines[];
}

/** The open components, outermost first. */
export interface ComponentStack {
  readonly begin: (name: string, line: number) => void;
  readonly end: (name: string, line: number) => void;
  readonly top: () => OpenComponent | null;
  /** What the end of the file leaves open: an event, else the outermost component. */
  readonly cut: () => OpenComponent | null;
}

/** Shared, since any number of components can be open; only a VTIMEZONE is given parts. */
const noParts: ObservanceLines[] = [];

/** These never lie inside one another, so the BEGIN of one ends what a missing END left open. */
const topLevel = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY']);

/** What lies directly in these is read; other components are only passed through. */
const kept = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE']);

/** True for components that only a calendar holds. */
export const isCalendarComponent = (name: string): boolean => name === 'VCALENDAR' || topLevel.has(name);

/** `onClose` gets each component as it ends, with the one around it. */
export function createComponentStack(
  problems: Problems,
  onClose: (component: OpenComponent, parent: OpenComponent | null) => void,
): ComponentStack {
  const open: OpenComponent[] = [];
  // Counted, so that an END without its BEGIN is known without looking through everything that is open.
  const counts = new Map<string, number>();
  const top = (): OpenComponent | null => open.at(-1) ?? null;

  const close = (): void => {
    const component = open.pop();
    if (!component) return;
    counts.set(component.name, (counts.get(component.name) ?? 1) - 1);
    onClose(component, top());
  };

  const closeWhile = (isLeftOpen: (component: OpenComponent) => boolean, line: number): void => {
    for (let last = top(); last && isLeftOpen(last); last = top()) {
      if (last.name === 'VEVENT') {
        const message = `The event that begins here has no END:VEVENT. It was ended before line ${line}.`;
        problems.add('unbalanced', last.line, message, uidOf(last));
      }
      close();
    }
  };

  return {
    top,
    begin(name, line) {
      if (name === 'VCALENDAR') closeWhile(() => true, line);
      else if (topLevel.has(name)) closeWhile((component) => component.name !== 'VCALENDAR', line);
      const isKept = kept.has(name) || top()?.name === 'VTIMEZONE';
      open.push({ name, line, properties: isKept ? [] : null, parts: name === 'VTIMEZONE' ? [] : noParts });
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
