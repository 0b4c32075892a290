import { Button } from '@mantine/core';
import type { MyProgrammeView } from '../../../../contract/views/programme';
import type { Format } from '../../../../words/format';
import { newsText } from '../../../../words/programme/picks';
import { useEdit } from '../../../app/client/edits';
import { Note } from '../../../parts/note';
import { noFilter, showInProgramme } from '../programme-query';
import classes from './notes.module.css';

/** What the last version brought, once; the user puts it away. */
export function NewsNote({ mine, format }: { readonly mine: MyProgrammeView; readonly format: Format }) {
  const see = useEdit('programme.seen');
  const count = (kinds: readonly string[]) =>
    mine.picks.filter(({ status }) => kinds.includes(status.kind)).length;
  const changed = count(['changed']);
  const gone = count(['gone', 'ambiguous']);
  if (mine.news === null && changed === 0) return null;
  const news = mine.news ?? { added: 0, changed: 0, gone: 0 };
  return (
    <div className={classes.news} role="status">
      <Note tone="plain">
        <b>A new version of the programme.</b> {newsText(news, { changed, gone }, format)}
      </Note>
      <div className={classes.actions}>
        {changed + gone > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => showInProgramme({ ...noFilter, onlyMine: true })}
          >
            Show my picks
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => void see({ key: mine.key })}>
          Got it
        </Button>
      </div>
    </div>
  );
}
