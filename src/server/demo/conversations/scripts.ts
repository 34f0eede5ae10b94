import type { Script } from '../script.ts';
import { classAnnouncement, otherClassAnnouncement, schoolAnnouncement } from './announcements.ts';
import { classGroup, otherStudentTeacher, studentTeacher } from './classes.ts';
import { otherParentStudent, parentStudent } from './families.ts';
import {
  cm2AdminParent,
  cm2OtherParentStudent,
  cm2ParentStudent,
  cm2Staff,
  cm2StudentTeacher,
} from './ibn-khaldoun-home.ts';
import { cm2Announcement, cm2OtherParentTeacher, cm2ParentTeacher } from './ibn-khaldoun.ts';
import { parentTeacher } from './parent-teacher.ts';
import { adminParent, otherParentTeacher, outing } from './parents.ts';
import { kiln, staff, teachers } from './staff.ts';

export const julesVerneScripts: readonly Script[] = [
  schoolAnnouncement,
  classAnnouncement,
  otherClassAnnouncement,
  staff,
  classGroup,
  outing,
  parentTeacher,
  otherParentTeacher,
  adminParent,
  parentStudent,
  otherParentStudent,
  studentTeacher,
  otherStudentTeacher,
  teachers,
  kiln,
];

export const ibnKhaldounScripts: readonly Script[] = [
  cm2Announcement,
  cm2ParentTeacher,
  cm2OtherParentTeacher,
  cm2StudentTeacher,
  cm2ParentStudent,
  cm2OtherParentStudent,
  cm2Staff,
  cm2AdminParent,
];
