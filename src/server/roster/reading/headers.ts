import { fold } from '../../../shared/fold.ts';
import type { RosterField } from '../../../shared/roster.ts';

/**
 * How schools call what we know, in French, English, Arabic, Spanish and German. Case, accents, asterisks, brackets, spaces and signs
 * do not count; `keyOf` says how they are compared.
 */
const words: Record<RosterField, string> = {
  externalId: `INE, Code Massar, sourcedId, Identifiant national, Student ID, Matricule, External ID, ID number, idnumber, Numéro INE,
    Identifiant élève, ID, رمز مسار, رقم مسار, رقم التلميذ, Número de alumno, NIA, Schülernummer`,
  familyName: `Nom, Nom élève, Nom de famille, Nom responsable, Nom de naissance, lastname, Last name, familyName, Surname, Apellidos,
    Apellido, Nachname, Familienname, النسب, اللقب, اسم العائلة, الاسم العائلي`,
  usedName: `Nom usage, Nom d'usage, Nom d'usage élève, Nom usage élève, Nom usage responsable, Nom d'usage responsable, Preferred last name`,
  givenName: `Prénom, Prénom élève, Premier prénom, Prénom responsable, Prénoms, firstname, First name, givenName, Forename, Nombre,
    Vorname, الاسم الشخصي, الاسم الأول`,
  preferredName: `Preffered Name, Preferred Name, Preferred first name, preferredFirstName, Prénom usuel, Prénom d'usage, Rufname`,
  fullName: `Nom complet, Nom et prénom, Nom prénom, Name, Full name, Display name, Nombre completo, Nombre y apellidos, الاسم الكامل,
    الاسم واللقب, الاسم`,
  nativeFamilyName: `Nom arabe, Nom en arabe, Nom (arabe), النسب بالعربية`,
  nativeGivenName: `Prénom arabe, Prénom en arabe, Prénom (arabe), الاسم بالعربية`,
  birthDate: `Date naissance, Date de naissance, Né(e) le, Né le, DOB, Date of birth, Birth date, Birthday, Fecha de nacimiento,
    Geburtsdatum, تاريخ الميلاد, تاريخ الازدياد, تاريخ الولادة`,
  email: `Courriel, Email, E-mail, MEL, Mail, Adresse e-mail, Adresse mail, Adresse électronique, Email address, Correo, Correo electrónico,
    E-Mail-Adresse, البريد الإلكتروني, البريد الالكتروني`,
  username: `username, User name, Login, Identifiant, Nom d'utilisateur, Usuario, Benutzername, اسم المستخدم`,
  role: `Rôle, Role, Role1, Primary Role, Profil, Rol, Rolle, الدور, الصفة`,
  roles: `All Roles (including Primary Role), All Roles, Rôles`,
  status: `Status, Statut, État, Estado, الحالة, الوضعية`,
  suspended: `suspended, Suspendu`,
  deleted: `deleted, Supprimé`,
  maySignIn: `Can Login, enabledUser, Enabled`,
  className: `Classe, Libellé classe, Division, Classes, Class, Cohort, Cohort1, Cohort2, Cohort3, Form, Grupo, Clase, Klasse, Klassen,
    القسم, الفصل`,
  classId: `Identifiant classe, classSourcedIds, classSourcedId, Class ID, رقم القسم`,
  isHead: `Directeur, Directrice, Director, Head`,
  guardianUsername: `profile_field_guardian`,
  childFamilyName: `Nom de l'élève, Nom de famille enfant, Nom de l'enfant, Nom enfant, Child family name, Child last name, Student last name,
    Apellidos del alumno, Nachname des Kindes, نسب التلميذ`,
  childUsedName: `Nom d'usage enfant, Nom d'usage de l'élève, Nom d'usage de l'enfant`,
  childGivenName: `Prénom de l'élève, Prénom enfant, Prénom de l'enfant, Child first name, Child given name, Student first name,
    Nombre del alumno, Vorname des Kindes, اسم التلميذ`,
  childClass: `Classes de l'élève, Classe de l'élève, Classes enfants, Classe enfant, Classe de l'enfant, Child class, Clase del alumno,
    Klasse des Kindes, قسم التلميذ`,
  childId: `INE enfant, INE de l'élève, Identifiant de l'élève, Child ID, Child external ID, رمز مسار التلميذ`,
};

/** A second address is nobody's to write to; without this it would be taken for the first. */
const passedOver = new Set(['Email (Alternate)', 'Email 2'].map(keyOf));

const known = new Map(
  (Object.entries(words) as [RosterField, string][]).flatMap(([field, list]) =>
    list.split(',').map((word) => [keyOf(word), field] as const),
  ),
);

/** What is left of a header to compare it by. */
export function keyOf(header: string): string {
  return fold(header).replace(/[^a-z\d]+/g, '');
}

/** What the header of a column says that it holds; what stands in brackets counts only where something is known by it. */
export function fieldOf(header: string): RosterField | null {
  if (passedOver.has(keyOf(header))) return null;
  return known.get(keyOf(header)) ?? known.get(keyOf(header.replace(/\([^)]*\)/g, ''))) ?? null;
}
