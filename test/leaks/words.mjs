/** Words that nothing else says, by message and field: letters alone, so that no encoding changes them. */
export const markOf = (number, field) =>
  `zqx${field}${[...String(number)].map((digit) => 'abcdefghij'[digit]).join('')}xqz`;

export const marksOf = (number) => ['isi', 'nama', 'kontak', 'tempat', 'usul'].map((field) => markOf(number, field));

const fieldsOf = (number) => ({
  description: `Pesan ${markOf(number, 'isi')} sudah lama menunggu.`,
  name: markOf(number, 'nama'),
  contact: `${markOf(number, 'kontak')}@contoh.example`,
  address_string: `Simpang ${markOf(number, 'tempat')}`,
});

/** A message to the hospital of the demo, as it is sent but for the consent. */
export const bodyOf = (number) => ({
  ...fieldsOf(number),
  service_code: 'rsud',
  kind: 'pengaduan',
  visibility: 'terbuka',
  attribute: { bagian: 'farmasi', usul: markOf(number, 'usul') },
});

/** The same message, by the fields of the form. */
export const typedInto = (number) => ({
  ...fieldsOf(number),
  'attribute.bagian': 'farmasi',
  'attribute.usul': markOf(number, 'usul'),
});
