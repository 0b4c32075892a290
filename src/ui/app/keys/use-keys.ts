import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useAppInfo } from '../app-info';
import { isGuarded } from './key-guards';
import { type KeyAction, type KeyMap, type KeyMapName, keyMaps } from './key-maps';
import { isLetterKey, nameOfKey, wordsOfKey } from './key-name';

/**
 * Is told which of the keys of an action was pressed, where it has several. `false` leaves the key to whatever else hears it.
 */
type KeyHandler<Key> = (key: Key, event: KeyboardEvent) => unknown;

export type KeyHandlers<Name extends KeyMapName> = {
  readonly [Action in keyof (typeof keyMaps)[Name]]: (typeof keyMaps)[Name][Action] extends {
    readonly keys: readonly (infer Key)[];
  }
    ? KeyHandler<Key>
    : never;
};

/**
 * Binds one map of keys: to all of the page, or to what has the focus within `scope`, which then comes first. No key works
 * while one types, in a dialog or an open menu, or held down, unless its action says so; letters need the settings' leave.
 */
export function useKeys<Name extends KeyMapName>(
  name: Name,
  handlers: KeyHandlers<Name>,
  scope?: RefObject<HTMLElement | null>,
): void {
  const { letterKeys } = useAppInfo().settings;
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = nameOfKey(event);
    const map: KeyMap = keyMaps[name];
    const [action, description] = Object.entries(map).find(([, { keys }]) => keys.includes(key)) ?? [];
    if (!action || !description || isGuarded(event, key, description, letterKeys)) return;
    const handler = (handlers as Readonly<Record<string, KeyHandler<string>>>)[action];
    if (handler?.(key, event) !== false) event.preventDefault();
  });
  useEffect(() => {
    const target: EventTarget | null = scope ? scope.current : window;
    const handle = (event: Event) => onKeyDown(event as KeyboardEvent);
    target?.addEventListener('keydown', handle);
    return () => target?.removeEventListener('keydown', handle);
  }, [scope]);
}

/** Tells what stands on the key of an action, for the button that does the same; undefined where the settings switched it off. */
export function useShownKey(): (action: KeyAction) => string | undefined {
  const { letterKeys } = useAppInfo().settings;
  return ({ keys: [key = ''] }) => (isLetterKey(key) && !letterKeys ? undefined : wordsOfKey(key).join('+'));
}
