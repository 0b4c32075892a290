import { Button } from '@mantine/core';
import { Component, type ContextType, type ErrorInfo, type ReactNode } from 'react';
import type { BugId, BugTrace } from '../../../contract/bug-trace';
import { CopyDetails } from '../broken/copy-details';
import { pageTraceOf, reportPageBug } from '../broken/page-bugs';
import { ClientContext } from '../client/client';
import classes from './error-boundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** When this changes (another page, another event), the children are rendered again. */
  readonly resetKey?: string;
}

/** A caught bug; its id is null until the host has logged it. */
interface Caught {
  readonly trace: BugTrace;
  readonly id: BugId | null;
}

interface State {
  readonly caught: Caught | null;
  readonly resetKey: string | undefined;
}

/** Catches a bug in its children and says so; the rest of the page goes on working. */
export class ErrorBoundary extends Component<Props, State> {
  static override contextType = ClientContext;
  declare context: ContextType<typeof ClientContext>;

  override state: State = { caught: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { caught: { trace: pageTraceOf(error), id: null } };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { caught: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // biome-ignore lint/suspicious/noConsole: developers look for a bug in the console.
    console.error(error, info.componentStack);
    if (this.context) void this.report(this.context, pageTraceOf(error));
  }

  private async report(client: NonNullable<typeof this.context>, trace: BugTrace): Promise<void> {
    const id = await reportPageBug(client, trace);
    this.setState(({ caught }) => (caught ? { caught: { ...caught, id } } : null));
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return (
      <div className={classes.note} role="alert">
        <h2 className={classes.title}>Something in Mingle went wrong here.</h2>
        <p>Everything you saved before is safe, and the rest of Mingle goes on working.</p>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => this.setState({ caught: null })}>
            Try again
          </Button>
          <CopyDetails
            details={{
              code: 'bug',
              operation: 'page',
              bugId: caught.id ?? undefined,
              frames: caught.trace[0]?.frames,
            }}
          />
        </div>
      </div>
    );
  }
}
