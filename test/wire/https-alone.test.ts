import { expect, test } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { developmentHeaders, securityHeaders } from '../../src/server/security-headers.ts';
import { plainServer } from '../support/plain-server.ts';

test.each([
  ['https://ecole.example', 'max-age=31536000'],
  ['http://ecole.example', null],
  ['', null],
])('[RUN19] with the public address "%s" answers ask for https as is decided: %s', async (publicUrl, asked) => {
  const config = readConfig({ PREAU_PUBLIC_URL: publicUrl });
  for (const headers of [securityHeaders(config), developmentHeaders(config)]) {
    await using server = await plainServer({ headers });
    for (const path of ['/', '/healthz', '/session', '/trpc/me']) {
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
      expect(answer.headers.get('strict-transport-security'), path).toBe(asked);
    }
  }
});
