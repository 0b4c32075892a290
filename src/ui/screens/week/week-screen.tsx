import { weekTitle } from '../../../words/week';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useWeekLayout } from './grid/use-week-layout';
import { useWeekAddress } from './use-week-address';
import { Week } from './week';
import classes from './week.module.css';
import { WeekSwitcher } from './week-switcher';

/** One week: its events and its mix (product W1, W2). */
export function WeekScreen() {
  const { today, firstDay } = useAppInfo();
  const format = useFormat();
  const address = useWeekAddress();
  const { from } = address;
  const week = useOperation('week.get', { of: from }, { keepPrevious: true });
  const { ref, layout } = useWeekLayout();
  return (
    <Page
      title={weekTitle(from, today, firstDay, format)}
      actions={<WeekSwitcher from={from} onTurn={address.goTo} />}
      layout={layout === 'grid' ? 'fill' : 'wide'}
    >
      <div ref={ref} className={classes.room}>
        <Loaded load={week}>{(view) => <Week view={view} address={address} layout={layout} />}</Loaded>
      </div>
    </Page>
  );
}
