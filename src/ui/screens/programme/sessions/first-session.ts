/** What marks the list of sessions. */
export const sessionsId = 'programme-sessions';

/** Moves the focus to the first session in sight; false if there is none. */
export function goToFirstSession(): boolean {
  const button = document.querySelector<HTMLElement>(
    `#${sessionsId} :is([data-index] button, [data-cell] button[tabindex="0"])`,
  );
  button?.focus();
  return button !== null;
}

/** The session that has the focus, or the control that has it. */
export const sessionIdNow = (): string | null =>
  document.activeElement?.closest<HTMLElement>('[data-session]')?.dataset.session ?? null;
