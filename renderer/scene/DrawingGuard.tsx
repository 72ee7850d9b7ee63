import { Component, type ReactNode } from 'react';

interface DrawingGuardProps {
  /** What is drawn; a new one is given a new chance. */
  readonly of: unknown;
  /** Shown where it cannot be drawn. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

interface DrawingGuardState {
  readonly failedOn: unknown;
  readonly failed: boolean;
}

/** Keeps a drawing that fails from taking the editor with it: the plan can still be read and written in the table. */
export class DrawingGuard extends Component<DrawingGuardProps, DrawingGuardState> {
  override state: DrawingGuardState = { failed: false, failedOn: null };

  static getDerivedStateFromProps(props: DrawingGuardProps, state: DrawingGuardState): DrawingGuardState | null {
    if (!state.failed) return { ...state, failedOn: props.of };
    return state.failedOn === props.of ? null : { failed: false, failedOn: props.of };
  }

  static getDerivedStateFromError(): Partial<DrawingGuardState> {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
