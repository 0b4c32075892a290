import { NumberInput } from '@mantine/core';
import type { EventView } from '../../../../contract/views/event';
import { minutesOf } from '../../../../domain/event/occurrence';
import { isNetworking, isSocial, type Kind } from '../../../../domain/marking/kind';
import { useFormat } from '../../../app/app-info';
import type { OutcomeInHand } from '../draft/use-outcome';
import { Section } from '../fields/section';
import { TextLine } from '../fields/text-line';
import { ChoiceRow } from './choice-row';
import { FeltRow } from './felt-row';
import { LeadList } from './lead-list';
import classes from './outcome.module.css';

interface OutcomeSectionProps {
  readonly view: EventView;
  readonly kind: Exclude<Kind, 'other'>;
  readonly hand: OutcomeInHand;
  /** False where the user wants no question afterwards. */
  readonly asksFelt: boolean;
}

const worthChoices = [
  { value: 'no', word: 'No' },
  { value: 'so-so', word: 'So-so' },
  { value: 'yes', word: 'Yes' },
] as const;

const againChoices = [
  { value: 'no', word: 'No' },
  { value: 'maybe', word: 'Maybe' },
  { value: 'yes', word: 'Yes' },
] as const;

/** What came of the event (product F5). Among friends nothing is judged: there it is only something to remember. */
export function OutcomeSection({ view, kind, hand: { outcome, write }, asksFelt }: OutcomeSectionProps) {
  const felt = isSocial(kind) && asksFelt && (
    <FeltRow row={view.row} outcome={outcome} onChange={(value) => write('felt', value)} />
  );
  if (!isNetworking(kind)) {
    return (
      <Section part="outcome" title="To remember">
        {felt}
        <TextLine
          multiline
          label="To remember"
          placeholder="What you would like to know before the next time"
          value={outcome.learning}
          onChange={(learning) => write('learning', learning)}
        />
      </Section>
    );
  }
  return (
    <Section part="outcome" title="What came of it">
      <ChoiceRow
        question="Worth it?"
        choices={worthChoices}
        value={outcome.worthIt}
        onChange={(worthIt) => write('worthIt', worthIt)}
      />
      <ChoiceRow
        question="Go again?"
        choices={againChoices}
        value={outcome.again}
        onChange={(again) => write('again', again)}
      />
      {felt}
      <TextLine
        multiline
        label="What I learned"
        placeholder="One thing I take with me"
        value={outcome.learning}
        onChange={(learning) => write('learning', learning)}
      />
      <Spent view={view} hand={{ outcome, write }} />
      <LeadList leads={view.leads} eventKey={view.row.key} guests={view.guests} />
    </Section>
  );
}

interface SpentProps {
  readonly view: EventView;
  readonly hand: Pick<OutcomeInHand, 'outcome' | 'write'>;
}

/** The time and money that it took; the hours of the calendar stand there as an example. */
function Spent({ view, hand: { outcome, write } }: SpentProps) {
  const format = useFormat();
  const planned = minutesOf(view.row.span);
  return (
    <div className={classes.spent}>
      <span>It took</span>
      <NumberInput
        size="xs"
        w="4.5rem"
        min={0}
        max={10_000}
        decimalScale={2}
        decimalSeparator={format.decimalSign}
        allowedDecimalSeparators={['.', ',']}
        aria-label="Hours it took"
        placeholder={planned > 0 ? format.number(Math.round(planned / 6) / 10) : ''}
        value={outcome.minutes === null ? '' : outcome.minutes / 60}
        onChange={(hours) => write('minutes', typeof hours === 'number' ? Math.round(hours * 60) : null)}
      />
      <span>hours, and cost</span>
      <span className={classes.cost}>
        <TextLine
          label="What it cost"
          placeholder="180 € and the train"
          value={outcome.cost}
          onChange={(cost) => write('cost', cost)}
        />
      </span>
    </div>
  );
}
