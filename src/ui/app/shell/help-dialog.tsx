import { Kbd, Modal } from '@mantine/core';
import { useAppInfo } from '../app-info';
import classes from './help-dialog.module.css';

interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

const modifier = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

const everywhere: readonly Shortcut[] = [
  { keys: [modifier, 'O'], does: 'Open a calendar file' },
  { keys: [modifier, 'Z'], does: 'Undo' },
  { keys: [modifier, 'Shift', 'Z'], does: 'Redo' },
  { keys: ['Esc'], does: 'Close the panel' },
  { keys: ['?'], does: 'Show these keys' },
];

const lists: readonly Shortcut[] = [
  { keys: ['↑', '↓'], does: 'Move through events' },
  { keys: ['Home', 'End'], does: 'The first, the last' },
  { keys: ['Enter'], does: 'Open the event' },
  { keys: ['→', '←'], does: 'Into a row or a group, and out again (in the table)' },
  { keys: ['Space'], does: 'Select the event (in the table)' },
  { keys: ['Shift', '↑', '↓'], does: 'Select from there to here (in the table)' },
  { keys: [modifier, 'A'], does: 'Select all events (in the table)' },
  { keys: [modifier, 'C'], does: 'Copy the selected events as CSV (in the table)' },
];

const week: readonly Shortcut[] = [
  { keys: ['←', '→'], does: 'The day before, the day after' },
  { keys: ['PageUp', 'PageDown'], does: 'The week before, the week after (also [ and ])' },
  { keys: ['T'], does: 'This week' },
];

const deciding: readonly Shortcut[] = [
  { keys: ['Enter'], does: 'Accept what Mingle says' },
  { keys: ['Space'], does: 'Leave it for another time' },
  { keys: ['Z'], does: 'Take the last decision back' },
  { keys: ['A'], does: 'Always mark the last ones so' },
];

const marks: readonly Shortcut[] = [
  { keys: ['N'], does: 'Mark as networking' },
  { keys: ['S'], does: 'Mark as social' },
  { keys: ['B'], does: 'Mark as both' },
  { keys: ['O'], does: 'Mark as other' },
  { keys: ['U'], does: 'Take the mark away' },
  { keys: ['Y'], does: 'Mark as Mingle suggests (in the table)' },
];

/** The keyboard, on one page. */
export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { letterKeys } = useAppInfo().settings;
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <ShortcutList title="Everywhere" shortcuts={everywhere} />
      <ShortcutList title="Among events" shortcuts={lists} />
      <ShortcutList title="In the week" shortcuts={week} />
      <ShortcutList title="Deciding one by one" shortcuts={letterKeys ? deciding : deciding.slice(0, 2)} />
      {letterKeys ? (
        <ShortcutList title="On the selected events" shortcuts={marks} />
      ) : (
        <p className={classes.note}>Single-letter keys are off. You can turn them on in the settings.</p>
      )}
    </Modal>
  );
}

function ShortcutList({
  title,
  shortcuts,
}: {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}) {
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <dl className={classes.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className={classes.row}>
            <dt>{does}</dt>
            <dd className={classes.keys}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
