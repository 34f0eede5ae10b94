/** The longest emoji there are have half as many code units; what is longer is not gone through. */
const longest = 32;

const toned = String.raw`\p{Emoji_Modifier_Base}\p{Emoji_Modifier}`;
const coloured = String.raw`(?!\p{Regional_Indicator})\p{Emoji_Presentation}`;
/** What is a sign of text unless it is followed by U+FE0F, as the heart. */
const made = String.raw`(?![\d#*]|\p{Emoji_Presentation})\p{Emoji}\ufe0f`;
const part = `(?:${toned}|${coloured}|${made})`;
const flag = String.raw`\p{Regional_Indicator}{2}`;
/** Those of England, Scotland and Wales: the letters of `gbeng`, as tags. */
const tagged = String.raw`\u{1f3f4}[\u{e0061}-\u{e007a}]{5}\u{e007f}`;
const keycap = String.raw`[\d#*]\ufe0f\u20e3`;
const emoji = new RegExp(`^(?:${tagged}|${part}(?:\\u200d${part})*|${flag}|${keycap})$`, 'u');

/**
 * Whether it is exactly one emoji, written as the pickers write it: each has one spelling, so that two people who choose the same
 * react alike. Asked of the grammar of Unicode rather than of a list, which would refuse what came with a newer phone.
 */
export function isEmoji(text: string): boolean {
  return text.length <= longest && emoji.test(text);
}
