<?php
/**
 * Leaves nothing behind.
 *
 * @package OpdWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Removes what the plugin has stored in the site that is current. */
function opd_widgets_forget(): void {
	global $wpdb;
	delete_option( 'opd_widgets' );
	delete_option( 'opd_widgets_last' );
	wp_unschedule_hook( 'opd_widgets_refresh' );
	$names = $wpdb->get_col(
		$wpdb->prepare(
			"SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s",
			$wpdb->esc_like( '_transient_opd_widgets_' ) . '%'
		)
	);
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $opd_site ) {
		switch_to_blog( $opd_site );
		opd_widgets_forget();
		restore_current_blog();
	}
} else {
	opd_widgets_forget();
}
