import type { ErrorObject } from 'ajv';
import { missingByLaw } from './feedback-messages.js';
import type { Message, Said } from './finding.js';

const message = (problem: Said, remedy: Said): Message => ({ problem, remedy });
const said = (id: string, en: string): Said => ({ id, en });

const TYPES: Record<string, Said> = {
  string: said('tulisan dalam tanda "…"', 'a text in "…"'),
  number: said('angka tanpa tanda "…"', 'a number without "…"'),
  integer: said('angka bulat', 'a whole number'),
  boolean: said('true atau false', 'true or false'),
  array: said('daftar [ … ]', 'a list [ … ]'),
  object: said('objek { … }', 'an object { … }'),
  null: said('null', 'null'),
};

const DATE = said(
  'Tulis tanggal seperti 2026-10-31T00:00:00+07:00; harinya harus ada di kalender.',
  'Write a date like 2026-10-31T00:00:00+07:00; the day must exist.',
);
const ADDRESS = said(
  'Tulis alamat lengkap, misalnya https://contoh.go.id/halaman, tanpa nama pengguna.',
  'Write a whole address, such as https://example.go.id/page, without a user name.',
);

const DAY = said(
  'Tulis harinya seperti 2026-12-25; harinya harus ada di kalender.',
  'Write the day like 2026-12-25; the day must exist.',
);

const FORMATS: Record<string, Said> = { 'date-time': DATE, date: DAY, uri: ADDRESS, 'uri-reference': ADDRESS };

/** Remedies for patterns, by the name of the definition in our schemas. */
const PATTERNS: Record<string, Said> = {
  id: said(
    'Pakai huruf, angka, titik, "-" dan "_" saja, diawali huruf atau angka, misalnya tarok-city.',
    'Use only letters, digits, dots, "-" and "_", starting with a letter or digit, such as tarok-city.',
  ),
  link: ADDRESS,
  updateCycle: said(
    'Tulis misalnya P1M (tiap bulan) atau P7D (tiap 7 hari).',
    'Write for instance P1M (monthly) or P7D (every 7 days).',
  ),
  baseUrl: said(
    'Tulis alamat umum yang berakhir dengan /v1/, misalnya https://widget.contoh.go.id/v1/.',
    'Write the public address that ends in /v1/, such as https://widget.example.go.id/v1/.',
  ),
  money: said('Tulis kode mata uang, misalnya IDR.', 'Write the code of a currency, such as IDR.'),
  picture: said('Tulis warna seperti #1a2b3c.', 'Write a colour like #1a2b3c.'),
  telephone: said(
    'Tulis nomornya saja, misalnya 112 atau +62 diikuti angka, tanpa huruf dan tanda kurung.',
    'Write the number alone, such as 112 or +62 and digits, without letters and brackets.',
  ),
  retention: said(
    'Tulis misalnya P2Y (dua tahun) atau P6M (enam bulan).',
    'Write for instance P2Y (two years) or P6M (six months).',
  ),
  deprecated: said('Tulis nomor versi, misalnya 0.2.0.', 'Write the number of a version, such as 0.2.0.'),
  every: said(
    'Tulis misalnya 10m (tiap 10 menit), 1h (tiap jam) atau 1d (tiap hari); paling sedikit 1m.',
    'Write for instance 10m (every 10 minutes), 1h (hourly) or 1d (daily); 1m at least.',
  ),
  host: said(
    'Tulis nama host saja, misalnya data.intranet.go.id atau 10.0.0.5:8080.',
    'Write the name of a host alone, such as data.intranet.go.id or 10.0.0.5:8080.',
  ),
  source: said(
    'Tulis alamat yang diawali https:// tanpa nama pengguna, atau nama berkas di folder ini.',
    'Write an address that starts with https://, without a user name, or the name of a file in this folder.',
  ),
  bucket: said(
    'Tulis alamat layanan dan nama bucket, misalnya https://s3.contoh.id/nama-bucket.',
    'Write the address of the service and the name of the bucket, such as https://s3.example.id/bucket.',
  ),
  languages: said('Tulis kode bahasa, misalnya id, en, min.', 'Write the code of a language, such as id, en, min.'),
};

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 60);

/** What an error of the schemas means for the person who wrote the file. */
export function schemaMessage({
  keyword,
  params,
  data,
  instancePath,
  schemaPath,
  message: english = '',
}: ErrorObject): Message {
  const value = shown(data);
  switch (keyword) {
    case 'required': {
      const name = String(params.missingProperty);
      const byLaw = /^\/feedback(\/consent)?$/.test(instancePath) ? missingByLaw[name] : undefined;
      if (byLaw) return byLaw;
      return message(
        said(`Bagian "${name}" belum ada.`, `"${name}" is missing.`),
        said(`Tambahkan "${name}".`, `Add "${name}".`),
      );
    }
    case 'type': {
      const wanted = [params.type as string | string[]].flat().map((type) => TYPES[type] ?? said(type, type));
      const [id, en] = [wanted.map((type) => type.id).join(' atau '), wanted.map((type) => type.en).join(' or ')];
      return message(
        said(`Seharusnya ${id}, tetapi tertulis ${value}.`, `There should be ${en}, but there is ${value}.`),
        said(`Ganti dengan ${id}, atau hapus bagian ini.`, `Write ${en} instead, or remove this.`),
      );
    }
    case 'enum': {
      const all = (params.allowedValues as unknown[]).slice(0, 12).join(', ');
      return message(
        said(`Nilai ${value} tidak dikenal.`, `The value ${value} is not known.`),
        said(`Pakai salah satu: ${all}.`, `Use one of: ${all}.`),
      );
    }
    case 'anyOf':
      return message(said(`${value} bukan tanggal yang sah.`, `${value} is not a date.`), DATE);
    case 'format':
      return message(
        said(`${value} tidak ditulis dengan benar.`, `${value} is not written correctly.`),
        FORMATS[String(params.format)] ?? said(`Bentuknya: ${params.format}.`, `Its form: ${params.format}.`),
      );
    case 'pattern': {
      const remedy = schemaPath
        .split('/')
        .flatMap((name) => PATTERNS[name] ?? [])
        .at(-1);
      return message(
        said(`${value} tidak ditulis dengan benar.`, `${value} is not written correctly.`),
        remedy ?? said(`Bentuknya: ${params.pattern}`, `Its form: ${params.pattern}`),
      );
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return message(
        said('Bagian ini kosong.', 'This is empty.'),
        said('Isi, atau hapus bagian ini.', 'Fill it in, or remove it.'),
      );
    case 'uniqueItems':
      return message(
        said(
          `Isi ke-${+params.j + 1} dan ke-${+params.i + 1} sama persis.`,
          `Items ${+params.j + 1} and ${+params.i + 1} are the same.`,
        ),
        said('Hapus salah satunya.', 'Remove one of them.'),
      );
    case 'minimum':
    case 'maximum':
      return message(
        said(`Angka ${value} di luar batas.`, `The number ${value} is out of range.`),
        said(`Seharusnya ${params.comparison} ${params.limit}.`, `It must be ${params.comparison} ${params.limit}.`),
      );
    default:
      return message(
        said(`Bagian ini tidak sesuai skema (${keyword}).`, `This does not follow the schema: ${english}.`),
        said(
          'Bandingkan dengan contoh dari: opd-widgets init FOLDER-CONTOH',
          'Compare it with the example made by: opd-widgets init EXAMPLE-FOLDER',
        ),
      );
  }
}
