import {
  announcementDraftInput,
  announcementDraftsInput,
  announcementInput,
  announcementsSentInput,
  audiencePreviewInput,
  ledgerInput,
  lettersInput,
  recallAnnouncementInput,
  receivedAnnouncementInput,
  saveAnnouncementDraftInput,
  sendAnnouncementInput,
} from '../../shared/announcement-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { acknowledgeAnnouncement } from './acknowledge.ts';
import { announcementDraft, announcementDrafts } from './drafts/drafts.ts';
import { removeAnnouncementDraft } from './drafts/remove.ts';
import { saveAnnouncementDraft } from './drafts/save.ts';
import { announcementLedger } from './ledger.ts';
import { announcementLetters } from './letters.ts';
import { previewAudience } from './preview.ts';
import { recallAnnouncement } from './recall.ts';
import { receivedAnnouncement } from './received.ts';
import { remindSilent } from './remind.ts';
import { sendAnnouncement } from './send.ts';
import { announcement, announcementsSent } from './sent.ts';
import { takeBackAnnouncement } from './take-back.ts';

/** The sub-router `announcements`. */
export const announcementProcedures = {
  preview: memberProcedure.input(audiencePreviewInput).query(({ ctx, input }) => previewAudience(ctx, input)),
  send: memberProcedure.input(sendAnnouncementInput).mutation(({ ctx, input }) => sendAnnouncement(ctx, input)),
  takeBack: memberProcedure.input(announcementInput).mutation(({ ctx, input }) => takeBackAnnouncement(ctx, input)),
  recall: memberProcedure.input(recallAnnouncementInput).mutation(({ ctx, input }) => recallAnnouncement(ctx, input)),
  sent: memberProcedure.input(announcementsSentInput).query(({ ctx, input }) => announcementsSent(ctx, input)),
  one: memberProcedure.input(announcementInput).query(({ ctx, input }) => announcement(ctx, input)),
  ledger: memberProcedure.input(ledgerInput).query(({ ctx, input }) => announcementLedger(ctx, input)),
  letters: memberProcedure.input(lettersInput).query(({ ctx, input }) => announcementLetters(ctx, input)),
  received: memberProcedure
    .input(receivedAnnouncementInput)
    .query(({ ctx, input }) => receivedAnnouncement(ctx, input)),
  acknowledge: memberProcedure
    .input(announcementInput)
    .mutation(({ ctx, input }) => acknowledgeAnnouncement(ctx, input)),
  drafts: memberProcedure.input(announcementDraftsInput).query(({ ctx, input }) => announcementDrafts(ctx, input)),
  draft: memberProcedure.input(announcementDraftInput).query(({ ctx, input }) => announcementDraft(ctx, input)),
  saveDraft: memberProcedure
    .input(saveAnnouncementDraftInput)
    .mutation(({ ctx, input }) => saveAnnouncementDraft(ctx, input)),
  removeDraft: memberProcedure
    .input(announcementInput)
    .mutation(({ ctx, input }) => removeAnnouncementDraft(ctx, input)),
  remind: memberProcedure.input(announcementInput).mutation(({ ctx, input }) => remindSilent(ctx, input)),
};
