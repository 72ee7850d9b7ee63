import * as Y from 'yjs';

/** Origin of what another tab or window of this machine wrote. */
const FROM_TAB = Symbol('another tab');

export interface TabLink {
  /** Says something to the other windows that have the plan open; what can be cloned. */
  say(note: unknown): void;
  /** Calls back with what another window said; it may be another version of the app that says it. */
  onNote(listener: (note: unknown) => void): () => void;
  close(): void;
}

/**
 * Keeps two tabs that have the same plan open in step. What they send is applied under `FROM_TAB`. Notes and updates
 * come in the order they were sent.
 */
export function linkTabs(planKey: string, doc: Y.Doc): TabLink {
  const channel = new BroadcastChannel(`aarring-plan-${planKey}`);
  const listeners = new Set<(note: unknown) => void>();

  const apply = (update: Uint8Array) => {
    try {
      Y.applyUpdate(doc, update, FROM_TAB);
    } catch (error) {
      // The other tab has stored it as well; what cannot be read now is looked at when the plan is next opened.
      console.error(error);
    }
  };

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null) return;
    if ('update' in data && data.update instanceof Uint8Array) apply(data.update);
    if ('vector' in data && data.vector instanceof Uint8Array)
      channel.postMessage({ update: Y.encodeStateAsUpdate(doc, data.vector) });
    if ('note' in data) for (const listener of listeners) listener(data.note);
  };

  let open = true;
  const post = (message: unknown) => {
    // Whoever shows the plan may still have something to say when it has been let go of.
    if (open) channel.postMessage(message);
  };
  const send = (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_TAB) post({ update });
  };
  doc.on('update', send);
  // Whatever another tab has and could not store yet.
  channel.postMessage({ vector: Y.encodeStateVector(doc) });

  return {
    say: (note) => post({ note }),
    onNote: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      open = false;
      doc.off('update', send);
      channel.close();
    },
  };
}
