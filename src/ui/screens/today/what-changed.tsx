import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { NewsView } from '../../../contract/views/today';
import { titleOf } from '../../../words/title';
import { newsSummary, newsTime } from '../../../words/today';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';
import { RestButton } from '../../parts/rest-button';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

/** More than this is shown on demand. */
const shownLimit = 5;

/** What imports changed in events that the user marked or planned, until they put it away. */
export function WhatChanged({ news }: { readonly news: readonly NewsView[] }) {
  const dismiss = useEdit('news.dismiss');
  const { undo } = useHistory();
  const [showsAll, setShowsAll] = useState(false);
  if (news.length === 0) return null;
  const shown = showsAll ? news : news.slice(0, shownLimit);
  const putAway = async (seen: readonly NewsView[]) => {
    const answer = await dismiss({ ids: seen.flatMap(({ ids }) => ids) });
    if (answer.ok) showToast('Put away.', { action: { label: 'Undo', run: undo }, topic: 'undo' });
  };
  return (
    <TodaySection
      title="What changed"
      action={
        news.length > 1 && (
          <button type="button" className={classes.quietLink} onClick={() => void putAway(shown)}>
            {shown.length < news.length ? 'These seen' : 'All seen'}
          </button>
        )
      }
    >
      <ul className={classes.list}>
        {shown.map((one) => (
          <NewsLine key={one.eventKey} news={one} onSeen={() => void putAway([one])} />
        ))}
      </ul>
      {news.length > shownLimit && (
        <div className={classes.rest}>
          <RestButton count={news.length - shownLimit} isOpen={showsAll} onChange={setShowsAll} />
        </div>
      )}
    </TodaySection>
  );
}

function NewsLine({ news, onSeen }: { readonly news: NewsView; readonly onSeen: () => void }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const panel = usePanel();
  const { title, eventKey, importId } = news;
  return (
    <li className={`${classes.line} ${classes.oneRow}`}>
      <span className={classes.text}>
        <button type="button" className={classes.link} dir="auto" onClick={() => panel.open(eventKey)}>
          {titleOf(title)}
        </button>
        <span className={classes.date}>{newsTime(news, today, format)}</span>
        <span className={classes.note}>{newsSummary(news, today, format)}</span>
      </span>
      <span className={classes.side}>
        <Link
          className={classes.quietLink}
          href={`/imports/${importId}`}
          aria-label={`The import that changed ${titleOf(title)}`}
        >
          Import
        </Link>
        <CloseButton size="sm" aria-label={`Seen: ${titleOf(title)}`} onClick={onSeen} />
      </span>
    </li>
  );
}
