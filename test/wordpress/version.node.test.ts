import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the WordPress plugin', () => {
  it('has the version of the package', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const plugin = read('demo/wordpress/opd-widgets/opd-widgets.php');
    assert.equal(/^ \* Version: +(\S+)$/m.exec(plugin)?.[1], version);
    assert.equal(/^const VERSION = '([^']+)';$/m.exec(plugin)?.[1], version);
  });
});
