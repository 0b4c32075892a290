/** The result of one check; not `ok` if the user has to do something, which the message says. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
}

export const well = (name: string, message: string): Check => ({ name, ok: true, message });
export const bad = (name: string, message: string): Check => ({ name, ok: false, message });
