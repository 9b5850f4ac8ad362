import { checkForm } from "../../platform/http/validation.ts";
import { plainText } from "../../platform/schema/plain-text.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import { type CleanPicture, cleanPicture } from "../cleaning/clean-picture.ts";
import { type PictureFault, UnusablePicture } from "../cleaning/unusable-picture.ts";
import { MediaInput } from "../media.schema.ts";
import type { Part } from "./multipart-parts.ts";

const FILE = "file";
/** Forms send these as empty texts if nobody filled them in. */
const MAY_BE_EMPTY = ["caption", "credit"];
const MAX_NAME_LENGTH = 200;

/** The faults of the field for the picture. */
export type FileFault = PictureFault | "missing" | "several";

interface ReadParts extends MediaInput {
	picture: CleanPicture;
	name: string | undefined;
}

/** A form that is not taken: what is wrong with each field, and with the picture if that is not taken. */
interface RefusedParts {
	errors: FieldError[];
	fault: FileFault | undefined;
}

/** Reads the parts of a form: one file, and texts. */
export function readParts(parts: Part[]): ReadParts | RefusedParts {
	const files = parts.filter(({ name }) => name === FILE);
	const texts = parts.filter(({ name }) => name !== FILE);
	const picture = pictureIn(files);
	const fields = fieldsIn(texts);
	const checked = checkForm(MediaInput, fields);
	const errors = [
		...("detail" in picture ? [{ field: FILE, detail: picture.detail }] : []),
		...("errors" in checked ? checked.errors : []),
	];
	if ("detail" in picture) return { errors, fault: picture.fault };
	if ("errors" in checked) return { errors, fault: undefined };
	return { ...checked.output, picture, name: nameOf(files[0]) };
}

function pictureIn([first, second]: Part[]): CleanPicture | { detail: string; fault: FileFault } {
	// A browser sends a file without name and bytes if nobody chose one.
	if (!first || (first.filename === "" && first.bytes.length === 0))
		return { detail: "must be a file: there is none", fault: "missing" };
	if (second) return { detail: "must be one file: send each picture by itself", fault: "several" };
	if (first.filename === undefined)
		return {
			detail: "must be a file, not a text (curl: -F file=@picture.jpg)",
			fault: "missing",
		};
	try {
		return cleanPicture(first.bytes);
	} catch (error) {
		if (!(error instanceof UnusablePicture)) throw error;
		return { detail: error.message, fault: error.fault };
	}
}

function fieldsIn(parts: Part[]): Map<string, unknown> {
	const fields = new Map<string, unknown>();
	for (const { name, bytes, filename } of parts) {
		const text = plainText(Buffer.from(bytes).toString("utf8"));
		if (MAY_BE_EMPTY.includes(name) && text.trim() === "") continue;
		// A list or a file is of the wrong type for every text.
		const value = filename === undefined ? text : null;
		fields.set(name, fields.has(name) ? [fields.get(name), value] : value);
	}
	return fields;
}

/** Returns the name of a file without folders; undefined if it says nothing. */
function nameOf(part: Part | undefined): string | undefined {
	const name = part?.filename?.split(/[\\/]/).at(-1) ?? "";
	return plainText(name).trim().slice(0, MAX_NAME_LENGTH).toWellFormed() || undefined;
}
