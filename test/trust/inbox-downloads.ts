import { parse } from 'csv-parse/sync';
import { cleanText } from '../../src/endpoint/feedback/clean-text.js';
import type { Filled, HostileInbox } from '../support/hostile-inbox.js';
import { undefused } from '../support/undefused.js';

/** What is not as it was written in the files that officers save. */
export async function downloadFaults({ rina }: HostileInbox, all: readonly Filled[]): Promise<string[]> {
  const faults: string[] = [];
  const differs = (of: string, text: string, found: unknown, expected: unknown) => {
    if (found !== expected) faults.push(`${of} of ${JSON.stringify(text)}: ${JSON.stringify(found)}`);
  };
  for (const bentuk of ['csv', 'csv-koma', 'sp4n', 'json']) {
    const body = await (await rina.ask('ekspor', { kotak: 'semua', bentuk, pengirim: '1' })).text();
    if (bentuk == 'json') {
      const { messages } = JSON.parse(body) as { messages: Record<string, unknown>[] };
      for (const { text, id } of all) {
        const row = messages.find(({ service_request_id }) => service_request_id == String(id));
        for (const name of ['description', 'address', 'name', 'contact', 'program_id'])
          differs(name, text, row?.[name], text);
        differs('reply', text, (row?.reply as { text: string }).text, cleanText(text));
        const answers = [
          { question: 'Apa yang rusak?', answer: text },
          { question: `${text}?`, answer: text },
        ];
        differs('answers', text, JSON.stringify(row?.answers), JSON.stringify(answers));
      }
      continue;
    }
    const rows = parse(body, { bom: true, columns: true, delimiter: bentuk == 'csv-koma' ? ',' : ';' }) as Record<
      string,
      string
    >[];
    differs('lines', bentuk, rows.length, all.length);
    const [number, whole, reply, ...lines] =
      bentuk == 'sp4n'
        ? ['Nomor asal', 'Isi Laporan', 'Tindak Lanjut', 'Lokasi Kejadian', 'Nama Pelapor', 'Kontak Pelapor']
        : ['nomor', 'isi', 'jawaban_terakhir', 'tempat', 'nama', 'kontak', 'program'];
    for (const { text, id } of all) {
      const row = rows.find((each) => each[number!] == String(id)) ?? {};
      for (const name of [whole!, ...lines]) differs(`${bentuk} ${name}`, text, undefused(row[name] ?? ''), text);
      differs(`${bentuk} ${reply}`, text, undefused(row[reply!] ?? ''), cleanText(text));
      if (bentuk != 'sp4n')
        differs(
          `${bentuk} answers`,
          text,
          undefused(row.jawaban_pertanyaan!),
          `Apa yang rusak? ${text}\n${text}? ${text}`,
        );
      for (const cell of Object.values(row))
        if (/^[\s\p{Cc}\p{Cf}]*[=+\-@\t\r]/u.test(cell) && !/^\d/.test(cell))
          faults.push(`a formula: ${JSON.stringify(cell)}`);
    }
  }
  return faults;
}
