/** A fault in words: its name, why it is one, what to do; after the last stands what to copy, where there is something. */
export type Told = [title: string, why: string, remedy: string];

/** What stands between these signs is shown as code. */
export const asCode = (text: string): string => `\`${text}\``;

/** Makes a function that writes the day of a moment in West Sumatra's time: "12 Nov 2026". */
export const dayIn = (language: string): ((date: string) => string) => {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Jakarta' } as const;
  return (date) => new Date(date).toLocaleDateString(language, format).replaceAll(' ', '\xa0');
};
