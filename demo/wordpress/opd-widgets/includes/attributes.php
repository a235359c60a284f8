<?php
/**
 * The widgets and their attributes, and how what an author wrote is read.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

const LANGUAGES = array( 'id', 'en', 'min' );

/** What each attribute takes: a pattern of its values; '' for one that is there or not. */
const ATTRIBUTES = array(
	'endpoint'      => '#^https?://[^\s"\'<>]+(\s+https?://[^\s"\'<>]+)*$#',
	'lang'          => '/^(id|en|min)$/',
	'heading-level' => '/^[2-6]$/',
	'loading'       => '/^lazy$/',
	'program'       => '/^[^\s\/?#<>"\']{1,120}$/u',
	'picture'       => '/^none$/',
	'open'          => '',
	'feedback'      => '',
	'variant'       => '/^(block|compact|inline|quick)$/',
	'agency'        => '/^[^<>"\']{1,400}$/u',
	'service'       => '/^[^\s<>"\']{1,120}$/u',
	'shared-device' => '',
	'tag'           => '/^[^<>"]{1,400}$/u',
	'limit'         => '/^([1-9]|[1-9]\d|100)$/',
	'as-of'         => '/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/',
	'value'         => '/^\d{1,4}([.,]\d{1,3})?$/',
	'known-as'      => '/^.{1,300}$/u',
);

const EVERYWHERE = array( 'endpoint', 'lang', 'heading-level', 'loading' );

/** The widgets with the attributes of their own. */
const WIDGETS = array(
	'program-card'    => array( 'program', 'picture', 'open', 'feedback' ),
	'progress-meter'  => array( 'program', 'variant', 'as-of', 'value', 'known-as' ),
	'news-feed'       => array( 'program', 'agency', 'tag', 'limit' ),
	'feedback-form'   => array( 'program', 'agency', 'service', 'variant', 'shared-device' ),
	'feedback-status' => array( 'shared-device' ),
	'feedback-list'   => array( 'program', 'limit' ),
);

/**
 * Reads what an author wrote.
 *
 * @param array $given names and values; a name alone, as in `[opd open]`, comes as a value without a name.
 * @return array{0: string, 1: array<string, string|true>, 2: string[]} widget, its attributes, and what is wrong, for editors.
 */
function read_attributes( array $given ): array {
	$named = array();
	foreach ( $given as $name => $value ) {
		if ( is_int( $name ) ) {
			$named[ strtolower( trim( (string) $value ) ) ] = 'true';
		} elseif ( is_scalar( $value ) && '' !== $value && false !== $value ) {
			// Editors and word processors make quotes curly, which WordPress then takes for a part of the value.
			$named[ $name ] = preg_replace( '/^[“”„″‘’\']+(.*?)[“”″‘’\']*$/u', '$1', true === $value ? 'true' : (string) $value ) ?? '';
		}
	}
	$widget = $named['widget'] ?? 'program-card';
	unset( $named['widget'] );
	$widget = preg_replace( '/^opd-/', '', $widget );
	if ( ! isset( WIDGETS[ $widget ] ) ) {
		/* translators: %s: what the author wrote */
		return array( '', array(), array( sprintf( __( 'Widget “%s” tidak dikenal.', 'opd-widgets' ), $widget ) . nearest( $widget, array_keys( WIDGETS ) ) ) );
	}
	$known = array_merge( EVERYWHERE, WIDGETS[ $widget ] );
	$read  = array();
	$wrong = array();
	foreach ( $named as $name => $value ) {
		if ( ! in_array( $name, $known, true ) ) {
			/* translators: 1: attribute, 2: widget */
			$wrong[] = sprintf( __( 'Atribut “%1$s” tidak dikenal pada %2$s.', 'opd-widgets' ), $name, $widget ) . nearest( $name, $known );
		} elseif ( '' === ATTRIBUTES[ $name ] ) {
			if ( 'false' !== $value ) {
				$read[ $name ] = true;
			}
		} elseif ( preg_match( ATTRIBUTES[ $name ], $value ) ) {
			$read[ $name ] = $value;
		} else {
			/* translators: 1: value, 2: attribute */
			$wrong[] = sprintf( __( 'Nilai “%1$s” tidak bisa dipakai untuk “%2$s”.', 'opd-widgets' ), $value, $name );
		}
	}
	if ( in_array( $widget, array( 'program-card', 'progress-meter' ), true ) && ! isset( $read['program'] ) ) {
		$wrong[] = __( 'Sebutkan programnya, misalnya program="tarok-city".', 'opd-widgets' );
		$widget  = '';
	}
	return array( $widget, $read, $wrong );
}

/** " Maksud Anda “program”?" when one of the names is near. */
function nearest( string $written, array $names ): string {
	$best     = '';
	$distance = 4;
	foreach ( $names as $name ) {
		// Longer texts are slow to compare, and no slip of the fingers.
		$found = strlen( $written ) > 40 ? 99 : levenshtein( strtolower( $written ), $name );
		if ( $found < $distance ) {
			$distance = $found;
			$best     = $name;
		}
	}
	/* translators: %s: the nearest right name */
	return '' === $best ? '' : ' ' . sprintf( __( 'Maksud Anda “%s”?', 'opd-widgets' ), $best );
}
