import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type FocusEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Day } from '../../../domain/time/day';
import type { Lean } from '../../../domain/typed-day/reading';
import { useAppInfo } from '../../app/app-info';
import { DayCalendar } from './day-calendar';
import classes from './day-field.module.css';
import { DayInput } from './day-input';
import type { DayText, TakeDay } from './use-day-text';
import { isLeft, useDayText } from './use-day-text';

interface DayFieldProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: TakeDay;
  readonly lean?: Lean;
  readonly placeholder?: string;
  readonly clearable?: boolean;
  readonly size?: 'xs' | 'sm';
  /** Whether Enter also submits the form around the field. */
  readonly submits?: boolean;
  /** Called with true when a text cannot be kept, and with false once that text is gone from the field. */
  readonly onRefusal?: (isRefused: boolean) => void;
}

/** A day, typed in words or numbers, or picked from a calendar; null while none is set (product E6). */
export function DayField({
  label,
  value,
  onChange,
  lean = 'ahead',
  clearable = true,
  size = 'sm',
  submits = false,
  placeholder,
  onRefusal,
}: DayFieldProps) {
  const dayText = useDayText({ value, lean, clearable, onChange });
  const { input, field, popover, isFocused, isOpen, setOpen, enter, leave, close } = useParts(dayText.keep);
  useRefusal(dayText, onRefusal);
  const pick = (day: Day | null) => {
    dayText.pick(day);
    close();
  };
  return (
    <Popover
      opened={isOpen || (isFocused && dayText.note !== '')}
      onChange={close}
      position="bottom-start"
      withRoles={false}
      trapFocus={isOpen}
      transitionProps={{ transition: 'fade', duration: 120, exitDuration: 0 }}
    >
      <Popover.Target>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only observes its controls */}
        <div ref={field} onFocus={enter} onBlur={leave}>
          <DayInput
            label={label}
            dayText={dayText}
            input={input}
            onOpen={() => setOpen(true)}
            noteBelow={!isFocused}
            placeholder={placeholder}
            size={size}
            submits={submits}
            rightSection={<OpenButton label={label} isOpen={isOpen} onClick={() => setOpen(!isOpen)} />}
          />
        </div>
      </Popover.Target>
      {isOpen ? (
        <Popover.Dropdown ref={popover} onBlur={leave} role="dialog" aria-label={`${label}: calendar`} p="xs">
          <PickedDay value={dayText.day} clearable={clearable} onPick={pick} />
        </Popover.Dropdown>
      ) : (
        <Note dayText={dayText} />
      )}
    </Popover>
  );
}

function useRefusal({ isRefused }: DayText, onRefusal: DayFieldProps['onRefusal']): void {
  const tell = useEffectEvent((is: boolean) => onRefusal?.(is));
  useEffect(() => tell(isRefused), [isRefused]);
}

/** The input with its button, and the popover: the focus moves between them without leaving the field. */
function useParts(onLeave: () => void) {
  const input = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isFocused, setFocused] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const leave = (event: FocusEvent) => {
    if (!isLeft(event, field.current, popover.current)) return;
    setFocused(false);
    onLeave();
  };
  // Back to the input, so that what was typed is kept, or refused, when the focus leaves.
  const close = () => {
    if (!isOpen) return;
    setOpen(false);
    input.current?.focus();
  };
  return { input, field, popover, isFocused, isOpen, setOpen, enter: () => setFocused(true), leave, close };
}

/** The live region of the input says the same. */
const Note = ({ dayText: { note, isRefused } }: { readonly dayText: DayText }) => (
  <Popover.Dropdown className={classes.note ?? ''} aria-hidden>
    <span data-refused={isRefused || undefined}>{note}</span>
  </Popover.Dropdown>
);

interface OpenButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

const OpenButton = ({ label, isOpen, onClick }: OpenButtonProps) => (
  <ActionIcon
    size="sm"
    className={classes.open ?? ''}
    aria-label={`${label}: calendar`}
    aria-haspopup="dialog"
    aria-expanded={isOpen}
    onClick={onClick}
  >
    <IconCalendar size={15} stroke={1.5} />
  </ActionIcon>
);

interface PickedDayProps {
  readonly value: Day | null;
  readonly clearable: boolean;
  readonly onPick: (day: Day | null) => void;
}

function PickedDay({ value, clearable, onPick }: PickedDayProps) {
  const { today } = useAppInfo();
  return (
    <>
      <DayCalendar autoFocus value={value} onPick={onPick} />
      <div className={classes.shortcuts}>
        <Button size="compact-sm" variant="subtle" onClick={() => onPick(today)}>
          Today
        </Button>
        {clearable && (
          <Button size="compact-sm" variant="subtle" disabled={value === null} onClick={() => onPick(null)}>
            No day
          </Button>
        )}
      </div>
    </>
  );
}
