import { useDebouncedValue } from '@mantine/hooks';
import { personPath } from '../../../contract/page-path';
import type {
  PaletteEvent,
  PaletteNote,
  PalettePerson,
  PaletteView,
} from '../../../contract/palette/palette-view';
import type { QuickAddReading } from '../../../contract/quick-add/quick-add-view';
import type { Format } from '../../../words/format';
import { kindInText } from '../../../words/kind';
import { quotedTitle, titleOf } from '../../../words/title';
import { usePlanning } from '../../parts/own-events/planning';
import { partsOf } from '../../parts/own-events/understood';
import { useAppInfo, useFormat } from '../app-info';
import { useOperation } from '../client/operation';
import { navigate } from '../shell/hash-location';
import { usePanel } from '../shell/panel';
import { useActions } from './actions';
import type { PaletteGroup, PaletteRow } from './palette-row';

/** Milliseconds after the last key. */
const findAfter = 60;
const mostOfEach = 6;

const nothing: PaletteView = { events: [], people: [], notes: [] };

/** `>` looks among actions alone, `@` among people alone, as in editors. */
const scopes = { '>': 'actions', '@': 'people' } as const;

interface PaletteGroups {
  readonly groups: readonly PaletteGroup[];
  /** The groups are of the text as it is now. */
  readonly isFresh: boolean;
}

/** What the palette offers for a text. */
export function usePaletteGroups(text: string): PaletteGroups {
  const typed = text.trim();
  const scope = scopes[typed.charAt(0) as keyof typeof scopes] ?? null;
  const wanted = scope ? typed.slice(1).trim() : typed;
  const [asked] = useDebouncedValue(wanted, findAfter);
  const find = useOperation('palette.find', { text: asked, limit: mostOfEach }, { keepPrevious: true });
  const isSentence = scope === null && asked !== '';
  const read = useOperation('quick-add.read', { text: asked }, { enabled: isSentence, keepPrevious: true });
  const found = find.kind === 'loaded' ? find.value : nothing;
  const reading = isSentence && read.kind === 'loaded' ? read.value : null;
  const actions = useActions(wanted);
  const rows = useRows();
  const sentence = reading && rows.ofSentence(reading, asked);
  const isWhen = reading?.understood.time.kind !== 'none';
  const people = { label: 'People', rows: found.people.map(rows.ofPerson) };
  const all: readonly PaletteGroup[] = [
    { label: 'Plan', rows: sentence && isWhen ? [sentence] : [] },
    { label: 'Events', rows: found.events.filter(({ isOwn }) => !isOwn).map(rows.ofEvent) },
    { label: 'Your own events', rows: found.events.filter(({ isOwn }) => isOwn).map(rows.ofEvent) },
    people,
    { label: 'Notes', rows: found.notes.map(rows.ofNote) },
    { label: 'Actions', rows: actions },
    { label: 'Plan', rows: sentence && !isWhen ? [sentence] : [] },
  ];
  const inScope = { actions: [{ label: 'Actions', rows: actions }], people: [people] };
  const isSettled = (load: { readonly kind: string; readonly stale?: boolean }) =>
    load.kind === 'failed' || (load.kind === 'loaded' && load.stale !== true);
  return {
    groups: (scope ? inScope[scope] : all).filter((group) => group.rows.length > 0),
    isFresh: asked === wanted && isSettled(find) && (!isSentence || isSettled(read)),
  };
}

function useRows() {
  const format = useFormat();
  const { today } = useAppInfo();
  const panel = usePanel();
  const plan = usePlanning();
  return {
    ofEvent: (event: PaletteEvent): PaletteRow => ({
      id: `event ${event.key}`,
      label: titleOf(event.title),
      more: eventText(event, today, format),
      run: () => panel.open(event.key),
    }),
    ofPerson: ({ id, name, organisation }: PalettePerson): PaletteRow => ({
      id: `person ${id}`,
      label: name,
      more: organisation,
      run: () => navigate(personPath(id)),
    }),
    ofNote: ({ text, of }: PaletteNote, at: number): PaletteRow => ({
      id: `note ${at}`,
      label: text,
      more: of.kind === 'person' ? of.name : titleOf(of.title),
      run: () => (of.kind === 'person' ? navigate(personPath(of.id)) : panel.open(of.key)),
    }),
    ofSentence: (reading: QuickAddReading, text: string): PaletteRow => ({
      id: 'sentence',
      label: `${reading.understood.isPast ? 'Log' : 'Plan'} ${quotedTitle(reading.event.title || text)}`,
      more: partsOf(reading, reading.event.title, today, format).join(' · '),
      run: () => plan({ text }),
    }),
  };
}

const eventText = (
  { day, repeats, place, kind }: PaletteEvent,
  today: PaletteEvent['day'],
  format: Format,
): string =>
  [format.datedDay(day, today), repeats && 'repeats', kind && kindInText(kind), place]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
