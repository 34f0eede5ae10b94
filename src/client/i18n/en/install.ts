import type { InstallText } from '../text.ts';

export const install: InstallText = {
  'install.title': 'Install Préau on this device',
  'install.text':
    'An icon, a window of its own, and your latest conversations even without a network. You can also share a photo to it from another app.',
  'install.do': 'Install',
  'install.done': 'Préau is now among the apps of this device.',
  'install.dismissed': 'Nothing was installed.',
  'install.chrome.desktop':
    'Click the install icon at the end of the address bar, or in the menu “Cast, save, and share”, then “Install page as app”.',
  'install.chrome.phone': 'Open the browser’s menu, then tap “Add to Home screen” and “Install”.',
  'install.edge.desktop': 'Open the browser’s menu, then “More tools”, “Apps”, and “Install this site as an app”.',
  'install.edge.phone': 'Open the browser’s menu, then tap “Add to phone”.',
  'install.samsung.phone': 'Open the browser’s menu, then tap “Add page to” and “Home screen”.',
  'install.firefox.phone': 'Open the browser’s menu, then tap “Add to Home screen”.',
  'install.firefox.desktop':
    'On Windows, click the icon “Add tab to taskbar” near the address. Elsewhere Firefox installs no sites: open Préau in Chrome, Edge or Safari.',
  'install.safari.desktop': 'In the menu “File”, choose “Add to Dock…”.',
  'install.other':
    'Look for “Install” or “Add to Home screen” in the browser’s menu. If it is not there, open Préau in Chrome, Edge or Safari.',
};
