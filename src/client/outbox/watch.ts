import type { Outcome } from './types.js';

type Listener = (outcome: Outcome) => void;

export interface Watch {
  add(key: string, onChange: Listener): void;
  tell(key: string, outcome: Outcome): void;
  /** Keys of what is not known to be sent. */
  open(): string[];
}

/** Who is told of which message: each outcome once, and nothing but "sent" after "sent". */
export function createWatch(): Watch {
  const watched = new Map<string, { onChange: Listener; last?: Outcome }>();
  return {
    add: (key, onChange) => void watched.set(key, { onChange }),
    tell(key, outcome) {
      const entry = watched.get(key);
      const { last } = entry ?? {};
      if (!entry || (last?.status == 'sent' && outcome.status != 'sent')) return;
      if (JSON.stringify(last) == JSON.stringify(outcome)) return;
      entry.last = outcome;
      try {
        entry.onChange(outcome);
      } catch {
        // The listener's own affair: the message goes its way all the same.
      }
    },
    open: () => [...watched].filter(([, { last }]) => last?.status != 'sent').map(([key]) => key),
  };
}
