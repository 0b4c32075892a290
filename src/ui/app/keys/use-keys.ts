import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useAppInfo } from '../app-info';
import { isGuarded } from './key-guards';
import { type KeyAction, type KeyMap, type KeyMapName, keyMaps } from './key-maps';
import { isLetterKey, nameOfKey, wordsOfKey } from './key-name';

/** Receives the pressed key, as an action may have several. Returning `false` leaves it to other listeners and the browser. */
type KeyHandler<Key> = (key: Key, event: KeyboardEvent) => unknown;

export type KeyHandlers<Name extends KeyMapName> = {
  readonly [Action in keyof (typeof keyMaps)[Name]]: (typeof keyMaps)[Name][Action] extends {
    readonly keys: readonly (infer Key)[];
  }
    ? KeyHandler<Key>
    : never;
};

/**
 * Binds a key map to the page, or to the element in `scope`, whose listener runs before the page's. In a dialog or an open
 * menu no key works. In a text field or on auto-repeat a key works only if its action allows it, and letters also need the
 * user's setting.
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

/** Returns the label of an action's first key, to show on its button; undefined if the settings switch the key off. */
export function useShownKey(): (action: KeyAction) => string | undefined {
  const { letterKeys } = useAppInfo().settings;
  return ({ keys: [key = ''] }) => (isLetterKey(key) && !letterKeys ? undefined : wordsOfKey(key).join('+'));
}
