import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { run } from './processes.mjs';
import { PLUGIN } from './site.mjs';

const files = readdirSync(PLUGIN, { recursive: true }).filter((name) => name.endsWith('.php'));

/** Words and signs that PHP 7.4 does not know, outside strings and comments. */
const NEWER = `
$newer = [];
foreach (token_get_all(file_get_contents($argv[1])) as $token) {
  $name = is_array($token) ? token_name($token[0]) : $token;
  if (in_array($name, ['T_MATCH', 'T_NULLSAFE_OBJECT_OPERATOR', 'T_ATTRIBUTE', 'T_ENUM', 'T_READONLY'])) $newer[] = $name;
  if ($name == 'T_STRING' && preg_match('/^(str_contains|str_starts_with|str_ends_with|array_is_list|mixed|never|get_debug_type)$/', $token[1])) $newer[] = $token[1];
}
echo implode(' ', $newer);`;

export function syntax() {
  for (const name of files)
    it(`${name} is PHP that 7.4 reads too, and cannot be called on its own`, async () => {
      const path = join(PLUGIN, name);
      assert.match(await run('php', ['-l', path]), /No syntax errors/);
      assert.equal(await run('php', ['-r', NEWER, path]), '');
      assert.match(readFileSync(path, 'utf8'), /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/);
    });

  it('says everything in English too', () => {
    const texts = files
      .map((name) => readFileSync(join(PLUGIN, name), 'utf8'))
      .flatMap((text) => [...text.matchAll(/\b(?:__|esc_html__|esc_html_e)\( '([^']*)', 'opd-widgets' \)/g)])
      .map(([, text]) => text);
    const english = readFileSync(join(PLUGIN, 'includes/english.php'), 'utf8');
    assert.ok(texts.length > 40);
    assert.deepEqual(
      texts.filter((text) => !english.includes(`'${text}'`)),
      [],
    );
  });
}
