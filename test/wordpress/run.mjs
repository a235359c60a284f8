/**
 * A real WordPress with its own MariaDB, thrown away afterwards: the plugin, what WordPress leaves of pasted snippets for each
 * role, pasted addresses, and what hostile or dead endpoints do to a page.
 *
 *   npm run test:wordpress
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { missing } from './missing.mjs';

const lacking = missing();
if (lacking.length) {
  console.log(
    `Dilewati: WordPress tidak bisa dijalankan di sini. Pasang: sudo apt-get install -y ${lacking.join(' ')}`,
  );
  console.log(`skipped: no WordPress can run here. Install: sudo apt-get install -y ${lacking.join(' ')}`);
} else {
  const all = fileURLToPath(new URL('all.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--test', '--test-reporter=spec', '--test-timeout=600000', all], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}
