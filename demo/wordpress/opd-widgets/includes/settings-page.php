<?php
/**
 * Pengaturan → OPD Widgets: endpoint, version, language, and a look at whether they work.
 *
 * @package OpdWidgets
 */

namespace OpdWidgets;

defined( 'ABSPATH' ) || exit;

const PAGE = 'opd-widgets';

function register_settings(): void {
	register_setting( PAGE, OPTION, array( 'type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\read_settings' ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

function add_page(): void {
	add_options_page( 'OPD Widgets', 'OPD Widgets', 'manage_options', PAGE, __NAMESPACE__ . '\settings_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

function page_address(): string {
	return admin_url( 'options-general.php?page=' . PAGE );
}

function plugin_links( array $links ): array {
	array_unshift( $links, '<a href="' . esc_url( page_address() ) . '">' . esc_html__( 'Pengaturan', 'opd-widgets' ) . '</a>' );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\plugin_links' );

/** Reads the form; what cannot be right is said, and the old setting stays. */
function read_settings( $given ): array {
	$old      = settings();
	$given    = is_array( $given ) ? array_map( 'strval', array_filter( $given, 'is_scalar' ) ) : array();
	$endpoint = base_of( $given['endpoint'] ?? '' );
	if ( '' === $endpoint && '' !== trim( $given['endpoint'] ?? '' ) ) {
		add_settings_error( OPTION, 'endpoint', __( 'Alamat endpoint tidak bisa dibaca. Contoh: https://widget.example.go.id', 'opd-widgets' ) );
		$endpoint = $old['endpoint'];
	}
	$new     = array( 'endpoint' => $endpoint, 'version' => '', 'integrity' => '', 'lang' => in_array( $given['lang'] ?? '', LANGUAGES, true ) ? $given['lang'] : '' );
	$version = trim( $given['version'] ?? '' );
	if ( '' !== $version ) {
		$new = pinned( $new, $version, $old );
	}
	delete_transient( PAUSE );
	return $new;
}

/** The hash is asked for once, here: what the endpoint hands out later must be the same file. */
function pinned( array $new, string $version, array $old ): array {
	$same = $old['endpoint'] === $new['endpoint'];
	if ( $same && $old['version'] === $version ) {
		return array_intersect_key( $old, array( 'version' => 1, 'integrity' => 1 ) ) + $new;
	}
	$integrity = is_version( $version ) ? integrity_of( $new['endpoint'], $version ) : '';
	if ( '' !== $integrity ) {
		return array( 'version' => $version, 'integrity' => $integrity ) + $new;
	}
	/* translators: %s: a version such as 0.1.0 */
	add_settings_error( OPTION, 'version', sprintf( __( 'Versi “%s” tidak ada di endpoint itu, jadi tidak dikunci.', 'opd-widgets' ), $version ) );
	return ( $same ? array_intersect_key( $old, array( 'version' => 1, 'integrity' => 1 ) ) : array() ) + $new;
}

function settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = settings();
	$field    = function ( string $name ) {
		return esc_attr( OPTION . "[$name]" );
	};
	$languages = array( '' => __( 'Ikut bahasa situs', 'opd-widgets' ), 'id' => 'Bahasa Indonesia', 'en' => 'English', 'min' => 'Baso Minang' );
	?>
	<div class="wrap">
		<h1>OPD Widgets</h1>
		<p><?php esc_html_e( 'Kemajuan program daerah di situs Anda: blok “Widget OPD”, kode pendek [opd program="tarok-city"], atau alamat widget yang ditempel pada barisnya sendiri.', 'opd-widgets' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( PAGE ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="opd-endpoint"><?php esc_html_e( 'Alamat endpoint', 'opd-widgets' ); ?></label></th>
					<td>
						<input id="opd-endpoint" class="regular-text" type="url" required name="<?php echo $field( 'endpoint' ); ?>" value="<?php echo esc_attr( $settings['endpoint'] ); ?>" placeholder="https://widget.example.go.id" aria-describedby="opd-endpoint-help" />
						<p class="description" id="opd-endpoint-help"><?php esc_html_e( 'Dari Diskominfo atau Bapelitbangda daerah Anda.', 'opd-widgets' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="opd-version"><?php esc_html_e( 'Versi skrip', 'opd-widgets' ); ?></label></th>
					<td>
						<input id="opd-version" type="text" name="<?php echo $field( 'version' ); ?>" value="<?php echo esc_attr( $settings['version'] ); ?>" pattern="\d+\.\d+\.\d+" placeholder="0.1.0" aria-describedby="opd-version-help" />
						<p class="description" id="opd-version-help"><?php esc_html_e( 'Kosong: selalu yang terbaru. Bila diisi, skrip terkunci pada versi itu dan peramban menolak berkas yang berubah.', 'opd-widgets' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="opd-lang"><?php esc_html_e( 'Bahasa widget', 'opd-widgets' ); ?></label></th>
					<td>
						<select id="opd-lang" name="<?php echo $field( 'lang' ); ?>">
							<?php foreach ( $languages as $code => $name ) : ?>
								<option value="<?php echo esc_attr( $code ); ?>" <?php selected( $settings['lang'], $code ); ?>><?php echo esc_html( $name ); ?></option>
							<?php endforeach; ?>
						</select>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
		<?php check_section(); ?>
	</div>
	<?php
}
