import assert from 'node:assert/strict';
import { it } from 'node:test';

/** What is left when the plugin goes. */
export function uninstall({ plugin, site, complaints }) {
  it('leaves no option, no stored sentence and no planned work behind', async () => {
    await site.php("wp_schedule_single_event(time(), 'opd_widgets_refresh', ['x']);");
    assert.ok((await plugin.stored()).length > 2, 'there is something to remove');
    await plugin.off();
    assert.ok((await plugin.stored()).includes('opd_widgets'), 'switching it off removes nothing');
    await site.php(
      "require ABSPATH . 'wp-admin/includes/plugin.php'; uninstall_plugin('opd-widgets/opd-widgets.php');",
    );
    assert.deepEqual(await plugin.stored(), []);
  });

  it('has brought no complaint of PHP into the log that was not there without the plugin', () => {
    // WordPress 6.1 itself is older than PHP 8.2.
    assert.deepEqual(
      [...site.complaints()].filter((line) => !complaints.has(line)),
      [],
    );
  });
}
