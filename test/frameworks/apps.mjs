/** The smallest app of each framework around the builder's lines: its entry, and what stands in the page. */
export const APPS = {
  esm: { main: 'kemajuan.js', body: '' },
  react: {
    main: 'main.jsx',
    body: '<div id="app"></div>',
    code: `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Kemajuan } from './Kemajuan.jsx';
createRoot(document.getElementById('app')).render(createElement(Kemajuan));`,
  },
  vue: {
    main: 'main.js',
    body: '<div id="app"></div>',
    code: `import { createApp } from 'vue';
import Kemajuan from './Kemajuan.vue';
createApp(Kemajuan).mount('#app');`,
  },
  svelte: {
    main: 'main.js',
    body: '<div id="app"></div>',
    code: `import { mount } from 'svelte';
import Kemajuan from './Kemajuan.svelte';
mount(Kemajuan, { target: document.getElementById('app') });`,
  },
  angular: {
    main: 'main.ts',
    body: '<app-kemajuan></app-kemajuan>',
    // Compiled in the browser: what the compiler makes of the template is the same.
    code: `import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Kemajuan } from './kemajuan';
await bootstrapApplication(Kemajuan, { providers: [provideZonelessChangeDetection()] });`,
  },
};
