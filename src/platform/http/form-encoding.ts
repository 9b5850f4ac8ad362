/**
 * The encoding of old pages that do not name one. Every byte is valid in it, and browsers use it for
 * text that is not UTF-8 (encoding.spec.whatwg.org).
 */
const LEGACY = "windows-1252";
const REPLACEMENT = "\uFFFD";

/**
 * Returns the fields of an application/x-www-form-urlencoded body in their order. Decodes them by the
 * field “_charset_” (HTML §4.10.21.5) if there is one, otherwise as UTF-8, or as windows-1252 if they
 * are no UTF-8. Throws for an unknown encoding.
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

/** Returns a multipart body as UTF-8; a body that is no UTF-8 is read as windows-1252. */
export function multipartAsUtf8(body: ArrayBuffer): ArrayBuffer | Uint8Array {
	try {
		new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
		return body;
	} catch {
		return new TextEncoder().encode(new TextDecoder(LEGACY).decode(body));
	}
}
