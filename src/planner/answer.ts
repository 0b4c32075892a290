import type { Answer, Failure, FailureCode } from '../contract/failure';
import type { Result } from '../domain/result';
import type { StoreFailure } from './ports';

export const answered = <Value>(value: Value): Answer<Value> => ({ ok: true, value });

export const refused = (
  code: FailureCode,
  message: string,
  extra: Omit<Failure, 'code' | 'message'> = {},
): { readonly ok: false; readonly error: Failure } => ({ ok: false, error: { code, message, ...extra } });

export const changedElsewhere = () =>
  refused('changed-elsewhere', 'This was changed in another window meanwhile. Nothing was saved.');

/** A store's result as an answer: every code of a store failure is also a failure code. */
export const toAnswer = <Value>(result: Result<Value, StoreFailure>): Answer<Value> => result;
