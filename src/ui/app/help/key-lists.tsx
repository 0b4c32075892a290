import { Kbd } from '@mantine/core';
import { append } from '../../../domain/append';
import { useAppInfo } from '../app-info';
import { type KeyAction, type KeyMap, type KeyMapName, keyMaps } from '../keys/key-maps';
import { isLetterKey, wordsOfKey } from '../keys/key-name';
import classes from './key-lists.module.css';

/** The title that each key map is listed under; maps with the same title share a list. */
const titles: Readonly<Record<KeyMapName, string>> = {
  everywhere: 'Everywhere',
  screens: 'Everywhere',
  panel: 'Everywhere',
  panelFields: 'Everywhere',
  events: 'Among events',
  table: 'Among events',
  search: 'Among events',
  searchField: 'Among events',
  selection: 'Among events',
  week: 'In the week',
  weeks: 'In the week',
  ownEvents: 'On your own events',
  happened: 'Did it happen?',
  people: 'Among people',
  peopleScreen: 'Among people',
  followUps: 'Among follow-ups',
  steps: 'Among the steps of an event',
  notMet: 'After an event, on a person you wanted to meet',
  programme: 'In a programme',
  programmeScreen: 'In a programme',
  deciding: 'Deciding one by one',
  decided: 'Deciding one by one',
  marks: 'On the selected events',
  suggestions: 'On the selected events',
};

/** A browser keeps these keys for its tabs. */
const isOffered = (name: string): boolean => name !== 'screens' || 'mingle' in window;

const actionsUnder = (title: string): readonly KeyAction[] =>
  Object.entries<KeyMap>(keyMaps)
    .filter(([name]) => titles[name as KeyMapName] === title && isOffered(name))
    .flatMap(([, map]) => Object.values(map));

/** All keys of the page. */
export function KeyLists() {
  const { letterKeys } = useAppInfo().settings;
  return (
    <>
      {[...new Set(Object.values(titles))].map((title) => (
        <KeyList
          key={title}
          title={title}
          actions={actionsUnder(title).filter(({ keys }) => letterKeys || !keys.every(isLetterKey))}
        />
      ))}
      {!letterKeys && (
        <p className={classes.note}>Single-letter keys are off. You can turn them on in the settings.</p>
      )}
    </>
  );
}

function KeyList({ title, actions }: { readonly title: string; readonly actions: readonly KeyAction[] }) {
  if (actions.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <dl className={classes.list}>
        {actions.map(({ keys, does }) => (
          <div key={does} className={classes.row}>
            <dt>{does}</dt>
            <dd className={classes.keys}>
              {groupKeys(keys).map((words) => (
                <span key={words.join(' ')} className={classes.together}>
                  {words.map((word) => (
                    <Kbd key={word}>{word}</Kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The labels of keys, grouped by their modifiers: `Shift ↑ ↓` in one group, `Ctrl Shift Z` and `Ctrl Y` in two. */
export function groupKeys(keys: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const words = wordsOfKey(key);
    const modifiers = words.slice(0, -1).join(' ');
    const group = groups.get(modifiers);
    if (group) append(group, words.slice(-1));
    else groups.set(modifiers, [...words]);
  }
  return [...groups.values()];
}
