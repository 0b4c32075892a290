import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { WeekBalance } from '../../../contract/views/week';
import { type ClashLine, clashLines, lineParts, notAll } from '../../../words/clash';
import { titleOf } from '../../../words/title';
import { useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { RestButton } from '../rest-button';
import classes from './clash-list.module.css';
import { useLinkKeys } from './use-link-keys';

interface ClashListProps extends Pick<WeekBalance, 'clashes'> {
  /** How many lines are shown at first. */
  readonly most?: number;
}

/** What clashes, in a few lines and the rest on demand; each name opens its event. */
export function ClashList({ clashes, most = 3 }: ClashListProps) {
  const lines = clashLines(clashes.list);
  return lines.length === 0 ? null : <Lines lines={lines} most={most} complete={clashes.complete} />;
}

interface LinesProps {
  readonly lines: readonly ClashLine[];
  readonly most: number;
  readonly complete: boolean;
}

/** The arrow keys move among the names and the button. */
function Lines({ lines, most, complete }: LinesProps) {
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const region = useRef<HTMLUListElement>(null);
  useLinkKeys(region);
  const shown = showsAll ? lines : lines.slice(0, most);
  const hasRest = lines.length > most;
  return (
    <ul ref={region} className={classes.list} aria-label="Clashes">
      {shown.map((line) => (
        <li key={`${line.first.kind} ${line.first.event.key} ${line.first.other.key}`}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden className={classes.mark} />
          <Line line={line} />
        </li>
      ))}
      {hasRest && (
        <li className={classes.more}>
          <RestButton count={lines.length - most} isOpen={showsAll} onChange={setShowsAll} />
        </li>
      )}
      {!complete && (showsAll || !hasRest) && (
        <li className={classes.more}>{notAll(lines.length, format)}</li>
      )}
    </ul>
  );
}

function Line({ line }: { readonly line: ClashLine }) {
  const format = useFormat();
  const panel = usePanel();
  return (
    <span>
      {lineParts(line, format).map((part) =>
        'text' in part ? (
          part.text
        ) : (
          <button
            key={part.name}
            type="button"
            className={classes.name}
            dir="auto"
            onClick={() => panel.open(line.first[part.name].key)}
          >
            {titleOf(line.first[part.name].title)}
          </button>
        ),
      )}
    </span>
  );
}
