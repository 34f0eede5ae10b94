import { setSettingsInput, settingsInput } from '../../shared/inputs.ts';
import { schoolInput, setSchoolInput } from '../../shared/school-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { settings } from './read-settings.ts';
import { school } from './school.ts';
import { setSchool } from './set-school.ts';
import { setSettings } from './set-settings.ts';
import { statistics } from './statistics.ts';

/** What stands under `admin`, beside what is done about people. Each of these verbs asks for an admin of that school. */
export const settingsProcedures = {
  settings: memberProcedure.input(settingsInput).query(({ ctx, input }) => settings(ctx, input)),
  setSettings: memberProcedure.input(setSettingsInput).mutation(({ ctx, input }) => setSettings(ctx, input)),
};

/** What the panel shows and sets of the school itself. */
export const schoolProcedures = {
  school: memberProcedure.input(schoolInput).query(({ ctx, input }) => school(ctx, input)),
  setSchool: memberProcedure.input(setSchoolInput).mutation(({ ctx, input }) => setSchool(ctx, input)),
  statistics: memberProcedure.input(schoolInput).query(({ ctx, input }) => statistics(ctx, input)),
};
