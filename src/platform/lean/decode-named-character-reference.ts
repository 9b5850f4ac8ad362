import { decodeHTMLStrict } from "entities/decode";

/** Returns the characters that a named reference of HTML (“auml”) stands for, or false. */
export function decodeNamedCharacterReference(name: string): string | false {
	const reference = `&${name};`;
	const decoded = decodeHTMLStrict(reference);
	return decoded === reference ? false : decoded;
}
