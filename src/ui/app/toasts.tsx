import { Button } from '@mantine/core';
import { type NotificationData, notifications, notificationsStore } from '@mantine/notifications';
import type { OperationName } from '../../contract/client';
import type { Failure } from '../../contract/failure';
import controls from '../theme/controls.module.css';
import { CopyDetails } from './broken/copy-details';
import classes from './toasts.module.css';
import { toSentences } from './words/sentences';

/** The number of toasts shown at once; a further one replaces the oldest. */
export const toastLimit = 3;

const closeButtonProps = { 'aria-label': 'Close this message' };

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** What a toast is about: a newer one replaces the older about the same topic, which no longer holds. */
export type ToastTopic =
  /** The last edit, which undo would take back. */
  | 'undo'
  /** Imports taken back and put back. */
  | 'imports'
  | `calendar ${string}`
  | `review of ${string}`
  | `file ${string}`
  | `unsaved ${string}`
  | `failure ${string}`;

const topicKey = 'data-topic';

/** Hides the toast about this topic, if it is still shown. */
export function hideToast(topic: ToastTopic): void {
  notifications.updateState(notificationsStore, (all) => all.filter((toast) => toast[topicKey] !== topic));
}

/** Each toast has an id of its own, so that one that replaces another is shown for its full time. */
function show(data: NotificationData, topic: ToastTopic | null): void {
  notifications.updateState(notificationsStore, (all) => {
    const others = topic === null ? all : all.filter((toast) => toast[topicKey] !== topic);
    return others.slice(Math.max(0, others.length - toastLimit + 1));
  });
  notifications.show({ ...data, ...(topic === null ? {} : { [topicKey]: topic }), closeButtonProps });
}

export interface ToastOptions {
  /** With an action the toast stays longer; it closes when the action is taken. */
  readonly action?: ToastAction;
  /** Beside the action, before it. */
  readonly other?: ToastAction;
  readonly topic?: ToastTopic;
}

/** Says in short what just happened, for a few seconds. */
export function showToast(message: string, { action, other, topic }: ToastOptions = {}): void {
  const id = crypto.randomUUID();
  const content = (
    <div className={classes.row}>
      <span>{message}</span>
      {action && (
        <span className={classes.actions}>
          {[other, action].map(
            (one) =>
              one && (
                <Button
                  key={one.label}
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    notifications.hide(id);
                    one.run();
                  }}
                >
                  {one.label}
                </Button>
              ),
          )}
        </span>
      )}
    </div>
  );
  show({ id, message: content, autoClose: action ? 10_000 : 4_000 }, topic ?? null);
}

export interface FailureOptions {
  /** The name of the file or calendar that failed. */
  readonly about?: string;
  /** Replaces the usual sentences of the failure's code. */
  readonly words?: ReturnType<typeof toSentences>;
  /** By default the failure's code, so that a lost host does not pile up toasts. */
  readonly topic?: ToastTopic;
  /** The operation that failed. */
  readonly operation?: OperationName;
}

export const topicOf = ({ code }: Failure): ToastTopic => `failure ${code}`;

/** Says what failed, what was kept and what to do. */
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
