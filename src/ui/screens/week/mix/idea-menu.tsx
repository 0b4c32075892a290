import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { WeekIdeasView } from '../../../../contract/views/week';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { weekdayAndHour } from '../../../../domain/week/ideas/slots';
import { unwantedPlace } from '../../../../words/ideas/ideas';
import { useFormat } from '../../../app/app-info';
import { useNotNow } from '../../../parts/people/use-not-now';
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
  const format = useFormat();
  const notNow = useNotNow();
  const teach = useTeach();
  const { who } = idea;
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
        {who?.as === 'person' && (
          <Menu.Item onClick={() => void notNow(who.id)}>{`Not ${who.name} for two weeks`}</Menu.Item>
        )}
        {idea.what !== 'club' && (
          <Menu.Item onClick={() => void teach({ notThen: at })}>
            {`Not ${unwantedPlace(at, format)}`}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => void teach({ restWeek: week.from })}>No more ideas this week</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
