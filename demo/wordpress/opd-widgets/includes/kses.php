<?php
/**
 * WordPress takes the widgets' own tags out of what authors and contributors write. They are no more than an address of data:
 * with this plugin they stay.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

function allow_tags( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	foreach ( WIDGETS as $widget => $own ) {
		// Another endpoint is not theirs to choose.
		$names                  = array_diff( array_merge( EVERYWHERE, $own ), array( 'endpoint' ) );
		$tags[ "opd-$widget" ] = array_fill_keys( $names, true ) + array( 'class' => true, 'id' => true, 'style' => true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );
