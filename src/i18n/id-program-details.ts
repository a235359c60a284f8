/** What the opened details of a programme say, in Indonesian. */
export const idProgramDetails = {
  involved: 'Dinas terlibat',
  roles: {
    coordinator: 'koordinator',
    publicAuthority: 'penanggung jawab',
    funder: 'penyedia dana',
    supplier: 'pelaksana',
    buyer: 'pengguna anggaran',
    administrativeEntity: 'pengelola kontrak',
    interestedParty: 'pihak terkait',
  },
  budget: 'Pagu',
  exactly: (amount: string) => `Persisnya ${amount}`,
  figureSources: 'Sumber angka kemajuan',
  milestones: 'Tonggak',
  milestoneStatus: {
    scheduled: 'dijadwalkan',
    met: 'tercapai',
    notMet: 'belum tercapai',
    partiallyMet: 'tercapai sebagian',
  },
  documents: 'Dokumen',
  source: 'sumber',
};

export type ProgramDetailWords = typeof idProgramDetails;
