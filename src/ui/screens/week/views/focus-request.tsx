import { createContext, type ReactNode, type RefObject, use, useRef } from 'react';
import { type FocusRequest, noRequest } from '../grid/week-focus';

const FocusRequestContext = createContext<RefObject<FocusRequest> | null>(null);

/** Which event has the focus next. It outlives the views, so that a change of the view keeps the focus. */
export function useFocusRequest(): RefObject<FocusRequest> {
  const request = use(FocusRequestContext);
  if (!request) throw new Error('useFocusRequest needs a FocusRequestProvider above it');
  return request;
}

export function FocusRequestProvider({ children }: { readonly children: ReactNode }) {
  const request = useRef<FocusRequest>(noRequest);
  return <FocusRequestContext value={request}>{children}</FocusRequestContext>;
}
