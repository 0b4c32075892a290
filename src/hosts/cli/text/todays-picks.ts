import type { AppInfo } from '../../../contract/views/app';
import type { MyProgrammeView, PickView } from '../../../contract/views/programme';
import type { Span } from '../../../domain/event/occurrence';
import { nowAndNext, timesOf } from '../../../domain/programme/now-and-next';
import { toUtcText } from '../../../domain/time/instant';
import type { Format } from '../../../words/format';
import { daysElsewhere, pickCountsText, picksLine } from '../../../words/programme/picks';
import { partTime } from '../../../words/today';
import { oneLine } from './output';

/** While the conference goes on, the picked sessions by name; before it, their number and where the first one is. */
export function picksLines(
  programme: MyProgrammeView | null,
  { span, isOn }: { readonly span: Span; readonly isOn: boolean },
  info: AppInfo,
  format: Format,
): readonly string[] {
  if (programme === null) return [];
  const { picks } = programme;
  if (!isOn || daysElsewhere({ picks, span }, format))
    return [`Programme: ${oneLine(picksLine({ picks, span }, info.now, format))}`];
  const { current, next } = nowAndNext(picks, info.now);
  const named = [current, next].flatMap((pick) => (pick ? [sessionLine(pick, info, format)] : []));
  return [...named, `Programme: ${pickCountsText(picks, format)}`];
}

function sessionLine(pick: PickView, info: AppInfo, format: Format): string {
  const { start, end } = timesOf(pick);
  const { title, room } = pick.session;
  const time = partTime({ kind: 'timed', start, end: end ?? start }, info, format);
  const notes = [title, room, pick.level === 'maybe' ? 'maybe' : ''].filter((text) => text !== '');
  return `${time}: ${oneLine(notes.join(' · '))}`;
}

export function toPicksJson(programme: MyProgrammeView | null, info: Pick<AppInfo, 'now'>) {
  if (programme === null) return null;
  const { picks } = programme;
  const { current, next } = nowAndNext(picks, info.now);
  const there = picks.filter(({ status }) => status.kind !== 'gone');
  const going = there.filter(({ level }) => level === 'going').length;
  return { going, maybe: there.length - going, now: current && toJson(current), next: next && toJson(next) };
}

function toJson(pick: PickView) {
  const { start, end } = timesOf(pick);
  const { title, room } = pick.session;
  return {
    ...{ id: pick.id, title, room, pick: pick.level },
    start: toUtcText(start),
    end: end === null ? null : toUtcText(end),
  };
}
