import { expect, test } from 'vitest';
import { hasScope, scopeOf } from '../../src/server/credentials/scopes.ts';
import { procedures } from '../support/procedures.ts';

const of = (scope: string) =>
  procedures.filter(({ path, kind }) => scopeOf(path, kind) === scope).map(({ path }) => path);

test('[TOKEN5] every procedure belongs to one scope', () => {
  const scopes = ['read', 'write', 'admin', 'session'];
  expect(scopes.flatMap(of).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  expect(of('read')).toEqual(expect.arrayContaining(['me', 'messages', 'onMessage', 'onAccount']));
  expect(of('write')).toEqual(expect.arrayContaining(['send', 'markRead', 'createConversation', 'setPresence']));
  expect(of('admin')).toEqual(expect.arrayContaining(['admin.setRole', 'admin.suspend']));
  expect(of('session')).toEqual(
    expect.arrayContaining(['auth.signIn', 'auth.revokeSession', 'account.changePassword']),
  );
  expect(of('read').filter((path) => path.includes('.'))).toEqual([]);
});

test('[TOKEN5] a sub-router that nobody has given a scope is for sessions alone', () => {
  const routers = procedures.flatMap(({ path }) => (path.includes('.') ? [path.split('.')[0]!] : []));
  expect(routers).toContain('admin');
  expect(routers.filter((router) => !hasScope(router))).toEqual([]);
  for (const unknown of ['invented.read', 'constructor.name', '__proto__.x'])
    expect(scopeOf(unknown, 'query')).toBe('session');
});
