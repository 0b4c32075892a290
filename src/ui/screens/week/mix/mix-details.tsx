import { Button, Popover } from '@mantine/core';
import { IconSum } from '@tabler/icons-react';
import type { WeekView } from '../../../../contract/views/week';
import type { Kind } from '../../../../domain/marking/kind';
import type { MixShare } from '../../../../domain/week/mix';
import { people } from '../../../../words/counts';
import { talkDays } from '../../../../words/mix/behind';
import { wholeDayRule, wholeDaySentences } from '../../../../words/week';
import { useFormat } from '../../../app/app-info';
import { KindLabel } from '../../../parts/kind-label';
import classes from './mix-details.module.css';
import { NotHappened } from './not-happened';

type MixDetailsProps = Pick<WeekView, 'mix' | 'wholeDayHours' | 'notCounted' | 'notHappened'>;

/** Hours, events and people by kind, in a popover. */
export function MixDetails({ mix, wholeDayHours, notCounted, notHappened }: MixDetailsProps) {
  const format = useFormat();
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconSum size={16} stroke={1.5} />}>
          How it adds up
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Hours</th>
              <th scope="col">Events</th>
              <th scope="col">People</th>
            </tr>
          </thead>
          <tbody>
            <ShareRow kind="networking" share={mix.networking} />
            <ShareRow kind="social" share={mix.social} />
            <ShareRow kind="other" share={mix.other} />
            <ShareRow kind={null} share={mix.unmarked} />
          </tbody>
        </table>
        <ul className={classes.notes}>
          <li>An event that is both counts in networking and in social, with half its hours in each.</li>
          <li>{wholeDayRule(wholeDayHours, format)}</li>
          {wholeDaySentences({ mix, notCounted }, format).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>
            People are counted once: {format.counted(mix.people, people)} in networking and social together.
          </li>
          <li>
            {format.counted(mix.talkDays, talkDays)}: with a networking or social event and somebody else.
          </li>
          <li>Cancelled and declined events are left out.</li>
        </ul>
        <NotHappened events={notHappened} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ShareRow({ kind, share }: { readonly kind: Kind | null; readonly share: MixShare }) {
  const { number, tenths } = useFormat();
  return (
    <tr>
      <th scope="row">
        <KindLabel kind={kind} />
      </th>
      <td>{tenths(share.minutes / 60)}</td>
      <td>{number(share.events)}</td>
      <td>{number(share.people)}</td>
    </tr>
  );
}
