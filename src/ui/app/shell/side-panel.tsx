import { useEffect, useRef } from 'react';
import { EventPanel } from '../../screens/event/event-panel';
import { useKeys } from '../keys/use-keys';
import { ErrorBoundary } from './error-boundary';
import { usePanel } from './panel';
import classes from './side-panel.module.css';

/**
 * Whoever opened it by keyboard goes on in it, and so does everybody when it covers the page.
 * A click leaves the focus on what was clicked, so that its keys (N, S, arrows) go on working there at once.
 */
const takesFocus = (): boolean =>
  window.matchMedia('(max-width: 800px)').matches ||
  document.activeElement === document.body ||
  (document.activeElement?.matches(':focus-visible') ?? false);

/** The place at the right where one event is prepared, without leaving the page. */
export function SidePanel() {
  const { key, close } = usePanel();
  const frame = useRef<HTMLElement>(null);
  const opened = key !== null;
  useKeys('panel', { close: () => opened && close() });

  useEffect(() => {
    if (opened && takesFocus()) frame.current?.focus({ preventScroll: true });
  }, [opened]);

  if (key === null) return null;
  return (
    <aside ref={frame} className={classes.panel} aria-label="Event" tabIndex={-1} data-panel>
      <ErrorBoundary resetKey={key}>
        <EventPanel key={key} eventKey={key} onClose={close} />
      </ErrorBoundary>
    </aside>
  );
}
