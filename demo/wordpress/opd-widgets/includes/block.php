<?php
/**
 * The block: chosen in the editor, drawn here at each view.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

/** What can be chosen in the editor; the rest is for the shortcode. */
const BLOCK_ATTRIBUTES = array( 'widget', 'program', 'agency', 'variant', 'lang', 'picture', 'feedback', 'heading-level', 'limit' );

function register_block(): void {
	wp_register_script(
		'opd-widgets-block',
		plugins_url( 'block/editor.js', FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		VERSION,
		true
	);
	register_block_type(
		'opd/widget',
		array(
			'api_version'     => 2,
			'title'           => __( 'Widget OPD', 'opd-widgets' ),
			'description'     => __( 'Kemajuan program, berita dinas, atau formulir pengaduan, langsung dari endpoint daerah.', 'opd-widgets' ),
			'category'        => 'embed',
			'icon'            => 'chart-bar',
			'keywords'        => array( 'opd', 'program', 'kemajuan' ),
			'supports'        => array( 'html' => false, 'customClassName' => false ),
			'attributes'      => array_fill_keys( BLOCK_ATTRIBUTES, array( 'type' => 'string', 'default' => '' ) ),
			'editor_script'   => 'opd-widgets-block',
			'render_callback' => __NAMESPACE__ . '\block',
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

function block( $attributes ): string {
	$given = array_intersect_key( (array) $attributes, array_flip( BLOCK_ATTRIBUTES ) );
	// Choices made for another widget stay in the block, should its author come back to it.
	$given['widget'] = $given['widget'] ?: 'program-card';
	$own             = array_merge( EVERYWHERE, WIDGETS[ $given['widget'] ] ?? array() );
	return widget( array_intersect_key( $given, array_flip( $own ) + array( 'widget' => 1 ) ) );
}

/** What the editor's script has to know. */
function block_settings(): void {
	$texts = array(
		'settingsMissing' => __( 'Alamat endpoint belum diisi: Pengaturan → OPD Widgets.', 'opd-widgets' ),
		'choose'          => __( 'Pilih program; pratinjaunya langsung tampil.', 'opd-widgets' ),
		'noList'          => __( 'Daftar program tidak bisa dimuat. Tulis id-nya.', 'opd-widgets' ),
		'widget'          => __( 'Widget', 'opd-widgets' ),
		'program'         => __( 'Program', 'opd-widgets' ),
		'agency'          => __( 'Dinas', 'opd-widgets' ),
		'all'             => __( 'Semua', 'opd-widgets' ),
		'variant'         => __( 'Bentuk', 'opd-widgets' ),
		'full'            => __( 'Lengkap', 'opd-widgets' ),
		'compact'         => __( 'Ringkas, untuk daftar', 'opd-widgets' ),
		'quick'           => __( 'Singkat: “Apakah informasi ini membantu?”', 'opd-widgets' ),
		'lang'            => __( 'Bahasa', 'opd-widgets' ),
		'ofSite'          => __( 'Ikut pengaturan', 'opd-widgets' ),
		'picture'         => __( 'Tampilkan gambar', 'opd-widgets' ),
		'feedback'        => __( 'Tampilkan jumlah pesan warga', 'opd-widgets' ),
		'level'           => __( 'Tingkat judul', 'opd-widgets' ),
		'limit'           => __( 'Jumlah', 'opd-widgets' ),
		'preview'         => __( 'Pratinjau widget', 'opd-widgets' ),
		'program-card'    => __( 'Kartu program', 'opd-widgets' ),
		'progress-meter'  => __( 'Meter kemajuan', 'opd-widgets' ),
		'news-feed'       => __( 'Berita', 'opd-widgets' ),
		'feedback-form'   => __( 'Formulir pengaduan dan aspirasi', 'opd-widgets' ),
		'feedback-status' => __( 'Status laporan', 'opd-widgets' ),
		'feedback-list'   => __( 'Laporan warga', 'opd-widgets' ),
	);
	$known = array( 'endpoint' => base(), 'lang' => site_language(), 'widgets' => WIDGETS, 'texts' => $texts );
	wp_add_inline_script( 'opd-widgets-block', 'window.opdWidgets = ' . wp_json_encode( $known, JSON_HEX_TAG ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\block_settings' );
