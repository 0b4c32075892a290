import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import type { StepOffer } from '../../../../contract/views/run-sheet';
import type { EventKey } from '../../../../domain/event/key';
import type { TemplateName } from '../../../../domain/run-sheets/template';
import { leftOutText, steps as stepForms } from '../../../../words/run-sheets/run-sheet';
import { useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { keyMaps } from '../../../app/keys/key-maps';
import { useShownKey } from '../../../app/keys/use-keys';
import { RestButton } from '../../../parts/rest-button';
import { useRowFocus } from '../../follow-ups/use-row-focus';
import { StepRow } from './step-row';
import classes from './steps.module.css';
import type { StepEdits } from './use-step-edits';
import { useStepKeys } from './use-step-keys';

const mostShown = 6;

interface StepOfferListProps {
  readonly eventKey: EventKey;
  readonly offer: StepOffer;
  readonly edits: StepEdits;
}

/** The usual steps, offered with the days that they would have; nothing is planned until the user takes them. */
export function StepOfferList({ eventKey, offer: usual, edits }: StepOfferListProps) {
  const [chosen, setChosen] = useState<TemplateName | null>(null);
  const other = useOperation(
    'run-sheet.offer',
    { key: eventKey, template: chosen ?? usual.template },
    { enabled: chosen !== null, keepPrevious: true },
  );
  const asked = chosen === null ? usual : other.kind === 'loaded' ? other.value : usual;
  return (
    <>
      {asked ? (
        <Offered key={asked.template} offer={asked} edits={edits} />
      ) : (
        <p className={classes.note}>The days of these steps have all passed.</p>
      )}
      <TemplateChoice value={chosen ?? usual.template} onChange={setChosen} />
    </>
  );
}

function Offered({ offer, edits }: Pick<StepOfferListProps, 'offer' | 'edits'>) {
  const { template, steps, leftOut, reason } = offer;
  const format = useFormat();
  const shownKey = useShownKey();
  const list = useRef<HTMLUListElement>(null);
  const { active, props } = useRowFocus(list);
  const [out, setOut] = useState<readonly string[]>([]);
  const [showsAll, setShowsAll] = useState(false);
  const isLong = steps.length > mostShown + 1;
  const shown = isLong && !showsAll ? steps.slice(0, mostShown) : steps;
  const toggle = (id: string) => setOut(out.includes(id) ? out.filter((one) => one !== id) : [...out, id]);
  const take = (...done: readonly string[]) =>
    edits.take({ template, leaveOut: out.filter((id) => !done.includes(id)), done: [...done] });
  useStepKeys(list, { onDone: take, onDrop: toggle, onTake: () => take() });
  const count = steps.length - out.length;
  const activeRow = shown.find(({ id }) => id === active) ?? shown[0];
  return (
    <>
      <ul ref={list} className={classes.list} {...props} aria-label="Offered steps">
        {shown.map((step) => (
          <StepRow
            key={step.id}
            {...step}
            look={out.includes(step.id) ? 'out' : 'offered'}
            isActive={step === activeRow}
            onDone={() => take(step.id)}
            onDrop={() => toggle(step.id)}
          />
        ))}
      </ul>
      <RestButton count={isLong ? steps.length - mostShown : 0} isOpen={showsAll} onChange={setShowsAll} />
      {leftOut.length > 0 && (
        <p className={classes.note}>
          {leftOutText(
            reason,
            leftOut.map(({ text }) => text),
            format,
          )}
        </p>
      )}
      <div className={classes.choices}>
        <Button
          size="compact-md"
          variant="default"
          disabled={count === 0}
          title={keyHint(shownKey(keyMaps.steps.take))}
          onClick={() => take()}
        >
          {`Take ${format.counted(count, stepForms)}`}
        </Button>
        <span className={classes.note}>Tick one that is done, cross out what you do not need.</span>
      </div>
    </>
  );
}

const keyHint = (key: string | undefined): string | undefined => (key ? `In the list: ${key}` : undefined);

interface TemplateChoiceProps {
  readonly value: TemplateName;
  readonly onChange: (template: TemplateName) => void;
}

function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const load = useOperation('step-templates.list', {});
  const templates = load.kind === 'loaded' ? load.value.templates : [];
  if (templates.length < 2) return null;
  return (
    <div className={classes.choices}>
      <span className={classes.note} aria-hidden>
        The usual steps of
      </span>
      <NativeSelect
        size="xs"
        aria-label="The usual steps of"
        value={value}
        data={templates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => onChange(currentTarget.value as TemplateName)}
      />
    </div>
  );
}
