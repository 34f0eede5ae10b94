import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Vite on the server's own port: pages come from the source, and a saved file shows at once. */
export async function newDevelopmentPages(
  server: Server,
): Promise<(req: IncomingMessage, res: ServerResponse) => void> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'spa' });
  server.once('close', () => void vite.close());
  return (req, res) => vite.middlewares(req, res, () => res.writeHead(404).end());
}
