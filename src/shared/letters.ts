/**
 * What each letter is folded to, in ASCII, once its marks are gone: letter and spelling in turn. Alphabets are spelled by their sound, so
 * that a name is also found by who types it in Latin letters; two letters that fall together do no harm to a search.
 */
const tables = [
  // Latin, where taking marks away leaves a letter that is not ASCII.
  `ß ss æ ae œ oe ø o đ d ð d þ th ħ h ı i ȷ j ł l ŋ n ŧ t ĸ k ə e ɛ e ɔ o ɣ gh ɓ b ɗ d ɖ d ƙ k ƴ y ɨ i ɩ i ʉ u ʋ v ƒ f ʒ z ƶ z ǥ g ɲ n`,
  // Greek.
  `α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ u φ f χ ch ψ ps ω o`,
  // Cyrillic, of all its languages; the signs without a sound are nothing.
  `а a б b в v г g ґ g ғ g д d ђ dj е e є e ж zh җ zh з z ѕ dz и i і i ј j к k қ k ҡ k л l љ lj м m н n њ nj ң n о o ө o п p р r с s
   т t ћ c у u ү u ұ u ф f х h ҳ h һ h ц ts ч ch ҷ ch џ dz ш sh щ sh ъ _ ы y ь _ э e ә a ю yu я ya`,
  // Arabic with the letters of Persian, Kurdish, Urdu, Pashto and the Maghreb. A hamza alone, like its carriers' mark, is nothing.
  `ا a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h ة h و w ي y ى y
   ء _ ی y ې y ے y ک k ڪ k گ g ݣ g ڭ g ڨ g پ p چ ch ژ zh ڤ v ڥ v ھ h ہ h ە h ۃ h ں n ڽ n ٹ t ڈ d ڑ r ڕ r ڵ l ۆ o ټ t ډ d ړ r ږ zh ښ sh
   ځ z څ ts ڼ n`,
  `٠ 0 ١ 1 ٢ 2 ٣ 3 ٤ 4 ٥ 5 ٦ 6 ٧ 7 ٨ 8 ٩ 9 ۰ 0 ۱ 1 ۲ 2 ۳ 3 ۴ 4 ۵ 5 ۶ 6 ۷ 7 ۸ 8 ۹ 9`,
  // Hebrew.
  `א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף p צ ts ץ ts ק k ר r ש sh ת t`,
  // Armenian.
  `ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t
   ր r ց ts ւ v փ p ք k օ o ֆ f`,
  // Georgian.
  `ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh
   ჯ j ჰ h`,
];

const spellings = new Map(tables.flatMap(pairsOf));

/** A letter or a sign that no table knows is spelled by its number: found by itself, forgiven errors, the same on every database. */
export function asciiOf(letter: string): string {
  return spellings.get(letter) ?? `u${letter.codePointAt(0)!.toString(16)}`;
}

/** How German, Scandinavian and Serbo-Croatian names are spelled where the letter is not to be had. */
export const spelledOut: ReadonlyMap<string, string> = new Map(pairsOf('ä ae ö oe ü ue ø oe å aa đ dj'));

function pairsOf(table: string): [string, string][] {
  const words = table.split(/\s+/);
  const pairs = words.length / 2;
  return Array.from({ length: pairs }, (_, n) => [words[2 * n]!, words[2 * n + 1]!.replace('_', '')]);
}
