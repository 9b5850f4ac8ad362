import { createMiddleware } from "hono/factory";
import { problem } from "../../platform/http/problem.ts";
import { mediaType } from "../../platform/http/validation.ts";
import { plainText } from "../../platform/schema/plain-text.ts";
import { MAX_FILE_BYTES } from "../media.schema.ts";
import { type Part, partsOf } from "../upload/multipart-parts.ts";
import type { UploadEnv } from "../upload/read-upload.middleware.ts";
import { readParts } from "../upload/upload-fields.ts";
import { type MediaFault, pictureFaults, type RefusedPicture } from "./picture-faults.ts";

/** A page reads a file that is too large, too: what was typed beside it must not get lost. */
export const MAX_READ_BYTES = 50_000_000;

export interface PictureFormEnv extends UploadEnv {
	Variables: UploadEnv["Variables"] & {
		/** The texts of the form, as they were typed. */
		typed: Record<string, string>;
		/** The form, if it is not taken. */
		refused: RefusedPicture | undefined;
	};
}

const BROKEN = "The form is broken.";

/** Reads the form of a page with a picture: sets `typed`, and `upload` or `refused`. */
export const readPictureForm = createMiddleware<PictureFormEnv>(async (c, next) => {
	const contentType = c.req.header("Content-Type") ?? "";
	if (mediaType(contentType) !== "multipart/form-data") return problem(c, 415, BROKEN);
	const parts = partsOf(new Uint8Array(await c.req.arrayBuffer()), contentType);
	if (!parts) return problem(c, 400, BROKEN);
	const typed = textsIn(parts);
	c.set("typed", typed);
	const read = isTooLarge(parts) ? undefined : readParts(parts.filter(isKnown));
	if (read && !("errors" in read)) c.set("upload", { ...read, by: c.var.member.name });
	else c.set("refused", { typed, faults: faultsIn(read) });
	return next();
});

const CHOOSING = ["for", "page", "tag"];
const isKnown = ({ name }: Part) => !CHOOSING.includes(name);

const isTooLarge = (parts: Part[]) =>
	parts.some(({ filename, bytes }) => filename !== undefined && bytes.length > MAX_FILE_BYTES);

function textsIn(parts: Part[]): Record<string, string> {
	const texts = parts.filter(({ filename }) => filename === undefined);
	const entries = texts.map(({ name, bytes }): [string, string] => [
		name,
		plainText(Buffer.from(bytes).toString("utf8")),
	]);
	return Object.fromEntries(entries);
}

type Refused = Extract<ReturnType<typeof readParts>, { errors: unknown }>;

function faultsIn(read: Refused | undefined): Record<string, MediaFault> {
	if (!read) return { file: "large" };
	const { file: _, ...faults } = pictureFaults(read.errors);
	return { ...faults, ...(read.fault && { file: read.fault }) };
}
