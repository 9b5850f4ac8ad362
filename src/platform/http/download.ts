import type { Context } from "hono";

type FileParts = AsyncGenerator<string | Uint8Array, void>;

interface Download {
	/** Letters, digits, dots and hyphens. */
	filename: string;
	contentType: string;
	/** The content, generated while it is read. An error ends the download early. */
	parts: FileParts;
}

/** Sends a file to save. It is generated no faster than the client reads, so that it needs little memory. */
export function download(c: Context, { filename, contentType, parts }: Download): Response {
	c.header("Content-Type", contentType);
	c.header("Content-Disposition", `attachment; filename="${filename}"`);
	return c.body(streamOf(parts));
}

function streamOf(parts: FileParts): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream<Uint8Array>(
		{
			pull: async (controller) => {
				const { done, value } = await parts.next();
				if (done) controller.close();
				else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
			},
			cancel: async () => {
				await parts.return();
			},
		},
		// Reads nothing ahead: a HEAD costs no query.
		{ highWaterMark: 0 },
	);
}
