import { mailChoiceInput, setMailChoiceInput, testMailInput } from '../../shared/account-inputs.ts';
import {
  emailAudienceInput,
  emailsInput,
  outboxInput,
  outboxMailInput,
  sendEmailInput,
  stopEmailInput,
} from '../../shared/mail-inputs.ts';
import { memberProcedure, publicProcedure } from '../trpc.ts';
import { sendMailAgain, stopMail } from './change-mail.ts';
import { mailChoice, setMailChoice } from './mail-choice.ts';
import { outbox } from './outbox.ts';
import { shownMail } from './shown-mail.ts';
import { testMail } from './test-mail.ts';
import { emailAudience } from './written/audience.ts';
import { emails } from './written/emails.ts';
import { sendEmail } from './written/send-email.ts';
import { stopEmail } from './written/stop-email.ts';

/** Of the sub-router `admin`: each of these verbs asks for an admin of that school. */
export const mailProcedures = {
  testMail: memberProcedure.input(testMailInput).mutation(({ ctx, input }) => testMail(ctx, input.establishmentId)),
  outbox: memberProcedure.input(outboxInput).query(({ ctx, input }) => outbox(ctx, input)),
  sendMailAgain: memberProcedure.input(outboxMailInput).mutation(({ ctx, input }) => sendMailAgain(ctx, input)),
  stopMail: memberProcedure.input(outboxMailInput).mutation(({ ctx, input }) => stopMail(ctx, input)),
  shownMail: memberProcedure.input(outboxMailInput).query(({ ctx, input }) => shownMail(ctx, input)),
  emailAudience: memberProcedure.input(emailAudienceInput).query(({ ctx, input }) => emailAudience(ctx, input)),
  sendEmail: memberProcedure.input(sendEmailInput).mutation(({ ctx, input }) => sendEmail(ctx, input)),
  emails: memberProcedure.input(emailsInput).query(({ ctx, input }) => emails(ctx, input)),
  stopEmail: memberProcedure.input(stopEmailInput).mutation(({ ctx, input }) => stopEmail(ctx, input)),
};

/** Of the sub-router `auth`: whoever has the link of a mail has signed in nowhere. */
export const mailChoiceProcedures = {
  mailChoice: publicProcedure.input(mailChoiceInput).query(({ ctx, input }) => mailChoice(ctx, input.token)),
  setMailChoice: publicProcedure.input(setMailChoiceInput).mutation(({ ctx, input }) => setMailChoice(ctx, input)),
};
