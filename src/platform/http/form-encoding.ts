/**
 * What pages in an old encoding send (German ones: windows-1252), where nothing names another. Every
 * byte means something in it, and the web takes it for what is not UTF-8 (encoding.spec.whatwg.org).
 */
const LEGACY = "windows-1252";
const REPLACEMENT = "\uFFFD";

/**
 * The fields of an application/x-www-form-urlencoded body, in their order: in UTF-8, in what the form
 * names in its field “_charset_” (HTML §4.10.21.5), or else, if it is no UTF-8, in windows-1252.
 * Throws for an encoding that nobody knows.
 */
export function urlencodedFields(body: string): [string, string][] {
	const fields = [...new URLSearchParams(body)];
	const charset = fields.find(([name]) => name === "_charset_")?.[1] ?? "";
	const isNamed = charset !== "" && new TextDecoder(charset).encoding !== "utf-8";
	if (!isNamed && !isBroken(fields, body)) return fields;
	const decoder = new TextDecoder(isNamed ? charset : LEGACY);
	return body.split("&").flatMap((pair) => {
		if (pair === "") return [];
		const [name = "", ...value] = pair.split("=");
		return [[decoded(name, decoder), decoded(value.join("="), decoder)]];
	});
}

function isBroken(fields: [string, string][], body: string): boolean {
	const isReplaced = fields.some((field) => field.join("").includes(REPLACEMENT));
	return isReplaced && !/%EF%BF%BD/i.test(body);
}

function decoded(text: string, decoder: TextDecoder): string {
	const bytes = text
		.replaceAll("+", " ")
		.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
	return decoder.decode(Buffer.from(bytes, "latin1"));
}

/** A multipart body as UTF-8: what is none is taken for windows-1252, as a whole. */
export function multipartAsUtf8(body: ArrayBuffer): ArrayBuffer | Uint8Array {
	try {
		new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
		return body;
	} catch {
		return new TextEncoder().encode(new TextDecoder(LEGACY).decode(body));
	}
}
