/** What a notification of the system says, and the path of the page that it leads to. */
export interface NoticeView {
  readonly title: string;
  readonly body: string;
  readonly path: string;
}
