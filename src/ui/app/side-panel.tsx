import { useEffect, useRef } from 'react';
import { EventPanel } from '../screens/event/event-panel';
import { ErrorBoundary } from './error-boundary';
import { usePanel } from './panel';
import classes from './side-panel.module.css';

/** The place at the right where one event is prepared, without leaving the page. */
export function SidePanel() {
  const { key, close } = usePanel();
  const frame = useRef<HTMLElement>(null);
  const opened = key !== null;

  useEffect(() => {
    if (opened) frame.current?.focus({ preventScroll: true });
  }, [opened]);

  if (key === null) return null;
  return (
    <aside
      ref={frame}
      className={classes.panel}
      aria-label="Event"
      tabIndex={-1}
      data-panel
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <ErrorBoundary resetKey={key}>
        <EventPanel key={key} eventKey={key} onClose={close} />
      </ErrorBoundary>
    </aside>
  );
}
