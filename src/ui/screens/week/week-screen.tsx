import { viewTitle } from '../../../words/week-views';
import { useAppInfo, useFormat } from '../../app/app-info';
import { Page } from '../../parts/page';
import { useWeekLayout } from './grid/use-week-layout';
import { PrintButtons } from './print/print-buttons';
import { useWeekAddress } from './use-week-address';
import { ViewSwitch } from './view-switch';
import { BalancedView } from './views/balanced-view';
import { FocusRequestProvider } from './views/focus-request';
import { ListedView } from './views/listed-view';
import classes from './week.module.css';
import { WeekSwitcher } from './week-switcher';

/** The events of a week with their mix (product W1, W2), or of a day, a month or two weeks. */
export function WeekScreen() {
  const { today, firstDay } = useAppInfo();
  const format = useFormat();
  const address = useWeekAddress();
  const { ref, layout } = useWeekLayout();
  const { view, of } = address;
  const View = view === 'week' || view === 'day' ? BalancedView : ListedView;
  return (
    <Page
      title={viewTitle(view, of, address, today, firstDay, format)}
      actions={
        <>
          <ViewSwitch address={address} />
          <WeekSwitcher address={address} />
          {layout === 'grid' && <PrintButtons address={address} />}
        </>
      }
      layout={layout === 'grid' && view !== 'agenda' ? 'fill' : 'wide'}
    >
      <div ref={ref} className={classes.room}>
        <FocusRequestProvider>
          <View address={address} layout={layout} />
        </FocusRequestProvider>
      </div>
    </Page>
  );
}
