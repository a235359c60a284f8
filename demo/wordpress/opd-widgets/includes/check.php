<?php
/**
 * "Periksa endpoint": what is found there, in words.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

const CHECK = 'opd_widgets_check';

/** The hash of `opd-widgets.js` in a version that the endpoint keeps; '' when it has none. */
function integrity_of( string $endpoint, string $version ): string {
	$hash = json_of( ask( $endpoint, "/$version/sri.json", TIMEOUT, LIMIT ) )['files']['opd-widgets.js'] ?? '';
	return is_string( $hash ) && is_integrity( $hash ) ? $hash : '';
}

/** @return array<array{0: bool, 1: string}> whether it is well, and what it is. */
function findings(): array {
	$began  = microtime( true );
	$answer = ask( base(), '/v1/index.json', 2 * TIMEOUT, 512 * KB_IN_BYTES );
	$index  = json_of( $answer );
	if ( null === $index ) {
		return array( array( false, no_index( $answer ) ) );
	}
	/* translators: 1: name of the publisher, 2: milliseconds */
	$found = array( array( true, sprintf( __( 'Dijawab oleh %1$s dalam %2$d milidetik.', 'opd-widgets' ), line( $index['publisher']['name'] ?? '?', 200 ), 1000 * ( microtime( true ) - $began ) ) ) );
	if ( '*' !== ( $answer['headers']['access-control-allow-origin'] ?? '' ) ) {
		$found[] = array( false, __( 'Data tidak boleh dibaca dari situs lain: pengelola endpoint perlu menambahkan “Access-Control-Allow-Origin: *”.', 'opd-widgets' ) );
	}
	if ( 0 === strpos( base(), 'http:' ) && 0 === strpos( home_url(), 'https:' ) ) {
		$found[] = array( false, __( 'Situs Anda memakai https, endpoint http: peramban akan memblokirnya. Pakai alamat https.', 'opd-widgets' ) );
	}
	$script  = ask( base(), script_path(), 2 * TIMEOUT, 512 * KB_IN_BYTES );
	$found[] = 200 === $script['status'] && false !== strpos( $script['type'], 'javascript' )
		? array( true, __( 'Skrip widget tersedia.', 'opd-widgets' ) )
		/* translators: %s: address */
		: array( false, sprintf( __( 'Skrip widget tidak ada di %s.', 'opd-widgets' ), base() . script_path() ) );
	$settings = settings();
	if ( '' !== $settings['version'] && 200 === $script['status'] ) {
		$same    = hash_equals( $settings['integrity'], 'sha384-' . base64_encode( hash( 'sha384', $script['body'], true ) ) );
		$found[] = $same
			/* translators: %s: version */
			? array( true, sprintf( __( 'Skrip terkunci pada versi %s, dan isinya cocok.', 'opd-widgets' ), $settings['version'] ) )
			/* translators: %s: version */
			: array( false, sprintf( __( 'Isi skrip versi %s berubah sejak dikunci: peramban menolaknya. Tanyakan kepada pengelola endpoint.', 'opd-widgets' ), $settings['version'] ) );
	}
	$oembed  = ask( base(), '/oembed?format=json&url=' . rawurlencode( embed_address( 'news-feed', '', array() ) ), TIMEOUT, LIMIT );
	$found[] = json_of( $oembed )
		? array( true, __( 'Angka terakhir bisa disimpan di halaman untuk pembaca tanpa JavaScript.', 'opd-widgets' ) )
		: array( false, __( 'Endpoint tidak menjawab /oembed: tanpa JavaScript pembaca hanya mendapat tautan.', 'opd-widgets' ) );
	return $found;
}

/** Why there is no `index.json`. */
function no_index( array $answer ): string {
	if ( 0 === $answer['status'] ) {
		/* translators: %s: message of the network */
		return sprintf( __( 'Endpoint tidak bisa dihubungi dari server ini (%s).', 'opd-widgets' ), line( $answer['error'], 200 ) );
	}
	if ( $answer['status'] >= 300 && $answer['status'] < 400 ) {
		$to = is_string( $answer['headers']['location'] ?? null ) ? $answer['headers']['location'] : '?';
		/* translators: %s: address */
		return sprintf( __( 'Alamat itu dialihkan ke %s. Pakai alamat tujuannya.', 'opd-widgets' ), line( $to, 200 ) );
	}
	if ( 200 === $answer['status'] ) {
		return __( 'Alamat itu dijawab, tetapi bukan oleh endpoint OPD Widgets. Periksa kembali alamatnya.', 'opd-widgets' );
	}
	/* translators: %d: HTTP status */
	return sprintf( __( 'Alamat itu menjawab dengan kesalahan %d. Periksa kembali alamatnya.', 'opd-widgets' ), $answer['status'] );
}

function check_section(): void {
	$asked = isset( $_GET['check'], $_GET['_wpnonce'] ) && wp_verify_nonce( sanitize_key( $_GET['_wpnonce'] ), CHECK );
	echo '<h2 id="opd-check">' . esc_html__( 'Pemeriksaan', 'opd-widgets' ) . '</h2>';
	if ( '' === base() ) {
		echo '<p>' . esc_html__( 'Simpan dulu alamat endpoint.', 'opd-widgets' ) . '</p>';
		return;
	}
	if ( $asked ) {
		echo '<ul role="status">';
		foreach ( findings() as $finding ) {
			list( $well, $text ) = $finding;
			echo '<li><span class="dashicons dashicons-' . ( $well ? 'yes' : 'warning' ) . '" aria-hidden="true"></span> ';
			echo '<strong>' . esc_html( $well ? __( 'Baik:', 'opd-widgets' ) : __( 'Perlu diperbaiki:', 'opd-widgets' ) ) . '</strong> ' . esc_html( $text ) . '</li>';
		}
		echo '</ul>';
	}
	$check = wp_nonce_url( add_query_arg( 'check', '1', page_address() ), CHECK ) . '#opd-check';
	echo '<p><a class="button" href="' . esc_url( $check ) . '">' . esc_html__( 'Periksa endpoint', 'opd-widgets' ) . '</a></p>';
}
