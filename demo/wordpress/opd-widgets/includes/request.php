<?php
/**
 * The one way to ask the endpoint: bounded in time and size, nowhere else, no redirects.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Asks an endpoint for a document.
 *
 * @param string $base of the endpoint, as base_of() gives it.
 * @param string $path below it, with a slash before it.
 * @return array{status: int, type: string, body: string, error: string, headers: array} status 0: no answer, `error` says why.
 */
function ask( string $base, string $path, float $timeout, int $limit ): array {
	$none    = array( 'status' => 0, 'type' => '', 'body' => '', 'error' => '', 'headers' => array() );
	$filters = allowing( "$base/" );
	foreach ( $filters as $name => $filter ) {
		add_filter( $name, $filter, 10, 3 );
	}
	$answer = wp_safe_remote_get(
		$base . $path,
		array(
			'timeout'             => $timeout,
			// A redirect could lead into the network of this server.
			'redirection'         => 0,
			'limit_response_size' => $limit,
			'headers'             => array( 'Accept' => 'application/json', 'Accept-Encoding' => 'identity' ),
			'user-agent'          => 'opd-widgets/' . VERSION . ' (WordPress)',
		)
	);
	foreach ( $filters as $name => $filter ) {
		remove_filter( $name, $filter );
	}
	if ( is_wp_error( $answer ) ) {
		return array( 'error' => $answer->get_error_message() ) + $none;
	}
	$headers = wp_remote_retrieve_headers( $answer );
	return array(
		'status'  => (int) wp_remote_retrieve_response_code( $answer ),
		'type'    => (string) wp_remote_retrieve_header( $answer, 'content-type' ),
		'body'    => (string) wp_remote_retrieve_body( $answer ),
		'headers' => is_object( $headers ) ? $headers->getAll() : (array) $headers,
	) + $none;
}

/**
 * WordPress refuses private addresses and unusual ports; the endpoint of a regency may well have one. These filters let through what
 * starts with an address, and nothing else.
 */
function allowing( string $start ): array {
	return array(
		'http_request_host_is_external' => function ( $external, $host, $url ) use ( $start ) {
			return $external || 0 === strpos( (string) $url, $start );
		},
		'http_allowed_safe_ports'       => function ( $ports, $host, $url ) use ( $start ) {
			return 0 === strpos( (string) $url, $start ) ? array_merge( (array) $ports, array( wp_parse_url( $start, PHP_URL_PORT ) ) ) : $ports;
		},
	);
}

/** The JSON object of an answer; null when it is none. A body that was cut at the limit is none either. */
function json_of( array $answer ): ?array {
	if ( 200 !== $answer['status'] || ! preg_match( '#^application/([\w.-]+\+)?json\b#i', $answer['type'] ) ) {
		return null;
	}
	$json = json_decode( $answer['body'], true, 16 );
	return is_array( $json ) ? $json : null;
}
