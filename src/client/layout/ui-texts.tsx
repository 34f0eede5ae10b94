import { useMemo } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import { issuesOf } from '../../shared/issues.ts';
import { directionOf } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { isolated } from '../i18n/isolated.ts';
import { sayWait } from '../i18n/say-wait.ts';
import { tags } from '../i18n/tags.ts';
import type { Translate } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { explain } from '../live/explain.ts';
import { LinkContext } from '../ui/link.tsx';
import { UiContext } from '../ui/ui-context.ts';
import type { Ui, Words } from '../ui/ui-context.ts';

/** Tells the kit its language, its words and how this app says what went wrong. */
export function UiTexts({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const locale = useLocale();
  const ui = useMemo(() => newUi(t, locale), [t, locale]);
  return (
    <UiContext value={ui}>
      <LinkContext value={newLink}>{children}</LinkContext>
    </UiContext>
  );
}

type Anchor = ComponentProps<'a'> & { href: string };

/** A page of ours is gone to without being loaded anew. */
function newLink(props: Anchor): ReactNode {
  return <Link {...props} />;
}

function newUi(t: Translate, locale: Locale): Ui {
  return {
    tag: tags[locale],
    direction: directionOf(locale),
    words: newWords(t),
    explain: (error, where) => explain(error, where, t),
    issuesOf: (found) => issuesOf(found as Parameters<typeof issuesOf>[0]),
    sayIssue: (reason) => sayIssue(reason, t),
    sayWait: (leftMs) => t('form.wait', { time: sayWait(locale, leftMs) }),
  };
}

/** Those of the kit's words that take no values: each is said by the sentence of its name. */
const plainWords = [
  'close',
  'retry',
  'cancel',
  'optional',
  'increase',
  'decrease',
  'choose',
  'clear',
  'noMatch',
  'searching',
  'showAll',
  'opening',
  'notOpened',
  'chooseFiles',
  'dropFiles',
  'notifications',
  'selectAll',
  'selectRow',
  'pages',
  'previous',
  'next',
] as const;
type PlainWord = (typeof plainWords)[number];

function newWords(t: Translate): Words {
  return {
    ...(Object.fromEntries(plainWords.map((word) => [word, t(`ui.${word}`)])) as Record<PlainWord, string>),
    remove: (name) => t('ui.remove', { name: isolated(name) }),
    selected: (count) => t('ui.selected', { count }),
    page: (page, of) => t('ui.page', { page, of }),
  };
}

/** A sentence for any reason that a schema has; the limit that stands in one is said. */
function sayIssue(reason: string, t: Translate): string {
  const most = /^atMost(\d+)Characters$/.exec(reason)?.[1];
  if (most) return t('field.atMost', { count: Number(most) });
  if (reason === 'too_small' || reason === 'invalid_type') return t('field.missing');
  if (reason === 'too_big') return t('field.long');
  return t(reason === 'notText' ? 'field.notText' : 'field.invalid');
}
