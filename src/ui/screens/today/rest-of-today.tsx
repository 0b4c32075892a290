import type { EventRow } from '../../../contract/views/event';
import { purposeLine } from '../../../words/purpose';
import { titleOf } from '../../../words/title';
import { useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { KindShape } from '../../parts/kind-shape';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

/** The other events of today. */
export function RestOfToday({ rows }: { readonly rows: readonly EventRow[] }) {
  const format = useFormat();
  const panel = usePanel();
  if (rows.length === 0) return null;
  return (
    <TodaySection title="Also today">
      <ul className={`${classes.list} ${classes.hourly}`}>
        {rows.map((row) => (
          <li key={row.key}>
            <button type="button" className={classes.row} onClick={() => panel.open(row.key)}>
              <span className={classes.hours}>{format.hours(row.span)}</span>
              <KindShape kind={row.mark?.kind ?? null} />
              <span className={classes.text}>
                {titleOf(row.summary)}
                {row.purposes.length > 0 && (
                  <span className={classes.purpose}>{purposeLine(row.purposes)}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </TodaySection>
  );
}
