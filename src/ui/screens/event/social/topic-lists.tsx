import type { CatchUpTopic } from '../../../../domain/prep/social';
import lists from '../lines/lists.module.css';
import { RemoveButton } from '../lines/remove-button';
import { Row } from '../lines/row';
import { Section } from '../lines/section';
import { TextLine } from '../lines/text-line';
import { Tick } from '../lines/tick';
import { type ItemEdits, toItemEdits, useRows } from '../lines/use-rows';
import classes from './topic-lists.module.css';

type About = CatchUpTopic['about'];
type EditTopics = (change: (topics: readonly CatchUpTopic[]) => readonly CatchUpTopic[]) => void;

interface TopicListsProps {
  readonly topics: readonly CatchUpTopic[];
  readonly edit: EditTopics;
}

const groups: readonly { readonly about: About; readonly title: string; readonly hint: string }[] = [
  { about: 'theirs', title: 'Theirs', hint: 'The new job, the exam, the garden' },
  { about: 'mine', title: 'Mine', hint: 'What happened since last time' },
  { about: 'open-thread', title: 'Open threads', hint: 'What we said we would come back to' },
];

/** What to catch up on since last time: theirs, mine, and what was left open. */
export function TopicLists({ topics, edit }: TopicListsProps) {
  const done = topics.filter((topic) => topic.talkedAbout).length;
  return (
    <Section
      part="topics"
      title="Catch up on"
      {...(done > 0 && { aside: `${done} of ${topics.length} talked about` })}
    >
      <div className={classes.groups}>
        {groups.map((group) => (
          <TopicGroup key={group.about} {...group} topics={topics} edit={edit} />
        ))}
      </div>
    </Section>
  );
}

/** The topics of one group lie among those of the others: an index in the group is led to its place among all. */
function toGroupEdits(edit: EditTopics, about: About): ItemEdits<CatchUpTopic> {
  const all = toItemEdits(edit);
  const insert = (topic: CatchUpTopic, at: number) =>
    edit((topics) => {
      const following = topics.filter((one) => one.about === about)[at];
      return topics.toSpliced(following ? topics.indexOf(following) : topics.length, 0, topic);
    });
  return { ...all, insert, restore: insert };
}

interface TopicGroupProps extends TopicListsProps {
  readonly about: About;
  readonly title: string;
  readonly hint: string;
}

function TopicGroup({ about, title, hint, topics, edit }: TopicGroupProps) {
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
        {rows.rows.map((topic, index) => {
          const blank = rows.isBlank(topic);
          const what = topic.text.trim() || `topic ${index + 1}`;
          return (
            <Row key={topic.id} rows={rows} item={topic} className={lists.row}>
              <Tick
                label={`Talked about ${what}`}
                checked={topic.talkedAbout}
                blank={blank}
                onChange={(talkedAbout) => rows.change({ ...topic, talkedAbout })}
              />
              <TextLine
                main
                label={blank ? `${title}: add a topic` : `${title}: topic ${index + 1}`}
                placeholder={rows.rows.length === 1 ? hint : 'Something else'}
                value={topic.text}
                quiet={topic.talkedAbout}
                onChange={(text) => rows.change({ ...topic, text })}
                onEnter={() => rows.next(topic)}
                onErase={() => rows.erase(topic)}
              />
              <div className={lists.tools}>
                <RemoveButton rows={rows} item={topic} what={`“${what}”`} />
              </div>
            </Row>
          );
        })}
      </ul>
    </div>
  );
}
