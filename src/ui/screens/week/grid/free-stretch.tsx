import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import type { Proposal } from '../../../../domain/week/proposal';
import { proposalReason } from '../../../../words/week';
import { useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import classes from './free-stretch.module.css';

/** The proposed free stretch that is shown among the events. */
export interface FreeStretch {
  readonly shown: Proposal | null;
  /** Unmarked events may still change what is short. */
  readonly undecided: boolean;
  /** Shows it and moves the focus there; `from` gets the focus back. */
  show(proposal: Proposal, from: HTMLElement): void;
  hide(): void;
  /** Consumes the request to focus the stretch: returns true once after each `show`. */
  takeFocus(): boolean;
}

const FreeStretchContext = createContext<FreeStretch | null>(null);

export function useFreeStretch(): FreeStretch {
  const free = use(FreeStretchContext);
  if (!free) throw new Error('useFreeStretch needs a FreeStretchProvider above it');
  return free;
}

export const isSameFree = (one: Proposal | null, other: Proposal): boolean =>
  one !== null && one.kind === other.kind && one.start === other.start && one.end === other.end;

interface FreeStretchProviderProps {
  /** The stretch is shown only while it is one of these. */
  readonly proposals: readonly Proposal[];
  readonly undecided: boolean;
  readonly children: ReactNode;
}

export function FreeStretchProvider({ proposals, undecided, children }: FreeStretchProviderProps) {
  const [chosen, setChosen] = useState<Proposal | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const isRequested = useRef(false);
  const shown = proposals.find((proposal) => isSameFree(chosen, proposal)) ?? null;
  const value = useMemo(
    (): FreeStretch => ({
      shown,
      undecided,
      show: (proposal, from) => {
        opener.current = from;
        isRequested.current = true;
        setChosen(proposal);
      },
      hide: () => {
        setChosen(null);
        opener.current?.focus();
      },
      takeFocus: () => {
        const requested = isRequested.current;
        isRequested.current = false;
        return requested;
      },
    }),
    [shown, undecided],
  );
  return <FreeStretchContext value={value}>{children}</FreeStretchContext>;
}

/** The free stretch as an outlined block in the grid, or as a line in the list. Escape hides it again. */
export function FreeBlock({ layout }: { readonly layout: 'grid' | 'list' }) {
  const format = useFormat();
  const free = useFreeStretch();
  const ref = useRef<HTMLButtonElement>(null);
  const { shown } = free;
  useEffect(() => {
    if (!shown || !ref.current || !free.takeFocus()) return;
    ref.current.scrollIntoView({ block: 'center', inline: 'nearest' });
    ref.current.focus({ preventScroll: true });
  });
  if (!shown) return null;
  const { kind, start, end } = shown;
  const span = { kind: 'timed', start, end } as const;
  const reason = proposalReason(shown, format, free.undecided);
  return (
    <button
      ref={ref}
      type="button"
      className={classes.block}
      data-layout={layout}
      data-kind={kind}
      data-free
      aria-label={`Free: ${format.span(span)}. ${reason} Press to hide it.`}
      title={reason}
      onClick={free.hide}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        free.hide();
      }}
    >
      <span className={classes.time}>{format.hours(span)}</span>
      <span className={classes.words}>
        <KindShape kind={kind} size={11} suggested decorative />
        <span className={classes.word}>free</span>
      </span>
    </button>
  );
}
