import type { CatchUpTopic } from '../../../../domain/prep/social';
import lists from '../fields/lists.module.css';
import { RemoveButton } from '../fields/remove-button';
import { Row } from '../fields/row';
import { TextLine } from '../fields/text-line';
import { Tick } from '../fields/tick';
import type { Rows } from '../fields/use-rows';

interface TopicEntryProps {
  readonly topic: CatchUpTopic;
  /** The heading of its group. */
  readonly group: string;
  /** From 1, in its group. */
  readonly number: number;
  readonly rows: Rows<CatchUpTopic>;
  readonly hint: string;
}

export function TopicEntry({ topic, group, number, rows, hint }: TopicEntryProps) {
  const blank = rows.isBlank(topic);
  const what = topic.text.trim() || `topic ${number}`;
  return (
    <Row rows={rows} item={topic} className={lists.row}>
      <Tick
        label={`Talked about ${what}`}
        checked={topic.talkedAbout}
        blank={blank}
        onChange={(talkedAbout) => rows.change({ ...topic, talkedAbout })}
      />
      <TextLine
        main
        label={blank ? `${group}: add a topic` : `${group}: topic ${number}`}
        placeholder={hint}
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
}
