import { Stack } from '@mantine/core';
import type { CatchUpTopic } from '../../../../domain/prep/social';
import { Section } from '../fields/section';
import { type EditTopics, TopicGroup } from './topic-group';

interface TopicListsProps {
  readonly topics: readonly CatchUpTopic[];
  readonly edit: EditTopics;
}

const groups = [
  { about: 'theirs', title: 'Theirs', hint: 'The new job, the exam, the garden' },
  { about: 'mine', title: 'Mine', hint: 'What happened since last time' },
  { about: 'open-thread', title: 'Open threads', hint: 'What we said we would come back to' },
] as const;

/** The catch-up topics since last time: theirs, mine, and open threads. */
export function TopicLists({ topics, edit }: TopicListsProps) {
  const done = topics.filter((topic) => topic.talkedAbout).length;
  return (
    <Section
      part="topics"
      title="Catch up on"
      {...(done > 0 && { aside: `${done} of ${topics.length} talked about` })}
    >
      <Stack gap="sm">
        {groups.map((group) => (
          <TopicGroup key={group.about} {...group} topics={topics} edit={edit} />
        ))}
      </Stack>
    </Section>
  );
}
