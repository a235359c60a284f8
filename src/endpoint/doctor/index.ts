import type { Command } from '../command.js';
import { saidLines } from '../message.js';
import { inspect } from './inspect.js';
import { noPageMessage } from './no-page.js';
import { inspectionJson, inspectionReport } from './report.js';

const NO_ADDRESS = `bukan alamat halaman web, misalnya https://dinas.example.go.id/program.
is not the address of a web page, such as https://dinas.example.go.id/program.`;

/** An address as people type it. */
const addressOf = (typed: string): string | undefined => {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(whole) && /^https?:/i.test(whole) ? new URL(whole).href : undefined;
};

/** Checks a public page from the outside; ends with 1 where something is wrong with it. */
export const doctor =
  (typed: string, asJson: boolean): Command =>
  async (say) => {
    const address = addressOf(typed);
    if (!address) {
      say(`${typed} ${NO_ADDRESS}`);
      return 2;
    }
    try {
      const inspection = await inspect(address);
      say(asJson ? inspectionJson(inspection) : inspectionReport(inspection));
      return inspection.faults.some(({ note }) => !note) ? 1 : 0;
    } catch (error) {
      const message = noPageMessage(error);
      if (!message) throw error;
      const { problem, remedy } = message;
      say(asJson ? JSON.stringify({ address, problem, remedy }, null, 2) : saidLines(message));
      return 1;
    }
  };
