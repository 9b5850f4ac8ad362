import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./build.ts";

const FOLDER = join(ROOT, "src/cli/sample/articles");
const PARAGRAPHS = readdirSync(FOLDER)
	.sort()
	.map((name) => readFileSync(join(FOLDER, name), "utf8").replace(/^---\n.*?\n---\n/s, ""))
	.flatMap((markdown) => markdown.trim().split(/\n\n+/));
/** No factor of the number of paragraphs: each begins somewhere else, and has all in its turn. */
const STEP = 7;
const OFFSET = 13;

/** Returns Markdown of so many bytes, made of the sample articles; each number gives another text. */
export function sampleMarkdown(bytes: number, number: number): string {
	let text = `Meldung ${number}.`;
	for (let index = number * OFFSET; Buffer.byteLength(text) < bytes; index += STEP) {
		text += `\n\n${PARAGRAPHS[index % PARAGRAPHS.length] ?? ""}`;
	}
	return Buffer.from(text)
		.subarray(0, bytes)
		.toString()
		.replace(/\uFFFD$/, "");
}
