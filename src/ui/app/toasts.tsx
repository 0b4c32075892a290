import { Button } from '@mantine/core';
import { type NotificationData, notifications, notificationsStore } from '@mantine/notifications';
import type { OperationName } from '../../contract/client';
import type { Failure } from '../../contract/failure';
import controls from '../theme/controls.module.css';
import { CopyDetails } from './broken/copy-details';
import classes from './toasts.module.css';
import { toSentences } from './words/sentences';

/** So many messages stand there at once; the oldest gives way. */
export const toastLimit = 3;

const closeButtonProps = { 'aria-label': 'Close this message' };

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** What a message is about: a newer one about the same takes its place, for what the older says no longer holds. */
export type ToastTopic =
  /** What undo would take back: there is only one last change. */
  | 'undo'
  /** Imports taken back and put back. */
  | 'imports'
  | `calendar ${string}`
  | `review of ${string}`
  | `file ${string}`
  | `unsaved ${string}`
  | `failure ${string}`;

const topicKey = 'data-topic';

/** Takes away what was said about this, where it still stands. */
export function hideToast(topic: ToastTopic): void {
  notifications.updateState(notificationsStore, (all) => all.filter((one) => one[topicKey] !== topic));
}

/** Under an id of its own each time, so that it stands its full time also where it takes another's place. */
function show(data: NotificationData, topic: ToastTopic | null): void {
  notifications.updateState(notificationsStore, (all) => {
    const others = topic === null ? all : all.filter((one) => one[topicKey] !== topic);
    return others.slice(Math.max(0, others.length - toastLimit + 1));
  });
  notifications.show({ ...data, ...(topic === null ? {} : { [topicKey]: topic }), closeButtonProps });
}

export interface ToastOptions {
  /** The message stays longer for it, and goes when it is taken. */
  readonly action?: ToastAction;
  readonly topic?: ToastTopic;
}

/** A short word on what just happened, gone after a few seconds. */
export function showToast(message: string, { action, topic }: ToastOptions = {}): void {
  const id = crypto.randomUUID();
  const content = (
    <div className={classes.row}>
      <span>{message}</span>
      {action && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.action ?? ''}
          onClick={() => {
            notifications.hide(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
  show({ id, message: content, autoClose: action ? 10_000 : 4_000 }, topic ?? null);
}

export interface FailureOptions {
  /** The file or calendar it is about, by its name. */
  readonly about?: string;
  /** Other words than the usual. */
  readonly words?: ReturnType<typeof toSentences>;
  /** The kind of failure, unless given: a lost host does not pile them up. */
  readonly topic?: ToastTopic;
  /** What was asked for. */
  readonly operation?: OperationName;
}

export const topicOf = ({ code }: Failure): ToastTopic => `failure ${code}`;

/** What failed, what was kept, what to do. */
export function showFailure(
  failure: Failure,
  { about = '', words = toSentences(failure), topic = topicOf(failure), operation }: FailureOptions = {},
): void {
  const { title, kept, next } = words;
  const message = [kept, next].filter((sentence) => sentence !== '').join(' ');
  show(
    {
      title: about && !title.startsWith(about) ? `${about}: ${title}` : title,
      message:
        failure.code === 'bug' ? (
          <div className={classes.bug}>
            {message}
            <CopyDetails details={{ code: failure.code, operation, bugId: failure.bugId }} />
          </div>
        ) : (
          message
        ),
      classNames: { root: controls.toastFailure ?? '' },
      autoClose: 12_000,
    },
    topic,
  );
}
