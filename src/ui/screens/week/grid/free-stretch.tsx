import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { ideaAct, ideaSentence } from '../../../../words/ideas/ideas';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import classes from './free-stretch.module.css';

/** The free stretch of an idea that is shown among the events. */
export interface FreeStretch {
  readonly shown: Idea | null;
  /** True for the one that is shown until it is hidden. */
  isChosen(idea: Idea): boolean;
  /** Shows it for a while; null ends that. */
  preview(idea: Idea | null): void;
  /** Shows it and moves the focus there; `from` gets the focus back. */
  show(idea: Idea, from: HTMLElement): void;
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

export const isSameFree = (one: Idea | null, other: Idea): boolean =>
  one !== null && one.kind === other.kind && one.start === other.start && one.end === other.end;

interface FreeStretchProviderProps {
  /** The stretch is shown only while it is one of these. */
  readonly ideas: readonly Idea[];
  readonly children: ReactNode;
}

export function FreeStretchProvider({ ideas, children }: FreeStretchProviderProps) {
  const [chosen, setChosen] = useState<Idea | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const isRequested = useRef(false);
  const [previewed, setPreviewed] = useState<Idea | null>(null);
  const find = (one: Idea | null) => ideas.find((idea) => isSameFree(one, idea)) ?? null;
  const kept = find(chosen);
  const shown = find(previewed) ?? kept;
  const value = useMemo(
    (): FreeStretch => ({
      shown,
      isChosen: (idea) => isSameFree(kept, idea),
      preview: setPreviewed,
      show: (idea, from) => {
        opener.current = from;
        isRequested.current = true;
        setChosen(idea);
      },
      hide: () => {
        setChosen(null);
        setPreviewed(null);
        opener.current?.focus();
      },
      takeFocus: () => {
        const requested = isRequested.current;
        isRequested.current = false;
        return requested;
      },
    }),
    [shown, kept],
  );
  return <FreeStretchContext value={value}>{children}</FreeStretchContext>;
}

/** The stretch as an outlined block in the grid, or as a line in the list. Escape hides it again. */
export function FreeBlock({ layout }: { readonly layout: 'grid' | 'list' }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const free = useFreeStretch();
  const ref = useRef<HTMLButtonElement>(null);
  const { shown } = free;
  useEffect(() => {
    if (!shown || !ref.current || !free.takeFocus()) return;
    ref.current.scrollIntoView({ block: 'center', inline: 'nearest' });
    ref.current.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (shown && layout === 'grid') ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, layout]);
  if (!shown) return null;
  const { kind, start, end } = shown;
  const span = { kind: 'timed', start, end } as const;
  const sentence = ideaSentence(shown, today, format);
  return (
    <button
      ref={ref}
      type="button"
      className={classes.block}
      data-layout={layout}
      data-kind={kind}
      data-free
      aria-label={`Idea: ${sentence} Press to hide it.`}
      title={sentence}
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
        <span className={classes.word}>{ideaAct(shown, format)}</span>
      </span>
    </button>
  );
}
