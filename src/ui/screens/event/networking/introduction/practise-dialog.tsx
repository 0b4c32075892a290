import { Button, Modal, SegmentedControl } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { IntroductionLength } from '../../../../../domain/prep/introduction';
import { introductionLengths } from '../../../../../domain/prep/introduction';
import { clockText } from '../../../../parts/countdown/clock-text';
import type { Countdown } from '../../../../parts/countdown/use-countdown';
import { useCountdown } from '../../../../parts/countdown/use-countdown';
import classes from './introduction.module.css';

interface PractiseDialogProps {
  readonly text: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The text, and a clock to say it by. Nothing is recorded, and nothing is read out. */
export const PractiseDialog = ({ text, opened, onClose }: PractiseDialogProps) => (
  <Modal opened={opened} onClose={onClose} size="lg" title="Practise">
    <Practice text={text} />
  </Modal>
);

const buttonWords: Readonly<Record<Countdown['state'], string>> = {
  ready: 'Start',
  running: 'Pause',
  paused: 'Go on',
  over: 'Again',
};

const lengthChoices = introductionLengths.map((seconds) => ({
  value: String(seconds),
  label: `${seconds} s`,
}));

function Practice({ text }: { readonly text: string }) {
  const [length, setLength] = useState<IntroductionLength>(30);
  return (
    <div className={classes.dialog}>
      <SegmentedControl
        aria-label="How long"
        data={lengthChoices}
        value={String(length)}
        onChange={(value) => setLength(Number(value) as IntroductionLength)}
      />
      <Timer key={length} seconds={length} text={text} />
    </div>
  );
}

function Timer({ seconds, text }: { readonly seconds: number; readonly text: string }) {
  const countdown = useCountdown(seconds);
  const onSpace = (event: KeyboardEvent) => {
    // Space presses the button by itself.
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.key !== ' ' || isOnButton || event.repeat) return;
    event.preventDefault();
    countdown.toggle();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Space works wherever the focus is, the button says so
    <div className={classes.dialog} onKeyDown={onSpace}>
      <p className={classes.clock} role="timer" aria-live="off">
        {clockText(countdown.left)}
      </p>
      <Button data-autofocus size="md" onClick={countdown.toggle}>
        {buttonWords[countdown.state]}
      </Button>
      <p className={classes.said} role="status">
        {countdown.state === 'over' && 'That was the time. Finish your sentence.'}
        {countdown.state === 'ready' && 'Space starts and pauses.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard */}
      <p className={classes.text} dir="auto" tabIndex={0}>
        {text.trim()}
      </p>
    </div>
  );
}
