<?php
/**
 * What reaches the page: an element that every filter lets through, with the last known sentence inside.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

/** A widget as markup in one line, so that nothing on the way puts paragraphs into it. @param array $given what the author wrote. */
function widget( array $given ): string {
	list( $widget, $attributes, $wrong ) = read_attributes( $given );
	if ( '' === base() ) {
		$wrong[] = __( 'Alamat endpoint belum diisi: Pengaturan → OPD Widgets.', 'opd-widgets' );
		$widget  = '';
	}
	$markup = '' === $widget ? '' : ( is_plain() ? plain( $widget, $attributes ) : living( $widget, $attributes ) );
	return $markup . ( $wrong ? note( $wrong ) : '' );
}

/** Feeds and AMP pages take text alone. */
function is_plain(): bool {
	return is_feed() || ( function_exists( 'amp_is_request' ) && amp_is_request() );
}

function plain( string $widget, array $attributes ): string {
	$inside = fallback( $widget, $attributes, known( $widget, $attributes ) );
	return is_inline( $attributes ) ? $inside : "<p>$inside</p>";
}

function is_inline( array $attributes ): bool {
	return 'inline' === ( $attributes['variant'] ?? '' );
}

function living( string $widget, array $attributes ): string {
	expect_script();
	$known = known( $widget, $attributes );
	$open  = ' class="opd-widget" lang="' . esc_attr( $attributes['lang'] ?? site_language() ) . '" data-opd-widget="' . esc_attr( $widget ) . '"';
	// The endpoint is named, since sites that bundle scripts serve ours from elsewhere.
	foreach ( array_diff_key( $attributes, array( 'lang' => 1 ) ) + array( 'endpoint' => base() . '/v1/' ) as $name => $value ) {
		$open .= " data-$name=\"" . esc_attr( true === $value ? '' : $value ) . '"';
	}
	if ( is_inline( $attributes ) ) {
		return "<span$open>" . fallback( $widget, $attributes, $known ) . '</span>';
	}
	// Room for the widget, so that the text below stays where it is.
	if ( ! empty( $known['height'] ) ) {
		$open .= ' style="min-height:' . (int) $known['height'] . 'px"';
	}
	return "<div$open>" . fallback( $widget, $attributes, $known ) . '</div>';
}

/** The widget's page at the endpoint. */
function page_of( string $widget, array $attributes ): string {
	$id    = $attributes['program'] ?? preg_replace( '/\s.*/', '', $attributes['agency'] ?? '' );
	$query = array( 'lang' => $attributes['lang'] ?? site_language() ) + array_intersect_key( $attributes, array( 'variant' => 1, 'picture' => 1, 'feedback' => 1, 'limit' => 1 ) );
	return embed_address( $widget, $id, $query );
}

/** What is known of it; array() when nothing is. */
function known( string $widget, array $attributes ): array {
	// An author must not make this server ask elsewhere, and another endpoint's figures are not ours.
	return isset( $attributes['endpoint'] ) ? array() : figures( page_of( $widget, $attributes ) );
}

/** A text as it is: themes that make typography of what they print ("--", "2x3") leave character references alone. */
function text( string $text ): string {
	return preg_replace_callback(
		'/--+|(?<=\s)-(?=\s)|\.\.\.|(?<=\d)x(?=\d)|``|\(tm\)/i',
		function ( $found ) {
			return '&#' . implode( ';&#', array_map( 'ord', str_split( $found[0] ) ) ) . ';';
		},
		esc_html( $text )
	) ?? '';
}

/** The last known sentence with a link to the publisher's page, or a link alone. */
function fallback( string $widget, array $attributes, array $known ): string {
	$lang = $attributes['lang'] ?? site_language();
	$href = empty( $known['url'] ) ? page_of( $widget, $attributes ) : $known['url'];
	$link = function ( string $text ) use ( $href ) {
		return '<a href="' . esc_url( $href, array( 'http', 'https' ) ) . '">' . text( $text ) . '</a>';
	};
	if ( is_inline( $attributes ) && isset( $attributes['value'], $attributes['as-of'] ) ) {
		$value = str_replace( '.', 'en' === $lang ? '.' : ',', $attributes['value'] ) . ( 'en' === $lang ? '%' : "\u{a0}%" );
		return $link( $value ) . text( ' (' . ( 'en' === $lang ? 'as of ' : 'per ' ) . day( $attributes['as-of'], $lang ) . ')' );
	}
	if ( empty( $known['title'] ) && empty( $known['text'] ) ) {
		return $link( link_text( $widget, $lang ) );
	}
	if ( empty( $known['title'] ) || is_inline( $attributes ) ) {
		return $link( '' === $known['text'] ? $known['title'] : $known['text'] );
	}
	return $link( $known['title'] ) . ( '' === $known['text'] ? '' : text( ': ' . $known['text'] ) );
}

/** What is wrong, for those who can mend it; readers see nothing of it. */
function note( array $wrong ): string {
	$post = get_the_ID();
	if ( is_feed() || ! ( $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_theme_options' ) ) ) {
		return '';
	}
	$only = __( 'Hanya Anda yang dapat menyunting melihat ini.', 'opd-widgets' );
	return '<p class="opd-widget-note"><strong>OPD Widgets:</strong> ' . esc_html( implode( ' ', $wrong ) . ' ' . $only ) . '</p>';
}
