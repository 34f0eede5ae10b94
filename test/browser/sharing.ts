import type { Page } from 'playwright-core';
import type { Given } from './attach.ts';

export type Sharing = { title?: string; text?: string; url?: string; files?: Given[] };

/** Shares something with the app as the system does: the window goes to the address of the manifest, with all of it as a form. */
export async function share(page: Page, { files = [], ...texts }: Sharing, locale = 'fr'): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: buffer.toString('base64') }));
  const gone = page.waitForURL((url) => url.pathname.split('/').length > 2);
  await page.evaluate(
    ([action, all, sent]) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action });
      for (const [name, value] of Object.entries(all)) form.append(hidden(name, value));
      const carried = new DataTransfer();
      for (const { name, mimeType, bytes } of sent)
        carried.items.add(
          new File([Uint8Array.from(atob(bytes), (letter) => letter.codePointAt(0)!)], name, { type: mimeType }),
        );
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files', multiple: true });
      input.files = carried.files;
      if (sent.length > 0) form.append(input);
      document.body.append(form);
      form.submit();

      function hidden(name: string, value: string) {
        return Object.assign(document.createElement('textarea'), { name, value });
      }
    },
    [`/${locale}/share`, texts as Record<string, string>, given] as const,
  );
  await gone;
}
