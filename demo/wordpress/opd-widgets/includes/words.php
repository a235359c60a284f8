<?php
/**
 * Texts: Indonesian is the source, English lies in english.php; other languages may come as .mo files.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

/** Locales whose readers are given Indonesian. */
function reads_indonesian( string $locale ): bool {
	return (bool) preg_match( '/^(id|min|jv|su|ace|ban|bjn)(_|$)/', $locale );
}

/** English for everybody else, unless a .mo file has already translated it. */
function in_english( $translation, $text ) {
	static $english = null;
	if ( $translation !== $text || reads_indonesian( determine_locale() ) ) {
		return $translation;
	}
	$english = $english ?? require __DIR__ . '/english.php';
	return $english[ $text ] ?? $text;
}
add_filter( 'gettext_opd-widgets', __NAMESPACE__ . '\in_english', 10, 2 );

/** The language of a widget when its author chose none. */
function site_language(): string {
	$chosen = settings()['lang'];
	if ( '' !== $chosen ) {
		return $chosen;
	}
	$locale = get_locale();
	if ( 0 === strpos( $locale, 'min' ) ) {
		return 'min';
	}
	return reads_indonesian( $locale ) ? 'id' : 'en';
}

/** What a link to the endpoint says where nothing else is known; readers see it in the widget's language, not in the site's. */
function link_text( string $widget, string $lang ): string {
	$texts = array(
		'id' => array( 'Lihat kemajuan program di %s', 'Lihat berita di %s', 'Kirim pengaduan atau aspirasi di %s', 'Lihat status laporan di %s', 'Lihat laporan warga di %s' ),
		'en' => array( 'See the progress of this programme at %s', 'Read the news at %s', 'Send a complaint or a suggestion at %s', 'See what became of a message at %s', 'Read citizens’ messages at %s' ),
		'min' => array( 'Caliak kamajuan program di %s', 'Caliak kaba di %s', 'Kirim pangaduan atau aspirasi di %s', 'Caliak status laporan di %s', 'Caliak laporan warga di %s' ),
	);
	$which = array( 'news-feed' => 1, 'feedback-form' => 2, 'feedback-status' => 3, 'feedback-list' => 4 );
	return sprintf( $texts[ $lang ][ $which[ $widget ] ?? 0 ], (string) wp_parse_url( base(), PHP_URL_HOST ) );
}

/** "12 Nov 2026" from "2026-11-12". */
function day( string $date, string $lang ): string {
	$months = array(
		'id' => array( 'Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des' ),
		'en' => array( 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec' ),
	);
	list( $year, $month, $day ) = array_map( 'intval', explode( '-', $date ) );
	return $day . ' ' . $months[ 'en' === $lang ? 'en' : 'id' ][ $month - 1 ] . ' ' . $year;
}
