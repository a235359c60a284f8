import type { Message } from './finding.js';
import { message } from './message.js';

const LAW = 'UU 27/2022 pasal 21';
const LAW_EN = 'article 21 of Law 27/2022';

/** What a form has to say before anybody sends, by the name of what is missing in `feedback` of the settings. */
export const missingByLaw: Record<string, Message> = {
  consent: message(
    `Belum ada "consent": ${LAW} meminta warga diberi tahu tujuan dan jenis data yang dikumpulkan.`,
    `"consent" is missing: ${LAW_EN} asks that people are told the purpose and the kinds of data.`,
    'Tambahkan "consent": { "version": "1", "purpose": "…", "data": ["…"], "rights": "…" } dengan kalimat sederhana.',
    'Add "consent": { "version": "1", "purpose": "…", "data": ["…"], "rights": "…" } in plain sentences.',
  ),
  purpose: message(
    `Tujuan pengumpulan data ("purpose") belum ditulis; ${LAW} memintanya.`,
    `The purpose of the data ("purpose") is not written; ${LAW_EN} asks for it.`,
    'Tambahkan "purpose": satu atau dua kalimat tentang untuk apa pesan dan kontak warga dipakai.',
    'Add "purpose": a sentence or two about what messages and contacts are used for.',
  ),
  controller: message(
    `Belum ada "controller": ${LAW} meminta warga tahu siapa yang bertanggung jawab atas datanya.`,
    `"controller" is missing: ${LAW_EN} asks that people know who answers for their data.`,
    'Tambahkan "controller": { "name": "Dinas …", "contact": "…" }.',
    'Add "controller": { "name": "Dinas …", "contact": "…" }.',
  ),
  retention: message(
    `Belum ada "retention": ${LAW} meminta warga tahu berapa lama datanya disimpan.`,
    `"retention" is missing: ${LAW_EN} asks that people know how long their data is kept.`,
    'Tambahkan misalnya "retention": "P2Y" (dua tahun setelah pesan selesai).',
    'Add for instance "retention": "P2Y" (two years after a message is closed).',
  ),
};

export const noFeedbackSettings = message(
  'Folder feedback/ ada isinya, tetapi opd.json belum punya bagian "feedback".',
  'The folder feedback/ has content, but opd.json has no "feedback".',
  `Tambahkan "feedback" dengan "consent", "controller" dan "retention" ke opd.json (diminta ${LAW}), atau hapus foldernya.`,
  `Add "feedback" with "consent", "controller" and "retention" to opd.json (${LAW_EN} asks for it), or remove the folder.`,
);

export const noServices = message(
  'Belum ada layanan yang dapat dipilih warga, jadi formulir tidak dapat dibuka.',
  'There is no service that people could choose, so no form opens.',
  'Tambahkan paling sedikit satu layanan di feedback/services.json.',
  'Add at least one service to feedback/services.json.',
);

export const unknownFeedbackFile = (known: string): Message =>
  message(
    'Nama berkas ini tidak dikenal dan tidak dibaca.',
    'The name of this file is not known, and it is not read.',
    `Yang dibaca hanya ${known}.`,
    `Only these are read: ${known}.`,
  );

export const unknownService = (code: string): Message =>
  message(
    `Layanan "${code}" tidak ada di feedback/services.json.`,
    `There is no service "${code}" in feedback/services.json.`,
    'Periksa ejaan kodenya, atau tambahkan layanan itu.',
    'Check the spelling of the code, or add the service.',
  );

export const unknownRetentionAgency = (id: string): Message =>
  message(
    `OPD "${id}" tidak ada di "agencies", jadi masa simpan ini tidak berlaku untuk siapa pun.`,
    `There is no agency "${id}" in "agencies", so that this time is nobody's.`,
    'Periksa ejaan id-nya, atau tambahkan OPD itu.',
    'Check the spelling of the id, or add the agency.',
  );

export const retentionOfNobody = message(
  'Masa simpan ini tidak menyebut "agency" atau "kind", jadi tidak berlaku untuk siapa pun.',
  'This time names neither "agency" nor "kind", so that it is nobody\'s.',
  'Tambahkan salah satunya, misalnya "kind": "aspirasi", atau ubah "retention" untuk semua.',
  'Add one of them, such as "kind": "aspirasi", or change "retention" for all.',
);

export const longerRetention = (one: string, all: string): Message =>
  message(
    `Masa simpan ${one} lebih lama daripada ${all} di "retention", padahal itulah yang dibaca warga sebelum mengirim.`,
    `${one} is longer than ${all} in "retention", which is what people read before they send.`,
    'Isi "retention" dengan masa yang paling lama, dan "retentions" dengan yang lebih pendek.',
    'Put the longest time into "retention", and the shorter ones into "retentions".',
  );

export const repeatedCode = (code: string): Message =>
  message(
    `Kode "${code}" sudah dipakai di daftar ini.`,
    `The code "${code}" is already used in this list.`,
    'Beri kode lain yang belum dipakai (huruf besar dan kecil dianggap sama).',
    'Give it another code that is not in use (capital and small letters count as the same).',
  );

export const noValues = message(
  'Pertanyaan pilihan ini tidak punya jawaban untuk dipilih.',
  'This question has no answers to choose from.',
  'Tambahkan "values": [{ "key": "ya", "name": "Ya" }, …], atau pakai datatype "string".',
  'Add "values": [{ "key": "ya", "name": "Ya" }, …], or use the datatype "string".',
);

export const repeatedPlace = (name: string): Message =>
  message(
    `"${name}" tertulis dua kali di sini.`,
    `"${name}" stands here twice.`,
    'Hapus salah satunya, atau bedakan namanya.',
    'Remove one of them, or tell them apart by their names.',
  );

export const notASample = message(
  'Berkas ini hanya untuk contoh, dan yang ini tidak ditandai sebagai contoh.',
  'This file is for worked examples only, and this one is not marked as one.',
  'Tambahkan "sample": true di "_opd". Yang benar-benar dikirim warga datang dari basis data, bukan dari berkas ini.',
  'Add "sample": true to "_opd". What people really sent comes from the database, not from this file.',
);
