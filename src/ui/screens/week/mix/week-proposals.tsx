import { Button } from '@mantine/core';
import type { WeekIdeasView } from '../../../../contract/views/week';
import type { Day } from '../../../../domain/time/day';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { ideaAct, ideaMoment, ideaNote, ideaReasons, weekInText } from '../../../../words/ideas/ideas';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { usePanel } from '../../../app/shell/panel';
import { KindShape } from '../../../parts/kind-shape';
import { toKeep } from '../../../parts/own-events/own-event-draft';
import { useKeepOwn } from '../../../parts/own-events/use-keep-own';
import { useFreeStretch } from '../grid/free-stretch';
import type { WeekLayout } from '../grid/use-week-layout';
import { toDraft } from './idea-draft';
import { IdeaMenu } from './idea-menu';
import type { Ideas } from './use-ideas';
import { useTeach } from './use-teach';
import classes from './week-proposals.module.css';

/** Up to three ideas for the free time of the week, each with its reasons and one button (product W5). */
export function WeekProposals({ view, passOver, layout }: Ideas & { readonly layout: WeekLayout }) {
  const { today } = useAppInfo();
  const format = useFormat();
  if (!view) return null;
  const { list, note } = view;
  const name = weekInText(view.from, today, format);
  return (
    <>
      {note && (
        <p className={classes.note}>
          {ideaNote(note, name)} {note === 'resting' && <IdeasAgain from={view.from} />}
        </p>
      )}
      {list.length > 0 && (
        <ul className={classes.ideas} aria-label={`Ideas for ${name}`}>
          {list.map((idea) => (
            <IdeaLine
              key={`${idea.what} ${idea.start}`}
              idea={idea}
              week={view}
              onPassOver={passOver}
              layout={layout}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function IdeasAgain({ from }: { readonly from: Day }) {
  const teach = useTeach(from);
  return (
    <button type="button" className={classes.again} onClick={() => void teach({ restWeek: null })}>
      Show ideas again
    </button>
  );
}

interface IdeaLineProps {
  readonly idea: Idea;
  readonly week: WeekIdeasView;
  readonly onPassOver: Ideas['passOver'];
  readonly layout: WeekLayout;
}

/** While the pointer or the focus is on it, its place in the grid is shown; a list would move under the pointer. */
function IdeaLine({ idea, week, onPassOver, layout }: IdeaLineProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  const free = useFreeStretch();
  const act = ideaAct(idea, format);
  const when = ideaMoment(idea, format);
  const why = ideaReasons(idea, today, format);
  const preview = (shown: Idea | null) => layout === 'grid' && free.preview(shown);
  return (
    <li
      className={classes.idea}
      onMouseEnter={() => preview(idea)}
      onMouseLeave={() => preview(null)}
      onFocus={() => preview(idea)}
      onBlur={() => preview(null)}
    >
      <KindShape kind={idea.kind} size={11} suggested />
      <button
        type="button"
        className={classes.sentence}
        title={`${when}, ${act}: ${why}.`}
        aria-pressed={free.isChosen(idea)}
        onClick={(event) => (free.isChosen(idea) ? free.hide() : free.show(idea, event.currentTarget))}
      >
        <b className={classes.act}>{`${when}, ${act}`}</b>
        <span className={classes.why}>{`: ${why}.`}</span>
      </button>
      <span className={classes.actions}>
        <Choose idea={idea} week={week} name={act} />
        <IdeaMenu idea={idea} week={week} onPassOver={onPassOver} name={act} />
      </span>
    </li>
  );
}

function Choose({ idea, week, name }: Pick<IdeaLineProps, 'idea' | 'week'> & { readonly name: string }) {
  const { isSaving, keep } = useKeepOwn();
  const panel = usePanel();
  const { event } = idea;
  if (event) {
    return (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Open it: ${name}`}
        onClick={() => panel.open(event.key)}
      >
        Open it
      </Button>
    );
  }
  return (
    <Button
      size="compact-xs"
      loading={isSaving}
      aria-label={`Plan it: ${name}`}
      onClick={() => void keep(toKeep(toDraft(idea, week.zone), []))}
    >
      Plan it
    </Button>
  );
}
