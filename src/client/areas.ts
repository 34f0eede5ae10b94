import { panelArea } from './admin/areas.ts';
import { sentFilesArea } from './files/areas.ts';
import { newArea } from './layout/area.tsx';
import { homeArea, messagesArea } from './home/areas.ts';
import { announcingArea } from './announcements/areas.ts';
import { transcriptArea } from './transcript/areas.ts';
import { settingsArea } from './settings/areas.ts';
import { shareArea } from './share/areas.ts';
import type { Part } from './parts.ts';

export const signInArea = newArea(async () => (await import('./session/sign-in.tsx')).SignIn);
export const invitationArea = newArea(async () => (await import('./session/invitation-page.tsx')).InvitationPage);
export const firstSchoolArea = newArea(async () => (await import('./session/first-school.tsx')).FirstSchool);
export const insideArea = newArea(async () => (await import('./signed-in.tsx')).SignedIn);

export const schoolRulesArea = newArea(async () => (await import('./rules/school-rules-page.tsx')).SchoolRulesPage);

export const accessibilityArea = newArea(
  async () => (await import('./accessibility/accessibility-page.tsx')).AccessibilityPage,
);

/** For whoever builds pages; the build that schools are served has neither the page nor the address. */
export const kitArea =
  import.meta.env.MODE === 'production' ? null : newArea(async () => (await import('./kit/kit-page.tsx')).KitPage);

/** Every part of the app by its name. */
export const areas: Record<Part, { load(): Promise<unknown> }> = {
  signIn: signInArea,
  invitation: invitationArea,
  firstSchool: firstSchoolArea,
  inside: insideArea,
  home: homeArea,
  messages: messagesArea,
  sentFiles: sentFilesArea,
  transcript: transcriptArea,
  announcing: announcingArea,
  settings: settingsArea,
  share: shareArea,
  panel: panelArea,
  schoolRules: schoolRulesArea,
  accessibility: accessibilityArea,
};
