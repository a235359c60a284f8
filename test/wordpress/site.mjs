import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabase } from './database.mjs';
import { WORDPRESS } from './missing.mjs';
import { freePort, run, start } from './processes.mjs';

export const PASSWORD = 'rahasia-untuk-uji-1';
export const PLUGIN = fileURLToPath(new URL('../../demo/wordpress/opd-widgets', import.meta.url));
const INSTALL = fileURLToPath(new URL('install.php', import.meta.url));

const config = (socket, home) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $key ) define( $key, $key . 'uji' );
define( 'WP_HOME', '${home}' );
define( 'WP_SITEURL', '${home}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', false );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

/** Nobody outside this machine is asked for updates or pictures of people, so that no page waits for them. */
const QUIET = `<?php
add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) {
	return preg_match( '#^https?://[\\w.-]*(wordpress\\.org|w\\.org|gravatar\\.com)/#', $url ) ? new WP_Error( 'quiet', 'quiet' ) : $answer;
}, 10, 3 );
add_filter( 'pre_option_show_avatars', '__return_zero' );
`;

/** A WordPress with its database in a temporary folder, at `http://localhost:PORT`: another host than the endpoint's. */
export async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'opd-wp-'));
  const root = join(folder, 'wordpress');
  cpSync(WORDPRESS, root, {
    recursive: true,
    dereference: true,
    filter: (path) =>
      !/wp-config\.php$|\.htaccess$|\/plugins\/akismet/.test(path) &&
      (!/\/languages\/./.test(path) || /id_ID/.test(path)) &&
      existsSync(path),
  });
  const database = await startDatabase(folder);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  writeFileSync(join(root, 'wp-config.php'), config(database.socket, origin));
  mkdirSync(join(root, 'wp-content/mu-plugins'));
  writeFileSync(join(root, 'wp-content/mu-plugins/quiet.php'), QUIET);
  const php = (...args) => run('php', args, { cwd: root });
  await php(INSTALL, root, PASSWORD);
  const log = join(root, 'wp-content/debug.log');
  const web = await start('php', ['-d', 'memory_limit=128M', '-S', `127.0.0.1:${port}`, '-t', root], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    ready: /started/,
  });
  return {
    origin,
    root,
    /** Runs a piece of PHP inside WordPress. @returns what it prints */
    php: (code) => php('-r', `$_SERVER['HTTP_HOST']='localhost:${port}'; require 'wp-load.php'; ${code}`),
    /** Puts a plugin's folder into its place, without switching it on. */
    copyPlugin: (from = PLUGIN) => cpSync(from, join(root, 'wp-content/plugins', basename(from)), { recursive: true }),
    /** What PHP has complained of so far, each once. */
    complaints: () => new Set(existsSync(log) ? readFileSync(log, 'utf8').match(/(?<=\] )PHP .*/g) : []),
    async stop() {
      await web.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
