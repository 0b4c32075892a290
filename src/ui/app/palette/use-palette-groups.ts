import { useDebouncedValue } from '@mantine/hooks';
import { personPath } from '../../../contract/page-path';
import type {
  PaletteEvent,
  PaletteNote,
  PalettePerson,
  PaletteView,
} from '../../../contract/palette/palette-view';
import { keepAsUnderstood } from '../../../contract/quick-add/keep-as-understood';
import { isPlain } from '../../../contract/quick-add/plain';
import type { QuickAddReading } from '../../../contract/quick-add/quick-add-view';
import { foldText } from '../../../domain/text/fold';
import { fitOf, fits, searchedWords } from '../../../domain/text/search';
import type { Format } from '../../../words/format';
import { kindInText } from '../../../words/kind';
import { quotedTitle, titleOf } from '../../../words/title';
import { usePlanning } from '../../parts/own-events/planning';
import { partsOf } from '../../parts/own-events/understood';
import { useKeepOwn } from '../../parts/own-events/use-keep-own';
import { useAppInfo, useFormat } from '../app-info';
import { useOperation } from '../client/operation';
import { navigate } from '../shell/hash-location';
import { usePanel } from '../shell/panel';
import { useActions } from './actions';
import { inOrder, type PaletteGroup, type PaletteRow } from './palette-row';

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
  const rows = useRows(searchedWords(wanted));
  const sentence = reading && rows.ofSentence(reading, asked);
  const saysWhat = reading !== null && saysWhen(reading) && reading.event.title !== '';
  const people = { label: 'People', rows: found.people.map(rows.ofPerson) };
  const isCalled = ({ fit }: PaletteRow): boolean => fit <= fits.begins;
  const all: readonly PaletteGroup[] = [
    { label: 'Actions', rows: actions.filter(isCalled) },
    { label: 'Plan', rows: sentence && saysWhat ? [sentence] : [] },
    { label: 'Events', rows: found.events.filter(({ isOwn }) => !isOwn).map(rows.ofEvent) },
    { label: 'Your own events', rows: found.events.filter(({ isOwn }) => isOwn).map(rows.ofEvent) },
    people,
    { label: 'Notes', rows: found.notes.map(rows.ofNote) },
    { label: 'Actions', rows: actions.filter((row) => !isCalled(row)) },
    { label: 'Plan', rows: sentence && !saysWhat ? [sentence] : [] },
  ];
  const inScope = { actions: [{ label: 'Actions', rows: actions }], people: [people] };
  const isSettled = (load: { readonly kind: string; readonly stale?: boolean }) =>
    load.kind === 'failed' || (load.kind === 'loaded' && load.stale !== true);
  return {
    groups: inOrder(scope ? inScope[scope] : all),
    isFresh: asked === wanted && isSettled(find) && (!isSentence || isSettled(read)),
  };
}

const saysWhen = ({ understood }: QuickAddReading): boolean => understood.time.kind !== 'none';

function useRows(words: readonly string[]) {
  const format = useFormat();
  const { today } = useAppInfo();
  const panel = usePanel();
  const planSentence = usePlanSentence();
  const fitOfName = (name: string) => fitOf(foldText(name), words);
  return {
    ofEvent: (event: PaletteEvent): PaletteRow => ({
      id: `event ${event.key}`,
      label: titleOf(event.title),
      more: eventText(event, today, format),
      fit: fitOfName(event.title),
      run: () => panel.open(event.key),
    }),
    ofPerson: ({ id, name, organisation }: PalettePerson): PaletteRow => ({
      id: `person ${id}`,
      label: name,
      more: organisation,
      fit: fitOfName(name),
      run: () => navigate(personPath(id)),
    }),
    ofNote: ({ text, of }: PaletteNote, at: number): PaletteRow => ({
      id: `note ${at}`,
      label: text,
      more: of.kind === 'person' ? of.name : titleOf(of.title),
      fit: fits.inside,
      run: () => (of.kind === 'person' ? navigate(personPath(of.id)) : panel.open(of.key)),
    }),
    ofSentence: (reading: QuickAddReading, text: string): PaletteRow => ({
      id: 'sentence',
      // The dots say that something is asked first.
      label: `${reading.understood.isPast ? 'Log' : 'Plan'} ${quotedTitle(reading.event.title || text)}${isPlain(reading) ? '' : '…'}`,
      more: partsOf(reading, reading.event.title, today, format).join(' · '),
      fit: saysWhen(reading) && reading.event.title !== '' ? fits.begins : fits.inside,
      run: () => void planSentence(reading, text),
    }),
  };
}

/** Plans a sentence at once if it is plain, else in the dialog. */
function usePlanSentence() {
  const plan = usePlanning();
  const { keep } = useKeepOwn();
  return async (reading: QuickAddReading, text: string): Promise<void> => {
    const isKept = isPlain(reading) && (await keep(keepAsUnderstood(reading.event)));
    // What could not be kept is not lost: it is in the dialog.
    if (!isKept) plan({ text });
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
