import { useEffect, useRef, useState } from 'react';
import type { Profile } from '../../shared/account.ts';
import { listed } from '../i18n/joined.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';
import { Avatar } from '../ui/avatar.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Field } from '../ui/field.tsx';
import { FilePlace } from '../ui/file-place.tsx';
import { useToast } from '../ui/use-toast.ts';
import { openPicture } from './open-picture.ts';
import type { OpenPicture } from './open-picture.ts';
import { PhotoEditor } from './photo-editor.tsx';
import { RemovePhoto } from './remove-photo.tsx';

/** The reader's photo: how the others see them, another one, or none. */
export function OwnPhoto({ profile: { name, photo, schools } }: { profile: Profile }) {
  const t = useTranslate();
  const { user } = useMe();
  const shown = schools.some(({ showsPhoto }) => showsPhoto);
  const seen = schools.some(({ showsPhoto, tookPhoto }) => showsPhoto && !tookPhoto);
  return (
    <div id="profile-photo" tabIndex={-1} className="space-y-3 outline-none">
      <h2 className="text-sm font-semibold">{t('photo.title')}</h2>
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={name} seed={user.id} photo={photo} size="large" />
        <div className="min-w-40 flex-1 space-y-1 text-sm text-soft">
          {(seen || !shown) && <p>{t(shown ? 'photo.help' : 'photo.offHere')}</p>}
          {shown && <NotAt schools={schools} />}
          <TakenAwayBy schools={schools} />
        </div>
        {photo && <RemovePhoto />}
      </div>
      {shown && <ChoosePhoto />}
    </div>
  );
}

/** Of several schools those which show none of people of the reader's role. */
function NotAt({ schools }: Pick<Profile, 'schools'>) {
  const t = useTranslate();
  const locale = useLocale();
  const names = schools.filter(({ showsPhoto }) => !showsPhoto).map(({ school }) => school);
  return names.length > 0 && <p>{t('photo.notAt', { names: listed(names, locale) })}</p>;
}

/** Which schools took away the photo that the reader has: that is theirs to know, since they still see it themselves. */
function TakenAwayBy({ schools }: Pick<Profile, 'schools'>) {
  const t = useTranslate();
  const locale = useLocale();
  const names = schools.filter(({ tookPhoto, showsPhoto }) => tookPhoto && showsPhoto).map(({ school }) => school);
  return names.length > 0 && <p className="text-warn-ink">{t('photo.takenAway', { names: listed(names, locale) })}</p>;
}

function ChoosePhoto() {
  const t = useTranslate();
  const toast = useToast();
  const { account } = trpc.useUtils();
  const [picture, setPicture] = useState<OpenPicture | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = picture?.close;
  useEffect(() => () => close?.(), [close]);
  // What had the focus is gone with each step: it goes on in what took its place.
  useEffect(() => {
    if (picture) place.current?.querySelector('input')?.focus();
  }, [picture]);
  const choose = async ([file]: File[]) => {
    const opened = file ? await openPicture(file) : null;
    setUnreadable(opened === null);
    setPicture(opened);
  };
  const leave = () => {
    setPicture(null);
    document.getElementById('profile-photo')?.focus();
  };
  const finish = () => {
    leave();
    toast({ tone: 'good', text: t('photo.saved') });
    void account.profile.invalidate();
  };
  return (
    <div ref={place} className="space-y-2">
      {picture ? (
        <PhotoEditor key={picture.address} picture={picture} onSaved={finish} onCancel={leave} />
      ) : (
        <Field label={t('photo.choose')}>
          <FilePlace accept="image/*" onFiles={(files) => void choose(files)} />
        </Field>
      )}
      {unreadable && <ErrorNote>{t('photo.unreadable')}</ErrorNote>}
    </div>
  );
}
