<?php
/**
 * The one script, once, at the foot of the pages that have a widget.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

/** Says that this page needs the script. @param bool|null $needs null only asks. */
function expect_script( ?bool $needs = true ): bool {
	static $expected = false;
	$expected = $needs ?? $expected;
	return $expected;
}

/** Snippets that were pasted as HTML need it too, wherever they stand. */
function notice_snippets( $content ) {
	if ( is_string( $content ) && ( false !== strpos( $content, 'data-opd-widget=' ) || preg_match( '/<opd-[a-z]/', $content ) ) ) {
		expect_script();
	}
	return $content;
}
foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content' ) as $opd_filter ) {
	add_filter( $opd_filter, __NAMESPACE__ . '\notice_snippets', 99 );
}

function print_script(): void {
	$settings = settings();
	if ( ! expect_script( null ) || '' === $settings['endpoint'] || is_plain() ) {
		return;
	}
	// Where no script will come, the sentence needs no room for it.
	echo '<style>@media (scripting:none){.opd-widget{min-height:0!important}}</style>' . "\n";
	$attributes = array( 'type' => 'module', 'id' => 'opd-widgets-js', 'src' => base() . script_path() );
	if ( '' !== $settings['version'] ) {
		$attributes += array( 'integrity' => $settings['integrity'], 'crossorigin' => 'anonymous' );
	}
	wp_print_script_tag( $attributes );
}
add_action( 'wp_footer', __NAMESPACE__ . '\print_script', 20 );

/** Path of the script below the endpoint. */
function script_path(): string {
	$version = settings()['version'];
	return ( '' === $version ? '' : "/$version" ) . '/opd-widgets.js';
}
