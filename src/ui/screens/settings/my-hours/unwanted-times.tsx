import { Button } from '@mantine/core';
import type { IdeaLessons } from '../../../../domain/week/ideas/lessons';
import { isInForce } from '../../../../domain/week/ideas/lessons';
import { unwantedText } from '../../../../words/ideas/ideas';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import classes from './my-hours.module.css';

/** The times for which the user declined ideas, and how to begin anew; nothing while there are none. */
export function UnwantedTimes({ lessons }: { readonly lessons: IdeaLessons }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const teach = useEdit('ideas.teach');
  const inForce = lessons.notThen.filter((one) => isInForce(one, today));
  if (inForce.length === 0) return null;
  return (
    <div>
      <p className={classes.word}>Times that ideas avoid</p>
      <ul className={classes.times}>
        {inForce.map((one) => (
          <li key={`${one.weekday} ${one.hour}`}>{unwantedText(one, format)}</li>
        ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={() => void teach({ forget: true })}>
        Forget these
      </Button>
    </div>
  );
}
