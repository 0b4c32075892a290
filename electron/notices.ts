import type { Notification, NotificationConstructorOptions } from 'electron';
import type { NoticeView } from '../src/contract/views/notice';

/** On Windows one that has timed out can still be clicked in the Action Center, so closed ones are kept, too. */
const mostShown = 20;

type Shown = Pick<Notification, 'on' | 'show'>;

/** The part of Electron's `Notification` that shows reminders. */
export interface NoticeEdge {
  isSupported(): boolean;
  create(options: NotificationConstructorOptions): Shown;
}

export interface NoticeActions {
  /** The user clicked on it. */
  open(path: string): void;
  /** The system did not show it. The list in Mingle has what it was about all the same. */
  failed(): void;
}

/**
 * Shows reminders as notifications of the system. On Linux `isSupported` only says that its library is there; without a
 * notification server each one ends in `failed`.
 */
export function createNotices(edge: NoticeEdge, { open, failed }: NoticeActions) {
  // Without a reference, a notification is garbage collected with its listeners, and a click does nothing.
  const shown = new Set<Shown>();
  return ({ title, body, path }: NoticeView): void => {
    if (!edge.isSupported()) {
      failed();
      return;
    }
    const notification = edge.create({ title, body });
    shown.add(notification);
    for (const oldest of shown) if (shown.size > mostShown) shown.delete(oldest);
    const forget = () => void shown.delete(notification);
    notification.on('click', () => {
      forget();
      open(path);
    });
    notification.on('failed', () => {
      forget();
      failed();
    });
    notification.show();
  };
}
