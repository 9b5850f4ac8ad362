import { createMiddleware } from "hono/factory";
import { partsOf } from "../../../media/upload/multipart-parts.ts";
import { problem } from "../../../platform/http/problem.ts";
import { checkForm, mediaType } from "../../../platform/http/validation.ts";
import { plainText } from "../../../platform/schema/plain-text.ts";
import type { EditorEnv } from "../editor.middleware.ts";
import { EditorPost } from "../editor-post.schema.ts";

const NO_FORM = "This is not the form of an article with a picture: open its page again.";

/** Reads the form of an article with a picture; responds with 422 to anything that no page of an article sends. */
export const readUploadPost = createMiddleware<EditorEnv>(async (c, next) => {
	const contentType = c.req.header("Content-Type") ?? "";
	const isForm = mediaType(contentType) === "multipart/form-data";
	const parts = isForm ? partsOf(new Uint8Array(await c.req.arrayBuffer()), contentType) : [];
	const texts = (parts ?? []).filter(({ filename }) => filename === undefined);
	const fields = new Map(texts.map(({ name, bytes }) => [name, textOf(bytes)]));
	const checked = checkForm(EditorPost, fields);
	if ("errors" in checked) return problem(c, 422, NO_FORM);
	c.set("fields", fields);
	c.set("post", checked.output);
	c.set(
		"files",
		(parts ?? []).filter(({ filename }) => filename !== undefined),
	);
	return next();
});

const textOf = (bytes: Uint8Array) => plainText(Buffer.from(bytes).toString("utf8"));
