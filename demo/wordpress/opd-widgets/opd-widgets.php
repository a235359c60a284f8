<?php
/**
 * Plugin Name:       OPD Widgets
 * Description:       Kemajuan program daerah, berita dinas, dan pengaduan di situs Anda, langsung dari endpoint daerah. Blok, kode pendek [opd], dan alamat yang ditempel.
 * Version:           0.1.0
 * Requires at least: 5.8
 * Requires PHP:      7.4
 * Author:            opd-widgets
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       opd-widgets
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

foreach ( array( 'words', 'settings', 'attributes', 'request', 'kept', 'figures', 'markup', 'script', 'shortcode', 'block', 'embeds', 'kses' ) as $opd_part ) {
	require __DIR__ . "/includes/$opd_part.php";
}
if ( is_admin() ) {
	require __DIR__ . '/includes/check.php';
	require __DIR__ . '/includes/settings-page.php';
}
