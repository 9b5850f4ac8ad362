import { describe, expect, it } from "vitest";
import checksums from "../../migrations/checksums.json";

const files = import.meta.glob<string>("../../migrations/*.sql", {
	query: "?raw",
	import: "default",
	eager: true,
});
const texts = new Map(
	Object.entries(files).map(([path, text]) => [path.replace(/^.*\//, ""), text]),
);
const listed = new Map(Object.entries(checksums));

async function sha256(text: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return Buffer.from(digest).toString("hex");
}

// A database that has applied a migration never applies it again, whatever becomes of the file.
describe("the migrations only grow:", () => {
	it.each([...listed])("%s is as it was committed", async (name, checksum) => {
		const text = texts.get(name);
		if (text === undefined) {
			throw new Error(
				`${name} is gone, but databases have applied it. Restore it, and undo what it does in a new migration.`,
			);
		}
		const changed = `${name} was changed, but databases have applied it as it was. Restore it, and put the change into a new migration.`;
		expect(await sha256(text), changed).toBe(checksum);
	});

	it.each([...texts])("%s is listed in checksums.json", async (name, text) => {
		const line = `"${name}": "${await sha256(text)}"`;
		const missing = `${name} is not listed. When it is finished, add to migrations/checksums.json: ${line}`;
		expect(listed.has(name), missing).toBe(true);
	});
});
