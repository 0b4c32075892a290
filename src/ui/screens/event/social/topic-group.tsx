import type { CatchUpTopic } from '../../../../domain/prep/social';
import lists from '../fields/lists.module.css';
import { type ItemEdits, toItemEdits, useRows } from '../fields/use-rows';
import { TopicEntry } from './topic-entry';
import classes from './topic-group.module.css';

type About = CatchUpTopic['about'];
export type EditTopics = (change: (topics: readonly CatchUpTopic[]) => readonly CatchUpTopic[]) => void;

interface TopicGroupProps {
  readonly about: About;
  readonly title: string;
  readonly hint: string;
  /** The topics of all groups. */
  readonly topics: readonly CatchUpTopic[];
  readonly edit: EditTopics;
}

/** The groups share one list: translates an index within the group into an index in that list. */
function toGroupEdits(edit: EditTopics, about: About): ItemEdits<CatchUpTopic> {
  const all = toItemEdits(edit);
  const insert = (topic: CatchUpTopic, at: number) =>
    edit((topics) => {
      const following = topics.filter((other) => other.about === about)[at];
      return topics.toSpliced(following ? topics.indexOf(following) : topics.length, 0, topic);
    });
  return { ...all, insert, restore: insert };
}

/** The catch-up topics of one group under a small heading. */
export function TopicGroup({ about, title, hint, topics, edit }: TopicGroupProps) {
  const rows = useRows({
    items: topics.filter((topic) => topic.about === about),
    edits: toGroupEdits(edit, about),
    create: (): CatchUpTopic => ({ id: crypto.randomUUID(), text: '', about, talkedAbout: false }),
    isEmpty: ({ text }) => text.trim() === '',
    blank: 'always',
  });
  return (
    <div>
      <h5 className={classes.title}>{title}</h5>
      <ul className={lists.list} ref={rows.list}>
        {rows.rows.map((topic, index) => (
          <TopicEntry
            key={topic.id}
            topic={topic}
            group={title}
            number={index + 1}
            rows={rows}
            hint={rows.rows.length === 1 ? hint : 'Something else'}
          />
        ))}
      </ul>
    </div>
  );
}
