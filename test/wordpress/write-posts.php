<?php
/**
 * Writes the posts of one site into WordPress, in place of all that are there. Included once WordPress is loaded, with
 * `$argv`: the file with all sites, the host of this one, the folder of its pictures.
 */

list( , $opd_sites, $opd_host, $opd_pictures ) = $argv;
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';

$opd_site = json_decode( file_get_contents( $opd_sites ), true )[ $opd_host ];
foreach ( get_posts( array( 'post_type' => array( 'post', 'page', 'attachment' ), 'post_status' => 'any', 'numberposts' => -1 ) ) as $opd_old ) {
	wp_delete_post( $opd_old->ID, true );
}
update_option( 'blogname', $opd_site['title'] );
update_option( 'timezone_string', 'Asia/Jakarta' );
$GLOBALS['wp_rewrite']->set_permalink_structure( '/berita/%postname%' );

/** A person who writes, made where there is none of that name. */
function opd_author( $name ) {
	$login = sanitize_title( $name );
	$known = get_user_by( 'login', $login );
	return $known ? $known->ID : wp_insert_user(
		array( 'user_login' => $login, 'user_pass' => wp_generate_password(), 'user_email' => "$login@example.org", 'display_name' => $name, 'role' => 'author' )
	);
}

/** A picture uploaded for a post. */
function opd_picture( $picture, $folder, $post, $month ) {
	$known = get_posts( array( 'post_type' => 'attachment', 'title' => $picture['file'], 'numberposts' => 1 ) );
	if ( $known ) {
		return $known[0]->ID;
	}
	$file = wp_upload_bits( $picture['file'], null, file_get_contents( "$folder/{$picture['file']}" ), $month );
	$id   = wp_insert_attachment(
		array(
			'post_title'     => $picture['file'],
			'post_excerpt'   => "{$picture['alt']}. Sumber: {$picture['credit']}",
			'post_mime_type' => 'image/jpeg',
		),
		$file['file'],
		$post
	);
	wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $file['file'] ) );
	update_post_meta( $id, '_wp_attachment_image_alt', $picture['alt'] );
	return $id;
}

foreach ( $opd_site['posts'] as $opd_post ) {
	$opd_id = wp_insert_post(
		array(
			'post_title'    => $opd_post['title'],
			'post_name'     => $opd_post['slug'],
			'post_content'  => "<!-- wp:paragraph -->\n<p>" . esc_html( $opd_post['text'] ) . "</p>\n<!-- /wp:paragraph -->",
			'post_date'     => $opd_post['date'],
			'post_author'   => opd_author( $opd_post['author'] ),
			'post_category' => array_map( 'wp_create_category', $opd_post['categories'] ),
			'tags_input'    => $opd_post['tags'],
			'post_status'   => 'publish',
			'guid'          => "https://contoh.example/berita/{$opd_post['slug']}",
		),
		true
	);
	if ( is_wp_error( $opd_id ) ) {
		exit( $opd_id->get_error_message() );
	}
	if ( isset( $opd_post['picture'] ) ) {
		set_post_thumbnail( $opd_id, opd_picture( $opd_post['picture'], $opd_pictures, $opd_id, substr( $opd_post['date'], 0, 7 ) ) );
	}
}
