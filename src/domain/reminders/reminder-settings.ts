/** When Mingle reminds (R1). Times are wall times, HH:MM. */
export interface ReminderSettings {
  /** Whether the system shows notifications; the list in Mingle is there in any case. */
  readonly isOn: boolean;
  /** Nothing is shown from here to `quietTo`, over midnight if that is earlier; both the same for no quiet hours. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** When what is due on a day is named. */
  readonly digestAt: string;
}

export const defaultReminderSettings: ReminderSettings = {
  isOn: true,
  quietFrom: '22:00',
  quietTo: '08:00',
  digestAt: '08:30',
};
