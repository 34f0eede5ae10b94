import { setSettingsInput, settingsInput } from '../../shared/inputs.ts';
import {
  previewSettingsInput,
  safeguardingInput,
  schoolRulesInput,
  setSafeguardingInput,
  settingsHistoryInput,
} from '../../shared/rules-inputs.ts';
import { schoolInput, setSchoolInput } from '../../shared/school-inputs.ts';
import { memberProcedure, publicProcedure } from '../trpc.ts';
import { previewSettings } from './preview-settings.ts';
import { settings } from './read-settings.ts';
import { safeguarding, setSafeguarding } from './safeguarding.ts';
import { schoolRules } from './school-rules.ts';
import { school } from './school.ts';
import { setSchool } from './set-school.ts';
import { setSettings } from './set-settings.ts';
import { settingsHistory } from './settings-history.ts';
import { statistics } from './statistics.ts';

/** What anybody may read of a school. */
export const publicSchoolProcedures = {
  schoolRules: publicProcedure.input(schoolRulesInput).query(({ ctx, input }) => schoolRules(ctx, input)),
};

/** What stands under `admin`, beside what is done about people. Each of these verbs asks for an admin of that school. */
export const settingsProcedures = {
  settings: memberProcedure.input(settingsInput).query(({ ctx, input }) => settings(ctx, input)),
  setSettings: memberProcedure.input(setSettingsInput).mutation(({ ctx, input }) => setSettings(ctx, input)),
  previewSettings: memberProcedure.input(previewSettingsInput).query(({ ctx, input }) => previewSettings(ctx, input)),
  settingsHistory: memberProcedure.input(settingsHistoryInput).query(({ ctx, input }) => settingsHistory(ctx, input)),
  safeguarding: memberProcedure.input(safeguardingInput).query(({ ctx, input }) => safeguarding(ctx, input)),
  setSafeguarding: memberProcedure
    .input(setSafeguardingInput)
    .mutation(({ ctx, input }) => setSafeguarding(ctx, input)),
};

/** What the panel shows and sets of the school itself. */
export const schoolProcedures = {
  school: memberProcedure.input(schoolInput).query(({ ctx, input }) => school(ctx, input)),
  setSchool: memberProcedure.input(setSchoolInput).mutation(({ ctx, input }) => setSchool(ctx, input)),
  statistics: memberProcedure.input(schoolInput).query(({ ctx, input }) => statistics(ctx, input)),
};
