import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { WeekIdeasView } from '../../../../contract/views/week';
import { isEntryRef } from '../../../../domain/people/directory';
import { addDays } from '../../../../domain/time/day';
import type { Company } from '../../../../domain/week/ideas/candidate';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { weekdayAndHour } from '../../../../domain/week/ideas/slots';
import { unwantedPlace, weekInText } from '../../../../words/ideas/ideas';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { restDays, useNotNow } from '../../../parts/people/use-not-now';
import type { Ideas } from './use-ideas';
import { useTeach } from './use-teach';

interface IdeaMenuProps {
  readonly idea: Idea;
  readonly week: WeekIdeasView;
  readonly onPassOver: Ideas['passOver'];
  /** What the idea is, for a screen reader. */
  readonly name: string;
}

/** What else one may answer to an idea: not them, not then, another one, rest. */
export function IdeaMenu({ idea, week, onPassOver, name }: IdeaMenuProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  const notNow = useNotNow();
  const teach = useTeach(week.from);
  const { who } = idea;
  /** Of a circle, those who would be met. */
  const notThem = (company: Company) => () => {
    if (company.as === 'person') return void notNow(company.id);
    const people = company.people.map(({ id }) => id).filter(isEntryRef);
    void teach({ notThem: { people, until: addDays(today, restDays) } });
  };
  const at = weekdayAndHour(idea.start, week.zone);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Something else: ${name}`}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {who && <Menu.Item onClick={() => onPassOver(who.id)}>Another idea</Menu.Item>}
        {who && <Menu.Item onClick={notThem(who)}>{`Not ${who.name} for two weeks`}</Menu.Item>}
        {idea.what !== 'club' && (
          <Menu.Item onClick={() => void teach({ notThen: at })}>
            {`Not ${unwantedPlace(at, format)}`}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          onClick={() => void teach({ restWeek: week.from })}
        >{`No more ideas for ${weekInText(week.from, today, format)}`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
