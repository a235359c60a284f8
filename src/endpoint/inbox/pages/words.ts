import type { Role } from '../../officers/officer.js';

/** Words of the frame around every page. */
const id = {
  skip: 'Langsung ke isi',
  days: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  menu: 'Menu',
  pages: 'Halaman',
  ways: {
    messages: 'Pesan',
    templates: 'Templat',
    report: 'Laporan bulanan',
    exports: 'Unduh',
    team: 'Petugas',
    log: 'Log',
    notices: 'Kiriman',
    care: 'Data pribadi',
  },
  roles: { officer: 'petugas', head: 'kepala', coordinator: 'koordinator', auditor: 'pengawas' } satisfies Record<
    Role,
    string
  > as Record<Role, string>,
  account: 'Akun',
  signOut: 'Keluar',
};

const en: typeof id = {
  skip: 'Skip to the content',
  days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  menu: 'Menu',
  pages: 'Pages',
  ways: {
    messages: 'Messages',
    templates: 'Templates',
    report: 'Monthly report',
    exports: 'Download',
    team: 'Officers',
    log: 'Log',
    notices: 'Outgoing',
    care: 'Personal data',
  },
  roles: { officer: 'officer', head: 'head', coordinator: 'coordinator', auditor: 'auditor' },
  account: 'Account',
  signOut: 'Sign out',
};

export const words = { id, en };
