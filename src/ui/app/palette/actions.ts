import { foldText } from '../../../domain/text/fold';
import { type Fit, fitOf, hasWords, searchedWords } from '../../../domain/text/search';
import { usePlanning } from '../../parts/own-events/planning';
import { useHistory } from '../client/history';
import { useOpenHelp } from '../help/help';
import { useImportFiles } from '../importing/import-files';
import { type KeyAction, keyMaps } from '../keys/key-maps';
import { useShownKey } from '../keys/use-keys';
import { navigate } from '../shell/hash-location';
import type { PaletteRow } from './palette-row';

interface Action {
  readonly label: string;
  /** What it is called in a word, if that is not the label. */
  readonly name?: string;
  /** Other words by which it is found. */
  readonly words?: string;
  readonly key?: KeyAction;
  readonly run: () => void;
}

const screens: readonly (readonly [string, string, string?])[] = [
  ['/today', 'Today'],
  ['/week', 'Week', 'calendar mix month'],
  ['/events', 'Events', 'table search'],
  ['/people', 'People', 'contacts'],
  ['/follow-ups', 'Follow-ups', 'promises'],
  ['/calendars', 'Calendars', 'subscriptions imports'],
  ['/decide', 'Decide one by one', 'mark unmarked events triage'],
  ['/rules', 'Rules', 'mark'],
  ['/leads', 'Leads', 'jobs'],
  ['/archived', 'Archived events', 'gone'],
  ['/settings', 'Settings', 'preferences zone backup restore reminders export'],
];

/** What one can do from anywhere, as rows of the palette; those with every word of `text`. */
export function useActions(text: string): readonly PaletteRow[] {
  const plan = usePlanning();
  const { undo, redo } = useHistory();
  const { choose } = useImportFiles();
  const openHelp = useOpenHelp();
  const shownKey = useShownKey();
  const keys = keyMaps.everywhere;
  const actions: readonly Action[] = [
    { label: 'Plan something', words: 'add new event quick', key: keys.add, run: () => plan() },
    { label: 'Log something', words: 'add past was happened', key: keys.add, run: () => plan() },
    { label: 'Open a calendar file', words: 'import ics', key: keys.openFiles, run: choose },
    { label: 'Undo', key: keys.undo, run: () => void undo() },
    { label: 'Redo', key: keys.redo, run: () => void redo() },
    ...screens.map(([path, label, words]) => ({
      label: `Go to ${label}`,
      name: label,
      words: words ?? '',
      run: () => navigate(path),
    })),
    { label: 'Export your data', words: 'ics csv json markdown save', run: () => navigate('/settings') },
    { label: 'Show the keys', words: 'help shortcuts keyboard', key: keys.help, run: () => openHelp('keys') },
    { label: 'What is new', words: 'news changes version', run: () => openHelp('news') },
  ];
  const words = searchedWords(text);
  return actions
    .filter(({ label, words: others = '' }) => hasWords(foldText(`${label} ${others}`), words))
    .map((action) => ({ ...action, fit: fitOfAction(action, words) }))
    .map(({ label, key, fit, run }) => ({
      id: `action ${label}`,
      label,
      more: (key && shownKey(key)) ?? '',
      fit,
      run,
    }));
}

function fitOfAction({ label, name = label }: Action, words: readonly string[]): Fit {
  const [ofLabel, ofName] = [fitOf(foldText(label), words), fitOf(foldText(name), words)];
  return ofName < ofLabel ? ofName : ofLabel;
}
