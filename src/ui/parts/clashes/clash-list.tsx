import { IconAlertTriangle } from '@tabler/icons-react';
import type { ClashView, WeekBalance } from '../../../contract/views/week';
import { clashParts, moreClashes } from '../../../words/clash';
import { titleOf } from '../../../words/title';
import { useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import classes from './clash-list.module.css';

const shownLimit = 3;

/** What clashes, in a few lines; each name opens its event. */
export function ClashList({ clashes }: Pick<WeekBalance, 'clashes'>) {
  const format = useFormat();
  if (clashes.list.length === 0) return null;
  const shown = clashes.list.slice(0, shownLimit);
  const more = moreClashes(shown.length, clashes, format);
  return (
    <ul className={classes.list} aria-label="Clashes">
      {shown.map((clash) => (
        <li key={`${clash.event.key} ${clash.other.key} ${clash.start}`}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden className={classes.mark} />
          <ClashLine clash={clash} />
        </li>
      ))}
      {more && <li className={classes.more}>{more}</li>}
    </ul>
  );
}

function ClashLine({ clash }: { readonly clash: ClashView }) {
  const format = useFormat();
  const panel = usePanel();
  return (
    <span>
      {clashParts(clash, format).map((part) =>
        'text' in part ? (
          part.text
        ) : (
          <button
            key={part.name}
            type="button"
            className={classes.name}
            dir="auto"
            onClick={() => panel.open(clash[part.name].key)}
          >
            {titleOf(clash[part.name].title)}
          </button>
        ),
      )}
    </span>
  );
}
