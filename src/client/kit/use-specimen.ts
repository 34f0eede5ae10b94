import { useLocale } from '../i18n/use-translate.ts';
import { specimens } from './specimens.ts';

export const useSpecimen = () => specimens[useLocale()];
