import {
	type DecodedFields,
	multipartFields,
	urlencodedFields,
} from "../platform/http/form-encoding.ts";

/** A form that was posted after the session had ended: its fields in their order. */
export type CarriedForm = [name: string, value: string][];

/** The names of carried fields on the sign-in form begin so. */
const PREFIX = "carried.";
/**
 * A longer form is not carried: an article of 1 MB is, each byte of which may be sent as three. Together with what is
 * made of it this takes some 20 of an isolate's 128 MB.
 */
export const MAX_CARRIED_BYTES = 3_300_000;

/** Returns the fields of a posted form to put on the sign-in form; undefined if they cannot stand there. */
export async function carriedFormOf(request: Request): Promise<CarriedForm | undefined> {
	const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
	const type = request.headers.get("Content-Type") ?? "";
	if (!(length <= MAX_CARRIED_BYTES)) return undefined;
	if (/^multipart\/form-data\b/i.test(type))
		return textsOf((await multipartFields(await request.arrayBuffer(), type)).entries);
	if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
	return textsOf(urlencodedFields(await request.arrayBuffer()).entries);
}

// A file cannot stand on a form.
function textsOf(entries: DecodedFields["entries"]): CarriedForm | undefined {
	const all = entries.filter(([, value]) => !isEmptyFile(value));
	const texts = all.filter((entry): entry is [string, string] => typeof entry[1] === "string");
	return texts.length === all.length ? texts : undefined;
}

const isEmptyFile = (value: string | File) => typeof value !== "string" && value.size === 0;

/** Returns the name that a field has on the sign-in form. */
export const carriedName = (name: string) => PREFIX + name;

/** Returns the carried fields of a sent sign-in form; undefined if it carried none. */
export function carriedFields(sent: ReadonlyMap<string, unknown>): CarriedForm | undefined {
	if (!sent.has("carries")) return undefined;
	return [...sent]
		.filter(([name]) => name.startsWith(PREFIX))
		.flatMap(([name, values]) =>
			[values].flat().map((value): [string, string] => [name.slice(PREFIX.length), String(value)]),
		);
}
