<?php
/**
 * A pasted address of a widget becomes the widget itself, for every role.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

function register_embeds(): void {
	if ( '' === base() ) {
		return;
	}
	// The editor's preview asks the provider; the page itself needs nobody.
	wp_oembed_add_provider( base() . '/embed/*', base() . '/oembed' );
	foreach ( allowing( base() . '/oembed?' ) as $name => $filter ) {
		add_filter( $name, $filter, 10, 3 );
	}
	wp_embed_register_handler( 'opd-widgets', pattern(), __NAMESPACE__ . '\pasted' );
}
add_action( 'init', __NAMESPACE__ . '\register_embeds' );

function pattern(): string {
	return '#^' . preg_quote( base(), '#' ) . '/embed/([a-z-]+)/([^/?\#\s]+)/?(?:\?([^\#\s]*))?$#';
}

/** @param array $found widget, id and query of the address. @return string|false false: it is no address of a widget. */
function pasted( $found ) {
	if ( ! isset( WIDGETS[ $found[1] ] ) ) {
		return false;
	}
	wp_parse_str( $found[3] ?? '', $query );
	$own   = array_diff( array_merge( EVERYWHERE, WIDGETS[ $found[1] ] ), array( 'endpoint' ) );
	$given = array_intersect_key( $query, array_flip( $own ) );
	$id    = rawurldecode( $found[2] );
	if ( 'semua' !== $id ) {
		$given[ 'news-feed' === $found[1] ? 'agency' : 'program' ] = $id;
	}
	return widget( array( 'widget' => $found[1] ) + $given );
}

/** The editor's preview gets a frame of ours: whatever HTML the endpoint answers never enters this site. */
function own_frame( $html, $data, $url ) {
	if ( '' === base() || ! preg_match( pattern(), (string) $url ) ) {
		return $html;
	}
	return sprintf(
		'<iframe src="%s" title="%s" width="%d" height="%d" sandbox="allow-scripts allow-popups"></iframe>',
		esc_url( $url, array( 'http', 'https' ) ),
		esc_attr( line( $data->title ?? '', 200 ) ),
		min( 1200, max( 200, (int) ( $data->width ?? 600 ) ) ),
		min( 2000, max( 100, (int) ( $data->height ?? 400 ) ) )
	);
}
add_filter( 'oembed_dataparse', __NAMESPACE__ . '\own_frame', 20, 3 );

/** The block of an embedded address reserves room for a frame of fixed proportions, above a widget that is none. */
function without_proportions( $content, $block ) {
	$url = $block['attrs']['url'] ?? '';
	return '' !== base() && is_string( $url ) && preg_match( pattern(), $url )
		? preg_replace( '/\s(wp-embed-aspect-[\d-]+|wp-has-aspect-ratio)\b/', '', $content )
		: $content;
}
add_filter( 'render_block_core/embed', __NAMESPACE__ . '\without_proportions', 10, 2 );
