import { newLayer } from '../ui/layer.ts';
import { WhenHere } from '../ui/when-here.tsx';

const layer = newLayer(async () => (await import('./keep-notice-layer.tsx')).KeepNoticeLayer);

/** Where the browser does not keep what is written, says so. It comes before anything was. */
export function KeepNotice() {
  return <WhenHere layer={layer} props={{}} />;
}
