import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  listAddress,
  messageAddress,
  placeQuery,
  readPlace,
  type Place,
} from '../../../../src/endpoint/inbox/messages/place.js';

const WHOLE: Place = {
  filter: {
    tray: 'closed',
    kind: 'pengaduan',
    service: 'jalan',
    program: 'tarok',
    agency: 'none',
    district: 'Lubuk Alung & sekitarnya',
    query: 'lampu "mati" #12 100%',
    overdue: true,
    mine: true,
  },
  after: { at: -1_794_000_000_000, id: 128 },
};

describe('The place in a list', () => {
  it('stands in the address and comes back from it as it was', () => {
    assert.deepEqual(readPlace(placeQuery(WHOLE)), WHOLE);
    for (const address of [listAddress(WHOLE), messageAddress(7, WHOLE)])
      assert.deepEqual(readPlace(new URL(address, 'https://x.example').searchParams), WHOLE);
  });

  it('is what needs an answer where the address says nothing, or nonsense', () => {
    assert.deepEqual(readPlace(new URLSearchParams()), { filter: { tray: 'todo' } });
    const nonsense = 'kotak=merged&jenis=__proto__&lewat=ya&saya=&cari=%20&sesudah=1;DROP&dinas=';
    assert.deepEqual(readPlace(new URLSearchParams(nonsense)), { filter: { tray: 'todo' } });
    assert.deepEqual(readPlace(new URLSearchParams(), 'spam'), { filter: { tray: 'spam' } });
  });

  it('takes no words without end', () => {
    const { filter } = readPlace(new URLSearchParams({ cari: 'a'.repeat(10_000) }));
    assert.equal(filter.query?.length, 200);
  });
});
