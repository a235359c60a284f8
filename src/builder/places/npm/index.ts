import type { Choice } from '../../choice.js';
import { speaking, type Context, type Said, type SnippetOf } from '../../snippet.js';
import { importLine, reactTag, templateTag } from './template.js';

/** A file that one writes: its name, and what stands in it. */
type File = (choice: Choice, context: Context) => [name: string, code: string];

/** For sites that are built: the package, and the lines of one framework. */
const built =
  (note: Said, ...files: File[]): SnippetOf =>
  (choice, context) => {
    const say = speaking(context);
    const made = files.map((file) => file(choice, context));
    return {
      parts: [
        { label: say('Pasang paket', 'Install the package'), code: 'npm install opd-widgets' },
        ...made.map(([label, code]) => ({ label, code })),
      ],
      steps: [
        say('Pasang paketnya di proyek Anda.', 'Install the package in your project.'),
        say(
          `Simpan kode sebagai ${made.map(([name]) => `\`${name}\``).join(', ')}, lalu pakai komponennya.`,
          `Save the code as ${made.map(([name]) => `\`${name}\``).join(', ')}, and use the component.`,
        ),
        say('Bangun dan terbitkan situs seperti biasa.', 'Build and publish the site as usual.'),
      ],
      survives: say(...note),
    };
  };

const ALL: Said = [
  'Semua pilihan ikut. Versi dan sidiknya dijaga berkas kunci paket Anda.',
  'All choices come along. Version and hash are kept by your lock file.',
];

export const modules = built(
  ALL,
  (choice) => ['kemajuan.js', importLine(choice)],
  (choice, context) => ['kemajuan.html', templateTag(choice, context)],
);

export const react = built(
  ['Semua pilihan ikut. Perlu React 19 atau lebih baru.', 'All choices come along. Needs React 19 or newer.'],
  (choice, context) => [
    'Kemajuan.jsx',
    `${importLine(choice)}

export const Kemajuan = () => (
  ${reactTag(choice, context)}
);`,
  ],
);

/** `v-pre` leaves the tag as it is written: no setting of the compiler is needed. */
export const vue = built(ALL, (choice, context) => [
  'Kemajuan.vue',
  `<script setup>
${importLine(choice)}
</script>

<template>
  ${templateTag(choice, context).replace(' ', ' v-pre ')}
</template>`,
]);

export const svelte = built(ALL, (choice, context) => [
  'Kemajuan.svelte',
  `<script>
  ${importLine(choice)}
</script>

${templateTag(choice, context)}`,
]);

/** `ngNonBindable` leaves everything in it as it is written. */
export const angular = built(ALL, (choice, context) => [
  'kemajuan.ts',
  [
    importLine(choice),
    "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';",
    '',
    '@Component({',
    "  selector: 'app-kemajuan',",
    '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
    `  template: \`<ng-container ngNonBindable>${templateTag(choice, context)}</ng-container>\`,`,
    '})',
    'export class Kemajuan {}',
  ].join('\n'),
]);
