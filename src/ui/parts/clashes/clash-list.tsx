import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClashView, WeekBalance } from '../../../contract/views/week';
import { clashParts } from '../../../words/clash';
import { titleOf } from '../../../words/title';
import { useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { RestButton } from '../rest-button';
import classes from './clash-list.module.css';

const shownLimit = 3;

/** What clashes, in a few lines and the rest on demand; each name opens its event. */
export function ClashList({ clashes }: Pick<WeekBalance, 'clashes'>) {
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const { list, complete } = clashes;
  if (list.length === 0) return null;
  const shown = showsAll ? list : list.slice(0, shownLimit);
  const hasRest = list.length > shownLimit;
  return (
    <ul className={classes.list} aria-label="Clashes">
      {shown.map((clash) => (
        <li key={`${clash.event.key} ${clash.other.key} ${clash.start}`}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden className={classes.mark} />
          <ClashLine clash={clash} />
        </li>
      ))}
      {hasRest && (
        <li className={classes.more}>
          <RestButton count={list.length - shownLimit} isOpen={showsAll} onChange={setShowsAll} />
        </li>
      )}
      {!complete && (showsAll || !hasRest) && (
        <li className={classes.more}>There are more than these {format.number(list.length)}.</li>
      )}
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
