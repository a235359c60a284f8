import { onAttention } from '../attention.js';

export interface Changes {
  /** Tells this tab and the others. */
  announce(): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Who is told that something has changed.
 * @param hear called first where it was another tab, or, where tabs cannot talk, might have been
 */
export function createChanges(name: string, hear: () => void): Changes {
  const listeners = new Set<{ call: () => void }>();
  const tell = () => {
    for (const { call } of [...listeners]) {
      try {
        call();
      } catch {
        // The subscriber's own affair: the others must hear of it all the same.
      }
    }
  };
  const foreign = () => {
    hear();
    tell();
  };
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(name);
    channel.onmessage = foreign;
  } catch {
    // Old browsers: it is looked at again whenever the tab comes to the front.
    onAttention(foreign);
  }
  return {
    announce() {
      channel?.postMessage(0);
      tell();
    },
    subscribe(call) {
      const entry = { call };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}
