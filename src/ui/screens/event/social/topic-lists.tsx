import { Stack } from '@mantine/core';
import type { Form } from '../../../../domain/marking/kind';
import type { CatchUpTopic } from '../../../../domain/prep/social';
import { sectionTitle, topicGroups } from '../../../../words/prep/social-form';
import { Section } from '../fields/section';
import { type EditTopics, TopicGroup } from './topic-group';

interface TopicListsProps {
  readonly form: Form | null;
  readonly topics: readonly CatchUpTopic[];
  readonly edit: EditTopics;
}

/** The catch-up topics since last time: theirs, mine, and open threads. */
export function TopicLists({ form, topics, edit }: TopicListsProps) {
  const done = topics.filter((topic) => topic.talkedAbout).length;
  const hasOpenThreads = topics.some(({ about }) => about === 'open-thread');
  return (
    <Section
      part="topics"
      title={sectionTitle('topics', form)}
      {...(done > 0 && { aside: `${done} of ${topics.length} talked about` })}
    >
      <Stack gap="sm">
        {topicGroups(form, hasOpenThreads).map((group) => (
          <TopicGroup key={group.about} {...group} topics={topics} edit={edit} />
        ))}
      </Stack>
    </Section>
  );
}
