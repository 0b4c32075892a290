import { Tooltip } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';

interface HintProps {
  readonly label: ReactNode;
  /** One element. */
  readonly children: ReactNode;
}

/** A tooltip beside what it is about, which costs nothing until the pointer or the focus is there: a table has one in each row. */
export function Hint({ label, children }: HintProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const show = ({ currentTarget: { firstElementChild: about } }: SyntheticEvent) =>
    setTarget(about instanceof HTMLElement ? about : null);
  const hide = () => setTarget(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of its child, which does what can be done here
    <span
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={({ key }) => key === 'Escape' && hide()}
    >
      {children}
      {target && <Tooltip opened multiline position="right" target={target} label={label} />}
    </span>
  );
}
