import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { failureCodes } from '../../../contract/failure';
import type { EventView } from '../../../contract/views/event';
import type { Jotting, JottingId } from '../../../domain/jottings/jotting';
import { useAppInfo } from '../../app/app-info';
import { usePush } from '../../app/client/changes';
import { useEdit } from '../../app/client/edits';
import { patchCached } from '../../app/client/patch-cached';
import { useUnsavedStore } from '../../app/unsaved/unsaved-provider';
import { nameOf } from '../../app/unsaved/unsaved-text';

/** A note on its way, or there. */
export type ShownJotting = Pick<Jotting, 'id' | 'text'> & { readonly isKept: boolean };

interface InHand {
  readonly text: string;
  readonly waiting: readonly Pick<Jotting, 'id' | 'text'>[];
}

/**
 * The note that is being typed, and those that are there, newest first. What is typed, and what the host has not answered
 * for, is kept over a reload; a note sent twice is there once, since the page makes its id.
 */
export function useJottings({ row, jottings }: EventView) {
  const store = useUnsavedStore();
  const add = useEdit('jotting.add');
  const queries = useQueryClient();
  const { now } = useAppInfo();
  const withJotting = (view: EventView, one: InHand['waiting'][number]) =>
    view.row.key !== row.key || view.jottings.some(({ id }) => id === one.id)
      ? view
      : { ...view, jottings: [...view.jottings, { ...one, eventKey: row.key, at: now }] };
  const name = nameOf(row.key, { kind: 'jottings' });
  const [inHand, setInHand] = useState<InHand>(() => {
    const form = store.find(name)?.form;
    return form?.kind === 'jottings' ? form : { text: '', waiting: [] };
  });
  const [isFailed, setFailed] = useState(false);
  // An answer comes after renders with other notes.
  const latest = useRef(inHand);
  const write = (next: InHand) => {
    latest.current = next;
    setInHand(next);
    if (next.text === '' && next.waiting.length === 0) store.remove(name);
    else store.keep({ key: row.key, title: row.summary, form: { kind: 'jottings', ...next } });
  };
  const send = async (one: InHand['waiting'][number]) => {
    const answer = await add({ ...one, key: row.key }, { quiet: failureCodes });
    setFailed(!answer.ok);
    if (!answer.ok) return;
    // Before it leaves the waiting ones, so that it is never out of sight.
    patchCached<EventView>(queries, ['event.get'], (view) => withJotting(view, one));
    const { text, waiting } = latest.current;
    write({ text, waiting: waiting.filter(({ id }) => id !== one.id) });
  };
  const sendAll = useEffectEvent(() => {
    for (const one of latest.current.waiting) void send(one);
  });
  useEffect(() => sendAll(), []);
  usePush((push) => {
    if (push.kind === 'connection' && push.connection === 'up') sendAll();
  });
  const there = new Set(jottings.map(({ id }) => id));
  const shown: readonly ShownJotting[] = [
    ...jottings.map(({ id, text }) => ({ id, text, isKept: true })),
    ...inHand.waiting.filter(({ id }) => !there.has(id)).map((one) => ({ ...one, isKept: false })),
  ];
  return {
    text: inHand.text,
    type: (text: string) => write({ ...latest.current, text }),
    keep: () => {
      const text = latest.current.text.trim();
      if (text === '') return;
      const one = { id: crypto.randomUUID() as string as JottingId, text };
      write({ text: '', waiting: [...latest.current.waiting, one] });
      void send(one);
    },
    shown: shown.toReversed(),
    isFailed: isFailed && inHand.waiting.length > 0,
    retry: () => {
      for (const one of latest.current.waiting) void send(one);
    },
  };
}
