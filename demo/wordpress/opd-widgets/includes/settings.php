<?php
/**
 * What the administrator has set, and the addresses that follow from it.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

const OPTION = 'opd_widgets';

/** Endpoint without a slash at its end, pinned version or '' for the newest, its hash, language or '' for the site's. */
function settings(): array {
	$kept = get_option( OPTION );
	$all  = array( 'endpoint' => '', 'version' => '', 'integrity' => '', 'lang' => '' );
	if ( is_array( $kept ) ) {
		$all = array_merge( $all, array_filter( array_intersect_key( $kept, $all ), 'is_string' ) );
	}
	// An option may have been changed by other means than the settings page.
	$all['endpoint'] = base_of( $all['endpoint'] );
	if ( ! is_version( $all['version'] ) || ! is_integrity( $all['integrity'] ) ) {
		$all['version']   = '';
		$all['integrity'] = '';
	}
	if ( ! in_array( $all['lang'], LANGUAGES, true ) ) {
		$all['lang'] = '';
	}
	return $all;
}

/** The endpoint's address without `v1/`, query and slash at the end; '' when it is none. */
function base_of( string $address ): string {
	$address = trim( $address );
	$parts   = wp_parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	$scheme = strtolower( $parts['scheme'] ?? '' );
	$host   = strtolower( $parts['host'] );
	if ( ! in_array( $scheme, array( 'http', 'https' ), true ) || ! preg_match( '/^[a-z0-9.-]+$/', $host ) ) {
		return '';
	}
	$path = preg_replace( '#(/v1)?/*$#', '', $parts['path'] ?? '' );
	if ( ! preg_match( '#^[\w./~-]*$#', $path ) ) {
		return '';
	}
	return "$scheme://$host" . ( isset( $parts['port'] ) ? ":{$parts['port']}" : '' ) . $path;
}

function is_version( string $version ): bool {
	return (bool) preg_match( '/^\d{1,5}\.\d{1,5}\.\d{1,5}$/D', $version );
}

function is_integrity( string $hash ): bool {
	return (bool) preg_match( '#^sha384-[A-Za-z0-9+/]{64}$#D', $hash );
}

/** The endpoint's address without a slash at its end; '' as long as none is set. */
function base(): string {
	return settings()['endpoint'];
}

/** The page of a widget at the endpoint. `semua` stands for all programmes or agencies. */
function embed_address( string $widget, string $id, array $query ): string {
	$query = http_build_query( $query, '', '&', PHP_QUERY_RFC3986 );
	return base() . "/embed/$widget/" . rawurlencode( '' === $id ? 'semua' : $id ) . ( '' === $query ? '' : "?$query" );
}
