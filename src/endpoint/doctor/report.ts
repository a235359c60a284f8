import type { Step } from '../../contract/page/index.js';
import { enDoctor } from '../../i18n/en-doctor.js';
import { idDoctor } from '../../i18n/id-doctor.js';
import { tell } from '../../i18n/tell.js';
import type { Inspection } from './inspect.js';

const STEPS: Record<Step, string> = {
  asking: 'diminta / asked',
  name: 'nama / name',
  connection: 'sambungan / connection',
  answer: 'jawaban / answer',
  transfer: 'unduh / transfer',
};

/** What pages write must not reach the terminal as its own commands. */
const harmless = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\ufffd');

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => by + line)
    .join('\n');

/** What was found, for people: each fault in Indonesian, then in English, and what to copy. */
export function inspectionReport({ address, faults, fine, times }: Inspection): string {
  const count = faults.filter(({ note }) => !note).length;
  const blocks = faults.map((fault, index) => {
    const line = fault.at ? `  baris / line ${fault.at}` : '';
    const level = fault.note ? 'PERLU DIKETAHUI / GOOD TO KNOW' : 'SALAH / FAULT';
    const [id, en] = [idDoctor, enDoctor].map((words) => {
      const [title, why, remedy] = tell(words, fault);
      return `  ${title}. ${why}\n  ${remedy}`;
    });
    const code = fault.code ? `\n\n${indented(fault.code, '      ')}` : '';
    return `${index + 1}. ${level}${line}\n${id}\n\n${en}${code}\n`;
  });
  const ways = Object.entries(times).map(
    ([from, steps]) =>
      `  ${from}\n    ${(Object.entries(steps) as [Step, number][]).map(([step, ms]) => `${STEPS[step]} ${Math.round(ms)}\xa0ms`).join(' · ')}`,
  );
  return harmless(
    [
      `${address}\n${count} masalah / ${count} ${count == 1 ? 'fault' : 'faults'}\n`,
      ...blocks,
      `${idDoctor.inOrder}: ${fine.map((said) => said(idDoctor.fine)).join(' · ') || '–'}`,
      `${enDoctor.inOrder}: ${fine.map((said) => said(enDoctor.fine)).join(' · ') || '–'}\n`,
      `Waktu / time:\n${ways.join('\n')}`,
    ].join('\n'),
  );
}

/** The same for programs. */
export const inspectionJson = ({ address, faults, fine, times }: Inspection): string =>
  JSON.stringify(
    {
      address,
      faults: faults.map((fault) => {
        const { kind, details, code, at: line, note } = fault;
        const [id, en] = [idDoctor, enDoctor].map((words) => {
          const [title, why, remedy] = tell(words, fault);
          return { title, why, remedy };
        });
        return { kind, details, line, code, note, id, en };
      }),
      fine: { id: fine.map((said) => said(idDoctor.fine)), en: fine.map((said) => said(enDoctor.fine)) },
      times,
    },
    null,
    2,
  );
