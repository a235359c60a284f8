<?php
/**
 * The sentence that stands in a page for readers without script: asked for seldom, never waited for long, never lost.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

const FRESH_FOR = 15 * MINUTE_IN_SECONDS;
/** After a failure the endpoint is left alone for this long. */
const PAUSE_FOR = 5 * MINUTE_IN_SECONDS;
/** Another visitor does not ask for the same meanwhile. */
const ASKING_FOR = 30;
const TIMEOUT    = 3.0;
const LIMIT      = 32 * KB_IN_BYTES;
const PAUSE      = 'opd_widgets_pause';

/**
 * Title, sentence, publisher's page, date and height of a widget; array() when nothing was ever known.
 *
 * @param string $address of the widget's page at the endpoint.
 */
function figures( string $address ): array {
	$key   = 'opd_widgets_' . md5( $address );
	$fresh = get_transient( $key );
	if ( is_array( $fresh ) ) {
		return $fresh;
	}
	$last = kept( $key );
	if ( get_transient( PAUSE ) ) {
		return $last;
	}
	// Whoever has something to show does not let the reader wait. Where cron never runs, one reader a day does.
	if ( $last && $last['kept'] > time() - DAY_IN_SECONDS ) {
		if ( ! wp_next_scheduled( 'opd_widgets_refresh', array( $address ) ) ) {
			wp_schedule_single_event( time(), 'opd_widgets_refresh', array( $address ) );
		}
		return $last;
	}
	return refresh( $address );
}

/** Asks the endpoint, and answers what is known afterwards. */
function refresh( string $address ): array {
	static $spent = 0.0;
	$key       = 'opd_widgets_' . md5( $address );
	$last      = kept( $key );
	$remaining = ( wp_doing_cron() ? 10 : 1 ) * TIMEOUT - $spent;
	if ( $remaining < 0.5 || get_transient( PAUSE ) ) {
		return $last;
	}
	set_transient( $key, $last, ASKING_FOR );
	$began   = microtime( true );
	$answer  = ask( base(), '/oembed?format=json&url=' . rawurlencode( $address ), min( TIMEOUT, $remaining ), LIMIT );
	$spent  += microtime( true ) - $began;
	$figures = figures_of( json_of( $answer ) );
	if ( $figures ) {
		keep( $key, $figures );
		set_transient( $key, $figures, FRESH_FOR );
		return $figures;
	}
	// One unknown programme is no outage.
	set_transient( $key, $last, PAUSE_FOR );
	if ( ! in_array( $answer['status'], array( 400, 401, 404, 501 ), true ) ) {
		set_transient( PAUSE, 1, PAUSE_FOR );
	}
	return $last;
}
add_action( 'opd_widgets_refresh', __NAMESPACE__ . '\refresh' );

/** What we use of an oEmbed answer: texts alone, and short ones. */
function figures_of( ?array $json ): array {
	$own   = is_array( $json['_opd'] ?? null ) ? $json['_opd'] : array();
	$title = line( $json['title'] ?? '', 200 );
	$text  = line( $own['text'] ?? '', 500 );
	if ( '' === $title && '' === $text ) {
		return array();
	}
	// The title stands in a link of its own.
	if ( '' !== $title && 0 === strpos( $text, "$title: " ) ) {
		$text = substr( $text, strlen( "$title: " ) );
	}
	return array(
		'title'  => $title,
		'text'   => $text,
		'url'    => esc_url_raw( line( $own['url'] ?? '', 500 ), array( 'http', 'https' ) ),
		'height' => min( 4000, max( 0, (int) ( is_numeric( $json['height'] ?? null ) ? $json['height'] : 0 ) ) ),
		'kept'   => time(),
	);
}

/** A text in one line, cut at a length; '' for what is no text. The space between a number and its unit stays unbreakable. */
function line( $text, int $most ): string {
	if ( ! is_string( $text ) ) {
		return '';
	}
	$text = preg_replace( '/[\x00-\x20\x7f]+/', ' ', wp_check_invalid_utf8( substr( $text, 0, 4 * $most ), true ) ) ?? '';
	return trim( mb_substr( $text, 0, $most ) );
}
