import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPasswords } from '../../../src/endpoint/officers/passwords.js';
import { weaknessOf } from '../../../src/endpoint/officers/weak-password.js';

describe('passwords', () => {
  const { hash, isRight } = createPasswords();

  it('are stored by scrypt with 32 MB, each with a salt of its own', async () => {
    const [one, other] = [await hash('sawah luas'), await hash('sawah luas')];
    assert.match(one, /^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    assert.notEqual(one, other);
    assert.equal(await isRight('sawah luas', one), true);
    assert.equal(await isRight('sawah Luas', one), false);
  });

  it('are the same in any spelling of their letters', async () => {
    assert.equal(await isRight('caf\u0065\u0301 sawah', await hash('caf\u00e9 sawah')), true);
  });

  it('take as long where there is no account', async () => {
    const stored = await hash('sawah luas');
    const timeOf = async (of: string | undefined) => {
      const started = performance.now();
      assert.equal(await isRight('salah', of), false);
      return performance.now() - started;
    };
    const pairs = [];
    for (let count = 0; count < 3; count++) pairs.push((await timeOf(stored)) / (await timeOf(undefined)));
    pairs.sort((one, other) => one - other);
    assert.ok(pairs[1]! > 0.3 && pairs[1]! < 3, String(pairs));
  });

  it('are refused where they are guessed first', () => {
    for (const [password, why] of [
      ['pendek', 'short'],
      ['a'.repeat(300), 'long'],
      ['Katasandi-123456', 'common'],
      ['PadangPariaman2026', 'common'],
      ['123456789012', 'common'],
      ['abcabcabcabc', 'common'],
      ['rina.pupr2026', 'login'],
    ] as const)
      assert.equal(weaknessOf(password, 'rina.pupr'), why, password);
    for (const password of ['sawah luas di Ulakan', 'rina.pupr suka gulai paku', '🦀🦀🦀🦀 gulai paku'])
      assert.equal(weaknessOf(password, 'rina.pupr'), undefined, password);
  });
});
