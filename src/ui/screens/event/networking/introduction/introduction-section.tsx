import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EventKey } from '../../../../../domain/event/key';
import { spokenSeconds } from '../../../../../domain/prep/introduction';
import { introductionOfferText, spokenText } from '../../../../../words/prep/introduction';
import { useFormat } from '../../../../app/app-info';
import { useOperation } from '../../../../app/client/operation';
import { Section } from '../../fields/section';
import { TextLine } from '../../fields/text-line';
import classes from './introduction.module.css';
import { PractiseDialog } from './practise-dialog';

interface IntroductionSectionProps {
  readonly eventKey: EventKey;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** How the user introduces themselves, how long that takes, and a clock to practise it (product N4). */
export function IntroductionSection({ eventKey, text, onChange }: IntroductionSectionProps) {
  const format = useFormat();
  const [isPractising, setPractising] = useState(false);
  const isEmpty = text.trim() === '';
  return (
    <Section
      part="introduction"
      title="How I introduce myself"
      {...(!isEmpty && { aside: spokenText(spokenSeconds(text), format) })}
    >
      <TextLine
        multiline
        label="Self-introduction"
        placeholder="Who I am, what I work on, what I look for"
        value={text}
        onChange={onChange}
      />
      {isEmpty ? (
        <Offer eventKey={eventKey} onTake={onChange} />
      ) : (
        <Button
          className={classes.practise ?? ''}
          variant="default"
          size="xs"
          onClick={() => setPractising(true)}
        >
          Practise
        </Button>
      )}
      <PractiseDialog text={text} opened={isPractising} onClose={() => setPractising(false)} />
    </Section>
  );
}

/** The introduction of the last event that has one. */
function Offer({
  eventKey,
  onTake,
}: {
  readonly eventKey: EventKey;
  readonly onTake: (text: string) => void;
}) {
  const format = useFormat();
  const offers = useOperation('prep.offers', { key: eventKey });
  const last = offers.kind === 'loaded' ? offers.value.introduction : null;
  if (last === null) return null;
  return (
    <div className={classes.offer}>
      <p className={classes.offered} dir="auto">
        {last.text}
      </p>
      <Button variant="default" size="xs" onClick={() => onTake(last.text)}>
        {introductionOfferText(last, format)}
      </Button>
    </div>
  );
}
