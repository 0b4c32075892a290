import type { QuickAddReading } from '../../../contract/quick-add/quick-add-view';
import type { PersonRef } from '../../../domain/people/directory';
import type { Format } from '../../../words/format';
import { ownTimeText } from '../../../words/own-events/own-events';
import { noTimeSentence, quickDoubtSentence, repeatLeftOutSentence } from '../../../words/quick-add/doubt';
import { understoodParts } from '../../../words/quick-add/understood';
import { quotedTitle } from '../../../words/title';
import { useAppInfo, useFormat } from '../../app/app-info';
import type { OwnEventDraft } from './own-event-draft';
import classes from './understood.module.css';

interface UnderstoodProps {
  readonly text: string;
  readonly read: QuickAddReading | null;
  readonly draft: OwnEventDraft;
  /** The user chose the time before there was a text. */
  readonly hasTime: boolean;
}

/** What a line in plain words was understood as, and what may be meant otherwise (product W7, E6). */
export function Understood({ text, read, draft, hasTime }: UnderstoodProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  if (!read) return null;
  const parts = partsOf(read, text, today, format);
  const hints = hintsOf(read, format);
  const isOpen = read.understood.time.kind === 'none' && !hasTime;
  return (
    <div className={classes.understood} role="status">
      {parts.length > 0 && (
        <ul className={classes.parts} aria-label="Understood">
          {parts.map((part) => (
            <li key={part} className={classes.part}>
              {part}
            </li>
          ))}
        </ul>
      )}
      {[...(isOpen ? [noTimeSentence(ownTimeText(draft.time, format))] : []), ...hints].map((sentence) => (
        <p key={sentence} className={classes.doubt}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** The title where it differs from the text, and what the text says beside it. */
export function partsOf(
  { understood, names, circleNames }: QuickAddReading,
  text: string,
  today: Parameters<typeof understoodParts>[1],
  format: Format,
): readonly string[] {
  const said = understoodParts(understood, today, format, nameIn(names), circleNames);
  const parts = understood.time.kind === 'none' ? said.slice(1) : said;
  const { title } = understood;
  return title === '' || title === text.trim() ? parts : [quotedTitle(title), ...parts];
}

const hintsOf = ({ understood, names, isRepeatLeftOut }: QuickAddReading, format: Format) => [
  ...understood.doubts.map((doubt) => quickDoubtSentence(doubt, format, nameIn(names))),
  ...(isRepeatLeftOut ? [repeatLeftOutSentence] : []),
];

const nameIn =
  (names: QuickAddReading['names']) =>
  (id: PersonRef): string =>
    names.find((one) => one.id === id)?.name ?? '';
