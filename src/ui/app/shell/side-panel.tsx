import { useEffect, useRef } from 'react';
import { EventPanel } from '../../screens/event/event-panel';
import { useKeys } from '../keys/use-keys';
import { ErrorBoundary } from './error-boundary';
import { usePanel } from './panel';
import classes from './side-panel.module.css';

/**
 * True if the panel takes the focus: it was opened by keyboard, or it covers the page.
 * A click leaves the focus on the clicked element, so that its keys (N, S, arrows) go on working.
 */
const takesFocus = (): boolean =>
  window.matchMedia('(max-width: 800px)').matches ||
  document.activeElement === document.body ||
  (document.activeElement?.matches(':focus-visible') ?? false);

/** The panel at the right, where one event is prepared without leaving the page. */
export function SidePanel() {
  const { key, close } = usePanel();
  const frame = useRef<HTMLElement>(null);
  const isOpen = key !== null;
  useKeys('panel', { close: () => isOpen && close() });

  useEffect(() => {
    if (isOpen && takesFocus()) frame.current?.focus({ preventScroll: true });
  }, [isOpen]);

  if (key === null) return null;
  return (
    <aside ref={frame} className={classes.panel} aria-label="Event" tabIndex={-1} data-panel>
      <ErrorBoundary resetKey={key}>
        <EventPanel key={key} eventKey={key} onClose={close} />
      </ErrorBoundary>
    </aside>
  );
}
