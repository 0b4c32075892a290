import { Tooltip } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';

interface HintProps {
  readonly label: ReactNode;
  /** Exactly one element. */
  readonly children: ReactNode;
}

/** Milliseconds for which the pointer must rest before the hint shows. */
const restTime = 400;

/** A tooltip that is mounted only while it shows, because a table has one in each row. */
export function Hint({ label, children }: HintProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = ({ currentTarget: { firstElementChild: child } }: SyntheticEvent, delay: number) => {
    if (!(child instanceof HTMLElement)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTarget(child), delay);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setTarget(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only observes its child, which is the control
    <span
      onPointerEnter={(event) => show(event, restTime)}
      onPointerLeave={hide}
      onFocus={(event) => show(event, 0)}
      onBlur={hide}
      onKeyDown={({ key }) => key === 'Escape' && hide()}
    >
      {children}
      {target && <Tooltip opened multiline position="right" target={target} label={label} />}
    </span>
  );
}
