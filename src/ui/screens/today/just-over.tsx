import { Button } from '@mantine/core';
import type { PastEventView } from '../../../contract/views/today';
import { lastDayOf } from '../../../domain/event/occurrence';
import { followUps as followUpForms } from '../../../words/counts';
import { titleOf } from '../../../words/title';
import { overText } from '../../../words/today';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { KindShape } from '../../parts/kind-shape';
import classes from './just-over.module.css';

/** What has just ended, and is not the headline because something else comes today. */
export function JustOver({ event: { row, followUps } }: { readonly event: PastEventView }) {
  const { today, zone } = useAppInfo();
  const format = useFormat();
  const panel = usePanel();
  return (
    <section className={classes.over} aria-labelledby="just-over">
      <div>
        <h2 className={classes.title} id="just-over">
          <KindShape kind={row.mark?.kind ?? null} />
          <span dir="auto">{titleOf(row.summary)}</span>
        </h2>
        <p className={classes.when}>
          {overText(lastDayOf(row.span, zone), today, format)}
          {followUps > 0 && ` · ${format.counted(followUps, followUpForms)} written`}
        </p>
      </div>
      <Button variant="default" onClick={() => panel.open(row.key, 'follow-ups')}>
        Add a follow-up
      </Button>
    </section>
  );
}
