/** `feedback` of the example's settings: the least that a form has to say (UU 27/2022 art. 21). */
export const exampleFeedbackSettings = {
  consent: {
    version: '1',
    purpose: 'Pesan Anda dibaca petugas dinas yang menanganinya, supaya bisa ditindaklanjuti dan dijawab.',
    data: ['Isi pesan', 'Nama, kontak, tempat dan foto, hanya bila Anda isi'],
    rights: 'Dengan kode tiket Anda bisa melihat, menambah, atau menghapus pesan sendiri.',
  },
  controller: { name: 'Dinas Kominfo Kabupaten Contoh', contact: 'pengaduan@contoh.example' },
  retention: 'P2Y',
  elsewhere: [{ topic: 'Keadaan darurat', advice: 'Telepon 112, gratis.', telephone: '112' }],
};

/** Two services of the example: one that only takes a text, one with questions of its own. */
export const exampleServices = [
  {
    service_code: 'jalan-rusak',
    service_name: 'Jalan rusak',
    description: 'Lubang, longsoran, atau bahu jalan amblas.',
    group: 'Jalan',
    keywords: 'jalan, lubang, aspal, longsor',
    _opd: { agency: 'dinas-contoh' },
    attributes: [
      {
        code: 'jenis',
        datatype: 'singlevaluelist',
        required: true,
        description: 'Apa yang rusak?',
        values: [
          { key: 'lubang', name: 'Lubang' },
          { key: 'longsor', name: 'Longsoran' },
        ],
      },
    ],
  },
  {
    service_code: 'lainnya',
    service_name: 'Hal lain',
    description: 'Tidak tahu ke mana? Pilih ini.',
    _opd: { agency: 'dinas-contoh' },
  },
];
