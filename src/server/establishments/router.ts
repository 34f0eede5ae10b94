import { setSettingsInput, settingsInput } from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { settings } from './read-settings.ts';
import { setSettings } from './set-settings.ts';

/** What stands under `admin`, beside what is done about people. Each of these verbs asks for an admin of that school. */
export const settingsProcedures = {
  settings: memberProcedure.input(settingsInput).query(({ ctx, input }) => settings(ctx, input)),
  setSettings: memberProcedure.input(setSettingsInput).mutation(({ ctx, input }) => setSettings(ctx, input)),
};
