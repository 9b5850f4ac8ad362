import { plainText } from "../schema/plain-text.ts";

/**
 * The encoding of old pages that do not name one: browsers use it for text that is not UTF-8
 * (encoding.spec.whatwg.org).
 */
const LEGACY = "windows-1252";
/** These bytes are no characters in windows-1252. */
const NOT_LEGACY = /[\u0081\u008D\u008F\u0090\u009D]/;
/** A character of two to four bytes in UTF-8, with one character here for each byte. */
const UTF_8_CHARACTER =
	/[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}/;

/** A field as it was sent: each character stands for one byte. Files are no texts. */
type RawField = [name: string, value: string | File];

/**
 * The fields of a form in their order, as plain text because a page may show them again, and the names of
 * those with bytes that are no text.
 */
export interface DecodedFields {
	entries: [string, string | File][];
	/** Their values have U+FFFD in place of what could not be read. */
	unreadable: string[];
}

/**
 * Decodes an application/x-www-form-urlencoded body by the field “_charset_” (HTML §4.10.21.5) if there is
 * one, otherwise as UTF-8, or as windows-1252 if nothing in it can be UTF-8.
 */
export function urlencodedFields(body: ArrayBuffer): DecodedFields {
	const text = Buffer.from(body).toString("latin1");
	const entries = isAscii(text) ? [...new URLSearchParams(text)] : [];
	const isPlain = !entries.some((field) => field.join().match(/\uFFFD|^_charset_,/));
	if (!isAscii(text) || !isPlain) return decode(rawFields(text));
	return {
		entries: entries.map(([name, value]) => [plainText(name), plainText(value)]),
		unreadable: [],
	};
}

/** Decodes a multipart/form-data body in the same way. Throws if it is broken. */
export async function multipartFields(
	body: ArrayBuffer,
	contentType: string,
): Promise<DecodedFields> {
	// As if it were latin1, so that each character of a field is one of its bytes.
	const bytes = Buffer.from(Buffer.from(body).toString("latin1"));
	const form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
	return decode([...form]);
}

function rawFields(text: string): RawField[] {
	return text.split("&").flatMap((pair): RawField[] => {
		if (pair === "") return [];
		const [name = "", ...value] = pair.split("=");
		return [[toBytes(name), toBytes(value.join("="))]];
	});
}

function toBytes(encoded: string): string {
	return encoded
		.replaceAll("+", " ")
		.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decode(fields: RawField[]): DecodedFields {
	const decoder = new TextDecoder(encodingOf(fields));
	const toText = (bytes: string) => decoder.decode(Buffer.from(bytes, "latin1"));
	const unreadable: string[] = [];
	const entries = fields.map(([sentName, sent]): [string, string | File] => {
		const name = plainText(toText(sentName));
		if (typeof sent !== "string") return [name, sent];
		const value = plainText(toText(sent));
		if (replaced(name + value) > typed(sentName + sent, decoder)) unreadable.push(name);
		return [name, value];
	});
	return { entries, unreadable };
}

/** Counts the U+FFFD in a text; without those that were typed, each stands for bytes that are no text. */
const replaced = (text: string) => text.split("\uFFFD").length - 1;
const typed = (bytes: string, { encoding }: TextDecoder) =>
	encoding === "utf-8" ? bytes.split("\u00EF\u00BF\u00BD").length - 1 : 0;

function encodingOf(fields: RawField[]): string {
	const named = fields.find(([name]) => name === "_charset_")?.[1];
	if (typeof named === "string" && named !== "") return isEncoding(named) ? named : "utf-8";
	const mayBeLegacy = (part: unknown) =>
		typeof part !== "string" || !(UTF_8_CHARACTER.test(part) || NOT_LEGACY.test(part));
	return fields.flat().every(mayBeLegacy) ? LEGACY : "utf-8";
}

function isEncoding(label: string): boolean {
	try {
		return new TextDecoder(label).encoding !== "replacement";
	} catch {
		return false;
	}
}

const isAscii = (text: string) => Buffer.byteLength(text) === text.length;
