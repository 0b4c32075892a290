/** So many series are looked at, or rows made, between two yields of the thread: a few milliseconds' work. */
export const atOnce = 50;
