import { Tooltip } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';

interface HintProps {
  readonly label: ReactNode;
  /** One element. */
  readonly children: ReactNode;
}

/** Milliseconds for which the pointer rests before a hint shows. */
const restTime = 400;

/** A tooltip beside what it is about, which costs nothing until the pointer or the focus is there: a table has one in each row. */
export function Hint({ label, children }: HintProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = ({ currentTarget: { firstElementChild: about } }: SyntheticEvent, after: number) => {
    if (!(about instanceof HTMLElement)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTarget(about), after);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setTarget(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of its child, which does what can be done here
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
