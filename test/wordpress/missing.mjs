import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts WordPress. */
export const WORDPRESS = '/usr/share/wordpress';
export const THEMES = { classic: 'twentytwentyone', block: 'twentytwentythree' };

const runs = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).status === 0;

const NEEDED = {
  'php-cli': () => runs('php', ['--version']),
  'php-mysql': () => runs('php', ['-r', 'exit((int) !extension_loaded("mysqli"));']),
  'php-curl': () => runs('php', ['-r', 'exit((int) !extension_loaded("curl"));']),
  'php-xml': () => runs('php', ['-r', 'exit((int) !extension_loaded("xml"));']),
  'php-mbstring': () => runs('php', ['-r', 'exit((int) !extension_loaded("mbstring"));']),
  'mariadb-server': () => runs('sh', ['-c', 'PATH=$PATH:/usr/sbin; command -v mariadbd mariadb-install-db']),
  wordpress: () => existsSync(`${WORDPRESS}/wp-load.php`),
  'wordpress-l10n': () => existsSync(`${WORDPRESS}/wp-content/languages/id_ID.mo`),
  ...Object.fromEntries(
    Object.values(THEMES).map((theme) => [
      `wordpress-theme-${theme}`,
      () => existsSync(`${WORDPRESS}/wp-content/themes/${theme}`),
    ]),
  ),
};

/** Debian packages that a real WordPress needs here and that are not installed. */
export const missing = () =>
  Object.entries(NEEDED)
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name);
