import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { CatchUpCard } from '../../../../../contract/social/company';
import type { CarriedView } from '../../../../../contract/views/carried';
import { type LightQuestion, questionKey } from '../../../../../domain/prep/light-questions';
import { cardLine, factLines, talkedText } from '../../../../../words/prep/catch-up';
import { lightQuestionText } from '../../../../../words/prep/light-question';
import { useAppInfo, useFormat } from '../../../../app/app-info';
import { EventButton } from '../../../../parts/event-button';
import { PersonRefLink } from '../../../../parts/people/person-link';
import { Carried } from '../../carried/carried-section';
import lists from '../../fields/lists.module.css';
import classes from './catch-up.module.css';

interface CardEntryProps {
  readonly card: CatchUpCard;
  /** What is carried on with this person alone. */
  readonly carried: readonly CarriedView[];
  readonly away: readonly string[];
  readonly onPutAway: (question: string) => void;
  readonly startsOpen: boolean;
}

/** A guest in a line, and what to catch up on below it when it is opened. */
export function CardEntry({ card, carried, away, onPutAway, startsOpen }: CardEntryProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <ActionIcon
          size="sm"
          color="ink"
          aria-label={`What to catch up on with ${card.name}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={14} stroke={1.75} aria-hidden />
        </ActionIcon>
        <span className={classes.name}>
          <PersonRefLink id={card.person} name={card.name} />
          <span className={classes.quiet}>{` ${cardLine(card, carried.length, today, format)}`}</span>
        </span>
      </div>
      <div id={id} className={classes.body} hidden={!isOpen}>
        {isOpen && (
          <>
            <LastTime card={card} />
            {carried.length > 0 && (
              <ul className={lists.list} aria-label={`Open with ${card.name}`}>
                {carried.map((point) => (
                  <Carried key={`${point.text} ${point.day}`} carried={point} isAlone />
                ))}
              </ul>
            )}
            {factLines(card).map((line) => (
              <p key={line} className={classes.line} dir="auto">
                {line}
              </p>
            ))}
            <Questions card={card} away={away} onPutAway={onPutAway} />
          </>
        )}
      </div>
    </li>
  );
}

function LastTime({ card: { lastTime } }: Pick<CardEntryProps, 'card'>) {
  const { today } = useAppInfo();
  const format = useFormat();
  if (!lastTime) return null;
  const { key, day, summary, said, talked } = lastTime;
  return (
    <>
      <p className={classes.line}>
        {'Last time, '}
        <EventButton eventKey={key} summary={summary} />
        {`, ${format.datedDay(day, today)}`}
        {said.length > 0 && <bdi>{`: ${said.map((text) => `“${text}”`).join(' ')}`}</bdi>}
      </p>
      {talked.length > 0 && (
        <p className={classes.line} dir="auto">
          {talkedText(talked)}
        </p>
      )}
    </>
  );
}

function Questions({ card, away, onPutAway }: Pick<CardEntryProps, 'card' | 'away' | 'onPutAway'>) {
  const keyOf = (question: LightQuestion) => questionKey(card.person, question);
  const left = card.questions.filter((question) => !away.includes(keyOf(question)));
  if (left.length === 0) return null;
  return (
    <ul className={lists.list} aria-label={`Questions for ${card.name}`}>
      {left.map((question) => {
        const text = lightQuestionText(question);
        return (
          <li key={question.code} className={classes.question}>
            <span dir="auto">{text}</span>
            <ActionIcon
              size="sm"
              color="ink"
              aria-label={`Put away: ${text}`}
              onClick={() => onPutAway(keyOf(question))}
            >
              <IconX size={14} stroke={1.5} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
