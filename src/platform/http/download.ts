import type { Context } from "hono";

interface Download {
	/** Letters, digits, dots and hyphens. */
	filename: string;
	contentType: string;
	/** What the file holds, made as it is read. Whatever this throws breaks the download off. */
	parts: AsyncGenerator<string, void>;
}

/** A file to save, made no faster than it is taken, so that its size costs no memory. */
export function download(c: Context, { filename, contentType, parts }: Download): Response {
	c.header("Content-Type", contentType);
	c.header("Content-Disposition", `attachment; filename="${filename}"`);
	return c.body(streamOf(parts));
}

function streamOf(parts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream<Uint8Array>(
		{
			pull: async (controller) => {
				const { done, value } = await parts.next();
				if (done) controller.close();
				else controller.enqueue(encoder.encode(value));
			},
			cancel: async () => {
				await parts.return();
			},
		},
		// Nothing ahead: whoever asks with HEAD costs no query.
		{ highWaterMark: 0 },
	);
}
