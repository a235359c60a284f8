<?php
/**
 * The last good figures, which outlive every outage of the endpoint.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

const KEPT_OPTION = 'opd_widgets_last';
/** With the lengths that figures.php allows, about 150 KB at most. */
const KEPT_MOST = 100;

/** What was last known of an address; array() when nothing was. */
function kept( string $key ): array {
	$all = get_option( KEPT_OPTION, array() );
	return is_array( $all ) && isset( $all[ $key ] ) && is_array( $all[ $key ] ) ? $all[ $key ] : array();
}

/** Keeps figures; the oldest give way. */
function keep( string $key, array $figures ): void {
	$all         = get_option( KEPT_OPTION, array() );
	$all         = is_array( $all ) ? array_filter( $all, 'is_array' ) : array();
	$all[ $key ] = $figures;
	uasort(
		$all,
		function ( $one, $other ) {
			return ( $other['kept'] ?? 0 ) <=> ( $one['kept'] ?? 0 );
		}
	);
	update_option( KEPT_OPTION, array_slice( $all, 0, KEPT_MOST, true ), false );
}
