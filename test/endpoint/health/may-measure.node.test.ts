import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayMeasure } from '../../../src/endpoint/health/may-measure.js';

const asked = (headers: Record<string, string> = {}) => new Request('http://127.0.0.1/metrics', { headers });
const TOKEN = 'kunci-pemantau';

describe('who may read metrics', () => {
  it('this machine itself may', () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
      assert.ok(mayMeasure(asked(), address, undefined), address);
  });

  it('nobody else may, and no proxy on this machine', () => {
    for (const address of ['10.0.0.1', '128.0.0.1', '2001:db8::1', '::ffff:10.0.0.1', undefined, ''])
      assert.ok(!mayMeasure(asked(), address, undefined), address);
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      assert.ok(!mayMeasure(asked({ [name]: '127.0.0.1' }), '127.0.0.1', undefined), name);
  });

  it('who shows the token may, from everywhere', () => {
    const shown = asked({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.1' });
    assert.ok(mayMeasure(shown, '203.0.113.9', TOKEN));
  });

  it('who shows another token may not, not even from this machine or where none is set', () => {
    for (const token of [TOKEN, undefined])
      for (const text of ['Bearer lain', `Bearer ${TOKEN}x`, 'Bearer undefined'])
        assert.ok(!mayMeasure(asked({ authorization: text }), '127.0.0.1', token), text);
    assert.ok(!mayMeasure(asked({ authorization: TOKEN }), '10.0.0.1', TOKEN));
  });
});
