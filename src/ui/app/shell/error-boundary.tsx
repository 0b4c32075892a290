import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import classes from './error-boundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** When this changes (another page, another event), the children get a new start. */
  readonly resetKey?: string;
}

interface State {
  readonly failed: boolean;
  readonly resetKey: string | undefined;
}

/** Catches a bug in what it holds and says so in words; everything around it goes on working. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // biome-ignore lint/suspicious/noConsole: a bug belongs where developers look for it.
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={classes.note} role="alert">
        <h2 className={classes.title}>Something in Mingle went wrong here.</h2>
        <p>Everything you saved before is safe, and the rest of Mingle goes on working.</p>
        <Button variant="default" onClick={() => this.setState({ failed: false })}>
          Try again
        </Button>
      </div>
    );
  }
}
