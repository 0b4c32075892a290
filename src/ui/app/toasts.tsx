import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Failure } from '../../contract/failure';
import controls from '../theme/controls.module.css';
import { toSentences } from './sentences';
import classes from './toasts.module.css';

const closeButtonProps = { 'aria-label': 'Close this message' };

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** A short word on what just happened, gone after a few seconds; with an action, it stays longer. */
export function showToast(message: string, action?: ToastAction): void {
  const id = notifications.show({
    message: (
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
    ),
    autoClose: action ? 10_000 : 4_000,
    closeButtonProps,
  });
}

/**
 * What failed, what was kept, what to do; `about` names the file or event it is about, `words` are others than the usual.
 * One message per kind of failure and subject, so that a lost host does not pile them up.
 */
export function showFailure(failure: Failure, about = '', words = toSentences(failure)): void {
  const { title, kept, next } = words;
  const id = `failure-${failure.code}-${about}`;
  notifications.hide(id);
  notifications.show({
    id,
    title: about && !title.startsWith(about) ? `${about}: ${title}` : title,
    message: [kept, next].filter((sentence) => sentence !== '').join(' '),
    classNames: { root: controls.toastFailure ?? '' },
    autoClose: 12_000,
    closeButtonProps,
  });
}
