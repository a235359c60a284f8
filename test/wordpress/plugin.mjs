/** Switches the plugin on and off, sets it, and lets it forget, as an administrator would. */
export const pluginOf = ({ php }) => {
  const admin = "require_once ABSPATH . 'wp-admin/includes/plugin.php';";
  return {
    on: () => php(`${admin} if (is_wp_error(activate_plugin('opd-widgets/opd-widgets.php'))) exit(1);`),
    off: () => php(`${admin} deactivate_plugins('opd-widgets/opd-widgets.php');`),
    set: (settings) => php(`update_option('opd_widgets', json_decode('${JSON.stringify(settings)}', true));`),
    /** As if everything that is kept for a while were over; with `all` the last good figures too. */
    forget: ({ all = false } = {}) =>
      php(
        `global $wpdb; $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE '%transient%opd_widgets%'");
        ${all ? "delete_option('opd_widgets_last');" : ''}`,
      ),
    /** What the background work would do. */
    refresh: () =>
      php(
        "foreach (wp_get_ready_cron_jobs() as $t => $h) foreach ($h['opd_widgets_refresh'] ?? [] as $e) { do_action_ref_array('opd_widgets_refresh', $e['args']); wp_unschedule_event($t, 'opd_widgets_refresh', $e['args']); }",
      ),
    stored: async () =>
      JSON.parse(
        await php(
          `global $wpdb; echo json_encode($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%opd_widgets%' OR (option_name = 'cron' AND option_value LIKE '%opd_widgets%')"));`,
        ),
      ),
  };
};
