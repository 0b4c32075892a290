import { Button } from '@mantine/core';
import type { EventView } from '../../../contract/views/event';
import { isNetworking } from '../../../domain/marking/kind';
import { JottingEntry } from './jotting-entry';
import { useJottings } from './use-jottings';
import classes from './walk-in.module.css';

/** One big field for what must not be forgotten, and what was noted: the debrief begins with it. */
export function Jottings({ event }: { readonly event: EventView }) {
  const { text, type, keep, shown, isFailed, retry } = useJottings(event);
  return (
    <section className={classes.part} aria-labelledby="jottings">
      <h2 className={classes.label} id="jottings">
        {isNetworking(event.row.mark?.kind ?? null) ? 'Met someone?' : 'Something to remember?'}
      </h2>
      <textarea
        className={classes.field}
        aria-labelledby="jottings"
        placeholder="Who, what they said"
        rows={2}
        maxLength={20_000}
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(pressed) => {
          if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.nativeEvent.isComposing) return;
          pressed.preventDefault();
          keep();
        }}
      />
      <div className={classes.buttons}>
        <Button size="lg" variant="default" disabled={text.trim() === ''} onClick={keep}>
          Keep
        </Button>
      </div>
      {isFailed && (
        <p className={classes.failed} role="status">
          Not everything is kept yet; it stays here.{' '}
          <Button variant="default" onClick={retry}>
            Try again
          </Button>
        </p>
      )}
      {shown.length > 0 && (
        <ul className={classes.notes} aria-label="Noted here">
          {shown.map((one) => (
            <JottingEntry key={one.id} jotting={one} />
          ))}
        </ul>
      )}
      {shown.length > 0 && <p className={classes.quiet}>Your debrief begins with these lines.</p>}
    </section>
  );
}
