import { expect, test } from "vitest";
import { circleIn, type SourceFile, sourceTree } from "./support/source-tree.ts";

/**
 * The order of folders: a file imports only from its own row's folder and from rows above.
 * Folders in one row do not know each other.
 */
const FOLDERS = [
	["words"],
	["platform"],
	["content", "formats"],
	["publication"],
	["newsroom"],
	["webhooks"],
	["media"],
	["surveys/questions"],
	["surveys/survey"],
	["surveys/answers"],
	["surveys/results"],
	["surveys/embed"],
	["surveys/respondents"],
	["surveys/lifecycle"],
	["surveys/builder"],
	["articles/article"],
	["articles/addresses"],
	["articles/batch"],
	["articles/lists"],
	["articles/house-style"],
	["articles/drafts"],
	["articles/previews"],
	["articles/finding"],
	["articles/announcements"],
	["articles/editor"],
	["static-pages"],
	["feeds"],
	["backup"],
	["site", "status"],
	["board"],
	["docs"],
	["mcp"],
];

/** The order of kinds: a file of one kind imports no kind further right. Pages import no SQL. */
const KINDS = ["schema", "tables", "sql", "json", "page", "routes"];

/** Programs for the operator's machine talk HTTP to the service: of its code they know only this. */
const CLI_MAY_IMPORT = /^(?:cli|formats|words|platform\/schema)\/|\.schema\.ts$/;

const MOST_LINES = 150;
const MOST_LINES_OF_LISTS = 300;
/** What is a list by nature: the URL map, tables, words, style sheets, and how the contract describes routes. */
const LISTS = /^app\.ts$|\.(?:tables|openapi|examples)\.ts$|^words\/|\.css$/;
const MOST_FILES = 40;

const tree = sourceTree(
	import.meta.glob<string>("../src/**/*.{ts,tsx,css,js}", {
		query: "?raw",
		import: "default",
		eager: true,
	}),
);
const files = [...tree.values()];

/** The position of a file's folder in the order; the files beside index.ts come last. */
function rowOf(path: string): number {
	const row = FOLDERS.findIndex((folders) => folders.some((one) => path.startsWith(`${one}/`)));
	return row === -1 && !path.includes("/") ? FOLDERS.length : row;
}

const folderOf = (path: string) =>
	FOLDERS.flat().find((one) => path.startsWith(`${one}/`)) ?? "the root";
const kindOf = (path: string) => KINDS.indexOf(path.split(".").at(-2) ?? "");
const isCli = (path: string) => path.startsWith("cli/");

/** Every import that `isWrong`, as “a imports b”. */
function importsThat(isWrong: (from: SourceFile, to: string) => boolean): string[] {
	return files.flatMap((file) =>
		file.imports.filter((to) => isWrong(file, to)).map((to) => `${file.path} imports ${to}`),
	);
}

test("every folder has its place in the order", () => {
	expect(files.filter(({ path }) => !isCli(path) && rowOf(path) === -1)).toEqual([]);
});

test("folders import only folders above them", () => {
	const upward = importsThat(({ path }, to) => {
		if (isCli(path) || folderOf(path) === folderOf(to)) return false;
		return rowOf(to) >= rowOf(path);
	});
	expect(upward).toEqual([]);
});

test("kinds of file import only kinds before them", () => {
	const wrong = importsThat(({ path }, to) => {
		if (kindOf(path) === -1 || kindOf(to) === -1) return false;
		const isPageToSql =
			kindOf(path) === KINDS.indexOf("page") && kindOf(to) === KINDS.indexOf("sql");
		return isPageToSql || kindOf(to) > kindOf(path);
	});
	expect(wrong).toEqual([]);
});

test("only the URL map imports routes", () => {
	expect(importsThat(({ path }, to) => /\.routes\.tsx?$/.test(to) && path !== "app.ts")).toEqual(
		[],
	);
});

test("programs of the operator's machine import only formats and schemas", () => {
	const wrong = importsThat(({ path }, to) => isCli(path) && !CLI_MAY_IMPORT.test(to));
	expect([...wrong, ...importsThat(({ path }, to) => !isCli(path) && isCli(to))]).toEqual([]);
});

test("nothing imports itself over others", () => {
	expect(circleIn(tree)).toBeUndefined();
});

test("every import leads to a file", () => {
	expect(
		importsThat((_, to) => !/\.(?:json|png)$|node_modules\//.test(to) && !tree.has(to)),
	).toEqual([]);
});

test("files are short", () => {
	const limitOf = (path: string) => (LISTS.test(path) ? MOST_LINES_OF_LISTS : MOST_LINES);
	expect(files.filter(({ path, lines }) => lines > limitOf(path))).toEqual([]);
});

test("no two files have one name, except one topic of words in two languages", () => {
	const paths = files.map(({ path }) => path).filter((path) => !/^words\/(?!de\/)\w+\//.test(path));
	const names = paths.map((path) => path.split("/").at(-1) ?? "");
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("folders are small", () => {
	const count = Map.groupBy(files, ({ path }) => path.split("/").slice(0, -1).join("/"));
	expect([...count].filter(([, inside]) => inside.length > MOST_FILES)).toEqual([]);
});
