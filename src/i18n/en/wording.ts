/** Small matters of English that depend on a world's words. */

/** Returns a text that begins with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a clause as a sentence. */
export const sentence = (clause: string): string => `${capital(clause)}.`;

/** Returns a noun with its article. */
export const an = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
