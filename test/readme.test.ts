import { describe, expect, it } from "vitest";
import dataModel from "../migrations/README.md?raw";
import root from "../README.md?raw";

const MOST_LINES = 120;

const readmes = import.meta.glob<string>("../**/README.md", {
	query: "?raw",
	import: "default",
	eager: true,
});
const code = Object.values(
	import.meta.glob<string>("../src/**/*.{ts,tsx}", {
		query: "?raw",
		import: "default",
		eager: true,
	}),
).join("\n");
const words = new Set(code.match(/\w+/g));
/** Paths from the root of the repository. */
const files = Object.keys(import.meta.glob(["../*", "../{src,test,migrations}/**"])).map(fromRoot);
const texts = new Map(Object.entries(readmes).map(([path, text]) => [fromRoot(path), text]));

function fromRoot(path: string): string {
	return path.startsWith("../") ? path.slice(3) : `test/${path.replace("./", "")}`;
}

/** The file or folder that a link in a file leads to, and the heading in it. */
function targetOf(file: string, link: string) {
	const { pathname, hash } = new URL(link, `https://repository.example/${file}`);
	return { path: pathname.slice(1).replace(/\/$/, ""), heading: hash.slice(1) };
}

function relativeLinks(text: string): string[] {
	return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, link = ""]) => link)
		.filter((link) => !/^https?:/.test(link));
}

/** The names that GitHub gives to headings. */
function headingsOf(text: string): string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) =>
		words
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, "")
			.replaceAll(" ", "-"),
	);
}

const exists = (path: string) => files.some((file) => file === path || file.startsWith(`${path}/`));

it("the root README takes at most 120 lines", () => {
	expect(root.trimEnd().split("\n").length).toBeLessThanOrEqual(MOST_LINES);
});

describe.each([...texts])("%s", (file, text) => {
	it("links only to files and headings that exist", () => {
		const broken = relativeLinks(text).filter((link) => {
			const { path, heading } = targetOf(file, link);
			const isHeading = heading === "" || headingsOf(texts.get(path) ?? "").includes(heading);
			return !exists(path) || !isHeading;
		});
		expect(broken).toEqual([]);
	});

	it("names only files of the code that exist", () => {
		const named = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:ts|tsx|js|css))`/g)];
		const missing = named
			.map(([, path = ""]) => path)
			.filter(
				(path) => !["", "src/", file.replace("README.md", "")].some((at) => exists(at + path)),
			);
		expect(missing).toEqual([]);
	});
});

it("the data model names only functions that exist", () => {
	const names = [...dataModel.matchAll(/`([a-z]+[A-Z]\w*)`/g)].map(([, name = ""]) => name);
	expect(names).toContain("raiseRevision");
	expect(names.filter((name) => !words.has(name))).toEqual([]);
});

it("finds the README files and the files that they link to", () => {
	expect([...texts.keys()]).toEqual(expect.arrayContaining(["README.md", "src/README.md"]));
	expect(files).toEqual(
		expect.arrayContaining(["wrangler.toml", "test/browser/pictures/pages.png"]),
	);
	expect(relativeLinks(root).length).toBeGreaterThan(0);
});
