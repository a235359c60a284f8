<?php
/**
 * `[opd program="tarok-city" widget="program-card"]`
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

function shortcode( $given ): string {
	return widget( is_array( $given ) ? $given : array() );
}
add_shortcode( 'opd', __NAMESPACE__ . '\shortcode' );
