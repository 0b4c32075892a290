import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SessionView } from '../../../contract/views/programme';
import { showInProgramme } from './programme-query';

export interface Opened {
  /** The session whose details are shown; null for none. */
  readonly id: string | null;
  readonly frame: RefObject<HTMLElement | null>;
  readonly open: (id: string) => void;
  readonly toggle: (id: string) => void;
  /** Opens it, and moves the focus to its note, or to the first speaker who is not among the people to meet. */
  readonly openAt: (id: string, part: 'note' | 'speakers') => void;
  /** False if nothing is open. */
  readonly close: () => boolean;
  /** For the list: while a session is open, the details go with the arrow keys. */
  readonly following: { readonly onFocus: (event: FocusEvent) => void };
}

type Wanted = 'note' | 'speakers' | 'heading';

const fields: Readonly<Record<Wanted, string>> = {
  note: '[data-note]',
  speakers: '[data-meet]',
  heading: 'h2',
};

/** Which session is open beside the list. Where the details cover the list, they take the focus, and give it back. */
export function useOpened({
  byId,
  day,
}: {
  readonly byId: ReadonlyMap<string, SessionView>;
  readonly day: unknown;
}): Opened {
  // An object, since asking for what is open once more moves the focus, too.
  const [{ id }, setOpened] = useState<{ readonly id: string | null }>({ id: null });
  const frame = useRef<HTMLElement>(null);
  const wanted = useRef<Wanted | null>(null);
  /** The heading that has the focus until the wanted field is there; null for none. */
  const standIn = useRef<HTMLElement | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const openAt = useCallback((next: string, part: Wanted) => {
    wanted.current = part;
    standIn.current = null;
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpened({ id: next });
  }, []);
  const open = useCallback(
    (next: string) => {
      const session = byId.get(next);
      if (session && session.day !== day) showInProgramme({ day: session.day });
      openAt(next, 'heading');
    },
    [byId, day, openAt],
  );
  const close = useCallback(() => {
    if (id === null) return false;
    const isInside = frame.current?.contains(document.activeElement) ?? false;
    setOpened({ id: null });
    if (isInside && opener.current?.isConnected) opener.current.focus();
    return true;
  }, [id]);
  const toggle = useCallback(
    (next: string) => {
      if (id === next) close();
      else openAt(next, 'heading');
    },
    [id, close, openAt],
  );
  useLayoutEffect(() => {
    const part = wanted.current;
    if (part === null || id === null || !frame.current) return;
    const hasMoved = standIn.current !== null && standIn.current !== document.activeElement;
    // Beside the list, the focus stays in the list, so that the arrow keys go on working.
    const covers = getComputedStyle(frame.current.parentElement ?? frame.current).position === 'absolute';
    const staysInList = part === 'heading' && !covers;
    const field = frame.current.querySelector<HTMLElement>(fields[part]);
    // The note comes with the pick, which may not be read yet.
    standIn.current = field || hasMoved ? null : frame.current.querySelector<HTMLElement>(fields.heading);
    if (field || hasMoved) wanted.current = null;
    if (!staysInList && !hasMoved) (field ?? standIn.current)?.focus();
  });
  const following = useMemo(
    () => ({
      onFocus: ({ target }: FocusEvent) => {
        const row = target.closest<HTMLElement>('[data-session]')?.dataset.session;
        // A click opens and closes by itself.
        if (row !== undefined && target.matches(':focus-visible'))
          setOpened((now) => (now.id === null || now.id === row ? now : { id: row }));
      },
    }),
    [],
  );
  return useMemo(
    () => ({ id, frame, open, toggle, openAt, close, following }),
    [id, open, toggle, openAt, close, following],
  );
}
