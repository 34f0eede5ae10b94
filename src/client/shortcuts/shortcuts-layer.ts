import { loadLayerWords } from '../i18n/layer-words.ts';
import { newLayer } from '../ui/layer.ts';

/** The list of shortcuts, with what is said in all that opens above the messages. */
export const shortcutsLayer = newLayer(async () => {
  const [{ ShortcutsDialog }] = await Promise.all([import('./shortcuts-dialog.tsx'), loadLayerWords()]);
  return ShortcutsDialog;
});
