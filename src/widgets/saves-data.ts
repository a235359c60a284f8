/** A reader who asked the browser to save data gets no picture unasked. */
export const savesData = (): boolean | undefined =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData;
