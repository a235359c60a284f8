<?php
/**
 * Installs WordPress as its own page does, with one person for each role.
 *
 *   php install.php FOLDER PASSWORD
 */

define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Situs Dinas', 'administrator', 'administrator@example.org', true, '', $argv[2], 'id_ID' );
foreach ( array( 'editor', 'author', 'contributor' ) as $opd_role ) {
	wp_insert_user( array( 'user_login' => $opd_role, 'user_pass' => $argv[2], 'user_email' => "$opd_role@example.org", 'role' => $opd_role ) );
}
